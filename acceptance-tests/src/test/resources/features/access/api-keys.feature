Feature: API keys
  A program that administers acts as somebody's login, with a key that this login has made for it and can take back.

  Background:
    Given a new account
    And Anna is an owner of the account

  Rule: A key does what its login may

    Scenario: A key is made
      When Anna makes an API key with:
        """
        {"name": "Deployment"}
        """
      Then the answer is 201 Created
      And the answer's Cache-Control header contains "no-store"
      And the answer mentions "mstr_key_"
      When Anna's program sends GET "/accounts/{the account}"
      Then the answer is 200 OK
      And the answer has:
        | role | owner |
      When Anna's program sends POST "/accounts/{the account}/tokens/rotate"
      Then the answer is 201 Created

    Scenario: It is never shown again
      Given Anna has made an API key with:
        """
        {"name": "Deployment", "expires_in_days": 30, "role": "reader"}
        """
      When Anna sends GET "/api-keys"
      Then the answer is 200 OK
      And the answer does not mention "{the API key of Anna}"
      And the answer mentions "\"name\":\"Deployment\""
      And the answer mentions "\"role\":\"reader\""

    Scenario: What it does is told from what its login does
      Given Anna has made an API key
      When Anna's program sends POST "/accounts/{the account}/mappings/user/versions/0/restore"
      Then the answer is 200 OK
      When Anna sends GET "/accounts/{the account}/mappings/user/versions"
      Then the answer mentions "{the login of Anna} (mstr_key_"
      And the answer does not mention "{the API key of Anna}"

    Scenario: It opens the figures of the operation
      Given Anna has made an API key
      When Anna's program reads the figures of the operation
      Then the answer is 200 OK

    Scenario: It opens no SCIM
      Given Anna has made an API key
      When a client with the authorization "Bearer {the API key of Anna}" sends GET "/Users"
      Then the answer is 401 Unauthorized

  Rule: A key may have a lower role than its login, and never a higher one

    Scenario: A reader's key of an owner
      Given Anna has made an API key with:
        """
        {"name": "Dashboard", "role": "reader"}
        """
      When Anna's program sends GET "/accounts/{the account}/people"
      Then the answer is 200 OK
      When Anna's program sends POST "/accounts/{the account}/organizations" with:
        """
        {"name": "Berg Tours"}
        """
      Then the answer is 403 Forbidden
      When Anna's program sends GET "/accounts/{the account}/tokens"
      Then the answer is 403 Forbidden
      When Anna's program sends POST "/accounts" with:
        """
        {"name": "more"}
        """
      Then the answer is 403 Forbidden

    Scenario: An owner's key of a reader
      Given Bo is a reader of the account
      And Bo has made an API key with:
        """
        {"name": "Dashboard", "role": "owner"}
        """
      When Bo's program sends GET "/accounts/{the account}/tokens"
      Then the answer is 403 Forbidden

  Rule: Keys are managed with the password

    Scenario Outline: A program that would <method> <path>
      Given Anna has made an API key
      When Anna's program sends <method> "<path>" with:
        """
        {"name": "Another"}
        """
      Then the answer is 403 Forbidden
      And the answer is a problem
      And the answer mentions "password"

      Examples:
        | method | path                                           |
        | POST   | /api-keys                                      |
        | DELETE | /api-keys/01890000-0000-7000-8000-000000000000 |

    Scenario: Nobody sees, or ends, the keys of another
      Given Eve is an owner of the account
      And Anna has made an API key
      When Eve sends GET "/api-keys"
      Then the answer is 200 OK
      And the answer does not mention "Deployment"
      When Eve revokes the API key of Anna
      Then the answer is 404 Not Found
      When Anna's program sends GET "/accounts/{the account}"
      Then the answer is 200 OK

    Scenario Outline: A key that cannot be: <body>
      When Anna makes an API key with:
        """
        <body>
        """
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the answer mentions "<names>"

      Examples:
        | body                                 | names           |
        | {}                                   | name            |
        | {"name": " "}                        | name            |
        | {"name": "x", "expires_in_days": 0}  | expires_in_days |
        | {"name": "x", "role": "king"}        | role            |

  Rule: A revoked key opens nothing

    Scenario: It is revoked
      Given Anna has made an API key
      When Anna revokes the API key
      Then the answer is 204 No Content
      When Anna's program sends GET "/accounts/{the account}"
      Then the answer is 401 Unauthorized
      And the answer is a problem
      And the answer does not mention "mstr_key_"
      And the answer's WWW-Authenticate header contains "Basic"

    Scenario Outline: What is no key: <text>
      When an administrator with the authorization "Bearer <text>" reads ""
      Then the answer is 401 Unauthorized
      And the answer is a problem

      Examples:
        | text                                         |
        | x                                            |
        | mstr_key_                                    |
        | mstr_key_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa000000 |
        | {the account's token}                        |

  Rule: What becomes of keys is on record

    Scenario: A key is made, tries to make another, and is revoked
      Given Anna has made an API key
      When Anna's program sends POST "/api-keys" with:
        """
        {"name": "Another"}
        """
      And Anna revokes the API key
      And Anna sends GET "/accounts/{the account}/activity"
      Then the answer mentions "\"operation\":\"create\",\"resource_type\":\"api_key\""
      And the answer mentions "\"operation\":\"revoke\",\"resource_type\":\"api_key\""
      And the answer mentions "\"actor\":\"{the login of Anna} (mstr_key_"
      And the answer does not mention "{the API key of Anna}"
