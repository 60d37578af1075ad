Feature: Logins and their roles
  The owners of an account decide who administers it, each login for itself, and an account always has an owner.

  Background:
    Given a new account
    And Anna is an owner of the account

  Rule: An owner gives roles

    Scenario: To somebody who has no login yet
      When Anna gives Cleo the role "administrator"
      Then the answer is 201 Created
      And the answer's Cache-Control header contains "no-store"
      And the answer has:
        | name              | {the login of Cleo} |
        | role              | administrator       |
        | one_time_password | *                   |
      When Anna sends GET "/accounts/{the account}/logins"
      Then the answer is 200 OK
      And the answer mentions "{the login of Cleo}"
      And the answer does not mention "password"

    Scenario: To somebody who has another one already
      Given Bo is a reader of the account
      When Anna gives Bo the role "administrator"
      Then the answer is 200 OK
      And the answer has:
        | role              | administrator |
        | one_time_password |               |
      When Bo sends POST "/accounts/{the account}/organizations" with:
        """
        {"name": "Berg Tours"}
        """
      Then the answer is 201 Created

    Scenario: In any case
      Given Bo is a reader of the account
      When Anna gives Bo the role "administrator", with the name in capitals
      Then the answer is 200 OK
      And the answer has:
        | name | {the login of Bo} |

    Scenario: To somebody who has a login elsewhere
      Given Eve is an owner of another account
      When Anna gives Eve the role "reader"
      Then the answer is 201 Created
      And the answer has:
        | one_time_password | |
      When Eve sends GET "/accounts/{the account}"
      Then the answer has:
        | role | reader |
      When Eve sends GET "/accounts/{another account}"
      Then the answer has:
        | role | owner |

    Scenario Outline: A name that cannot be: <name>
      When Anna sends PUT "/accounts/{the account}/logins/<name>" with:
        """
        {"role": "reader"}
        """
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the answer mentions "name"

      Examples:
        | name          |
        | two%20words   |
        | a:b           |
        | x%28mstr_key_ |

    Scenario Outline: A role that is none: <body>
      When Anna sends PUT "/accounts/{the account}/logins/somebody" with:
        """
        <body>
        """
      Then the answer is 400 Bad Request
      And the answer mentions "role"

      Examples:
        | body             |
        | {}               |
        | {"role": "king"} |

  Rule: An owner takes roles away, at once

    Scenario: Of somebody who has no other
      Given Bo is a reader of the account
      And Bo has made an API key
      When Anna takes the role of Bo away
      Then the answer is 204 No Content
      When Bo sends GET "/accounts/{the account}"
      Then the answer is 401 Unauthorized
      When Bo's program sends GET "/accounts/{the account}"
      Then the answer is 401 Unauthorized

    Scenario: Of somebody who has another
      Given Bo is a reader of the account and an owner of another account
      And Bo has made an API key
      When Anna takes the role of Bo away
      Then the answer is 204 No Content
      When Bo's program sends GET "/accounts/{the account}"
      Then the answer is 404 Not Found
      When Bo's program sends GET "/accounts/{another account}"
      Then the answer is 200 OK

    Scenario: Of somebody who has none here
      Given Eve is an owner of another account
      When Anna takes the role of Eve away
      Then the answer is 404 Not Found
      When Eve sends GET "/accounts/{another account}"
      Then the answer is 200 OK

  Rule: An account always has an owner

    Scenario: The last one is kept
      Given Bo is an owner of another account
      When Bo sends DELETE "/accounts/{another account}/logins/owner"
      Then the answer is 204 No Content
      When Bo sends DELETE "/accounts/{another account}/logins/{the login of Bo}"
      Then the answer is 409 Conflict
      And the answer is a problem
      And the answer mentions "last owner"
      When Bo sends PUT "/accounts/{another account}/logins/{the login of Bo}" with:
        """
        {"role": "reader"}
        """
      Then the answer is 409 Conflict

  Rule: Only owners see or change who administers, and nobody sees who administers another account

    Scenario Outline: <role> <method> <path>
      Given Bo is a <role> of the account
      When Bo sends <method> "/accounts/{the account}/logins<path>" with:
        """
        {"role": "owner"}
        """
      Then the answer is 403 Forbidden
      And the answer is a problem
      And the answer does not mention "{the login of Anna}"

      Examples:
        | role          | method | path                 |
        | reader        | PUT    | /{the login of Bo}   |
        | administrator | PUT    | /{the login of Bo}   |
        | reader        | DELETE | /{the login of Anna} |
        | administrator | DELETE | /{the login of Anna} |

    Scenario Outline: <role> lists them
      Given Bo is a <role> of the account
      When Bo sends GET "/accounts/{the account}/logins"
      Then the answer is 403 Forbidden
      And the answer does not mention "{the login of Anna}"

      Examples:
        | role          |
        | reader        |
        | administrator |

    Scenario: The owner of another account
      Given Eve is an owner of another account
      When Eve sends GET "/accounts/{the account}/logins"
      Then the answer is 404 Not Found
      When Eve sends GET "/accounts/{another account}/logins"
      Then the answer is 200 OK
      And the answer does not mention "{the login of Anna}"
      When Anna sends GET "/accounts/{the account}/logins"
      Then the answer does not mention "{the login of Eve}"

  Rule: A one-time password opens nothing but the choice of another

    Scenario: Before it is changed
      Given Anna has given Cleo the role "owner"
      When Cleo sends GET "/login"
      Then the answer is 200 OK
      And the answer has:
        | name     | {the login of Cleo}   |
        | roles    | []                    |
        | warnings | ["one_time_password"] |
      When Cleo sends GET "/accounts/{the account}"
      Then the answer is 403 Forbidden
      And the answer is a problem
      And the answer mentions "/api/v1/login/password"
      When Cleo sends GET "/accounts"
      Then the answer is 403 Forbidden
      When Cleo reads the figures of the operation
      Then the answer is 403 Forbidden
      When Cleo makes an API key with:
        """
        {"name": "Deployment"}
        """
      Then the answer is 403 Forbidden

    Scenario: After it was changed
      Given Anna has given Cleo the role "owner"
      When Cleo changes the password to "a horse of another colour"
      Then the answer is 204 No Content
      When Cleo sends GET "/login"
      Then the answer has:
        | roles    | [{"account": "{the account}", "role": "owner"}] |
        | warnings | []                                              |
      When Cleo sends GET "/accounts/{the account}/logins"
      Then the answer is 200 OK

  Rule: Everybody chooses their own password

    Scenario: The old one opens nothing any longer
      When Anna changes the password to "a horse of another colour"
      Then the answer is 204 No Content
      When Anna sends GET "/login"
      Then the answer is 200 OK
      When Anna comes with the password "what it was before"
      Then the answer is 401 Unauthorized

    Scenario: Every character of a long one counts
      When Anna changes the password to "a horse of another colour, a horse of another colour, a horse of another colour 1"
      Then the answer is 204 No Content
      When Anna comes with the password "a horse of another colour, a horse of another colour, a horse of another colour 2"
      Then the answer is 401 Unauthorized

    Scenario Outline: One that is too easily guessed: <password>
      When Anna changes the password to "<password>"
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the answer mentions "new"
      And the answer does not mention "<password>"

      Examples:
        | password               |
        | elevenchars            |
        | aaaaaaaaaaaaaaaa       |
        | muster123456           |
        | 1qaz2wsx3edc4rfv       |
        | {the login of Anna}123 |

    Scenario: Who does not know the present one
      When Anna sends PUT "/login/password" with:
        """
        {"current": "something else", "new": "a horse of another colour"}
        """
      Then the answer is 403 Forbidden
      And the answer mentions "current"

    Scenario: A program
      Given Anna has made an API key
      When Anna's program sends PUT "/login/password" with:
        """
        {"current": "something else", "new": "a horse of another colour"}
        """
      Then the answer is 403 Forbidden
      And the answer mentions "password"

  Rule: Who may do what, and since when, is on record

    Scenario: A role is given and taken, and a password chosen
      Given Anna has given Cleo the role "reader"
      When Cleo changes the password to "a horse of another colour"
      And Anna takes the role of Cleo away
      And Anna sends GET "/accounts/{the account}/activity"
      Then the answer mentions "\"operation\":\"change\",\"resource_type\":\"login\""
      And the answer mentions "\"operation\":\"revoke\",\"resource_type\":\"login\""
      And the answer mentions "reader {the login of Cleo}"
      And the answer mentions "\"actor\":\"{the login of Cleo}\""
      And the answer does not mention "horse"
