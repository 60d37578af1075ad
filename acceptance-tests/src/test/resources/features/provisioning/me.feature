Feature: The user that a client itself is
  /Me stands for the user that an administrator has named, and for nobody at first.

  Rule: RFC 7644 §3.11: what is not offered is answered 501

    Scenario Outline: <method> /Me in an account that names nobody
      When the provisioning client sends <method> "/Me" with:
        """
        {"userName": "anna@example.com"}
        """
      Then the answer is 501 Not Implemented
      And the answer is a SCIM error
      And the error names "/Me"

      Examples:
        | method |
        | GET    |
        | POST   |
        | PUT    |
        | PATCH  |
        | DELETE |

    Scenario: In a bulk request
      When the provisioning client sends the operations:
        """
        {"method": "DELETE", "path": "/Me"}
        """
      Then the results are:
        | method | status |
        | DELETE | 501    |

  Rule: RFC 7644 §3.11: every answer tells the permanent location of what /Me stands for

    Background:
      Given a new account
      And the provisioning client has created the user "anna@example.com"
      And an administrator changes the account to have:
        | me | {id of anna@example.com} |

    Scenario: It is read
      When the provisioning client sends GET "/Me?attributes=userName,meta"
      Then the answer is 200 OK
      And the answer has:
        | id            | {id of anna@example.com}                     |
        | userName      | anna@example.com                             |
      And the answer mentions "/scim/v2/Users/{id of anna@example.com}"
      And the answer's Location header contains "/scim/v2/Users/{id of anna@example.com}"
      And the answer's ETag header contains "1"

    Scenario: It is changed
      When the provisioning client sends PATCH "/Me" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations": [{"op": "add", "path": "title", "value": "Cook"}]}
        """
      Then the answer is 200 OK
      And the answer's Location header contains "/Users/{id of anna@example.com}"
      And the user "anna@example.com" has:
        | title | Cook |

    Scenario: It is replaced
      When the provisioning client sends PUT "/Me" with:
        """
        {"userName": "anna@example.com", "title": "Guide"}
        """
      Then the answer is 200 OK
      And the answer's Location header contains "/Users/{id of anna@example.com}"
      And the user "anna@example.com" has:
        | title | Guide |

    Scenario: It is deleted, and stands for nobody who exists
      When the provisioning client sends DELETE "/Me"
      Then the answer is 204 No Content
      And the answer's Location header contains "/Users/{id of anna@example.com}"
      And there is no user "anna@example.com"
      When the provisioning client sends GET "/Me"
      Then the answer is 404 Not Found
      And the answer is a SCIM error

    Scenario: In a bulk request
      When the provisioning client sends the operations:
        """
        {"method": "PUT", "path": "/Me", "data": {"userName": "anna@example.com", "title": "Guide"}},
        {"method": "POST", "path": "/Me", "bulkId": "b", "data": {"userName": "bo@example.com"}}
        """
      Then the results are:
        | method | status |
        | PUT    | 200    |
        | POST   | 501    |

    Scenario: Nothing is created at it
      When the provisioning client sends POST "/Me" with:
        """
        {"userName": "bo@example.com"}
        """
      Then the answer is 501 Not Implemented
      And the answer is a SCIM error

    Scenario: It stands for nobody again
      Given an administrator changes the account to have:
        | me | "" |
      When the provisioning client sends GET "/Me"
      Then the answer is 501 Not Implemented

  Rule: An account names a user of its own

    Scenario: A user of another account
      Given a new account
      And another account's client has created the user "anna@example.com"
      And an administrator changes the account to have:
        | me | {id of anna@example.com} |
      When the provisioning client sends GET "/Me"
      Then the answer is 404 Not Found
      And the answer is a SCIM error
