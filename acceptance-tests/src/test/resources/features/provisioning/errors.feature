Feature: What is refused, and how
  Whatever goes wrong, a provisioning client gets a SCIM error that says what and where, and never a page or a trace.

  Rule: RFC 7644 §3.12: a body that cannot be read

    Scenario Outline: <what>
      When the provisioning client sends POST "/Users" with:
        """
        <body>
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidSyntax"

      Examples:
        | what                    | body                                                        |
        | Not JSON                | userName=anna                                               |
        | Cut off                 | {"userName": "anna@example.com"                             |
        | More than one document  | {"userName": "anna@example.com"} {"userName": "b"}          |
        | A list                  | [{"userName": "anna@example.com"}]                          |
        | A text                  | "anna@example.com"                                          |
        | Null                    | null                                                        |
        | The same key twice      | {"userName": "anna@example.com", "userName": "bo"}          |
        | The same key twice, deep | {"userName": "anna@example.com", "name": {"givenName": "A", "givenName": "B"}} |
        | A comment               | {"userName": "anna@example.com" /* hello */}                |

    Scenario: Nothing at all
      When the provisioning client sends POST "/Users" as "application/scim+json" without a body
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidSyntax"

    Scenario: A document of more than 1 MiB
      When the provisioning client creates a user with a document of 1025 KiB
      Then the answer is 413 Payload Too Large
      And the answer is a SCIM error

    Scenario: A document that is nested too deep
      When the provisioning client creates a user with a document 32 levels deep
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidSyntax"

    Scenario: A document that is nested absurdly deep
      When the provisioning client creates a user with a document 100000 levels deep
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidSyntax"

    Scenario: A document that is nested as deep as may be
      When the provisioning client creates a user with a document 31 levels deep
      Then the answer is 201 Created

  Rule: RFC 7643 §2.3: values have types

    Scenario Outline: A wrong type: <body>
      When the provisioning client sends POST "/Users" with:
        """
        <body>
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"
      And the error names "<attribute>"

      Examples:
        | attribute | body                                                             |
        | userName  | {"userName": 7}                                                  |
        | userName  | {"userName": ["anna"]}                                           |
        | userName  | {"userName": {"value": "anna"}}                                  |
        | active    | {"userName": "anna@example.com", "active": "perhaps"}            |
        | active    | {"userName": "anna@example.com", "active": 1}                    |
        | title     | {"userName": "anna@example.com", "title": {"x": 1}}              |
        | name      | {"userName": "anna@example.com", "name": "Anna"}                 |
        | emails    | {"userName": "anna@example.com", "emails": [7]}                  |

    Scenario: Two primary emails
      When the provisioning client creates the user "anna@example.com" with:
        | emails[work primary] | anna@example.com  |
        | emails[home primary] | anna@home.example |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"
      And the error names "primary"

  Rule: RFC 7643 §4.1: a user has a user name

    Scenario Outline: Without one: <body>
      When the provisioning client sends POST "/Users" with:
        """
        <body>
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"
      And the error names "userName"

      Examples:
        | body                                 |
        | {}                                   |
        | {"displayName": "Anna"}              |
        | {"userName": null}                   |
        | {"userName": ""}                     |
        | {"userName": "   "}                  |

    Scenario Outline: User names are alike in any case
      Given the provisioning client has created the user "anna@example.com"
      When the provisioning client creates the user "<again>"
      Then the answer is 409 Conflict
      And the answer is a SCIM error of the type "uniqueness"
      And the error names "userName"
      And the answer does not mention "<again>"

      Examples:
        | again            |
        | anna@example.com |
        | ANNA@EXAMPLE.COM |
        | Anna@example.com |

    Scenario Outline: A user cannot take the name of another by <method>
      Given the provisioning client has created the users:
        | anna@example.com |
        | bo@example.com   |
      When the provisioning client sends <method> "/Users/{id of bo@example.com}" with:
        """
        <body>
        """
      Then the answer is 409 Conflict
      And the answer is a SCIM error of the type "uniqueness"

      Examples:
        | method | body                                                                                                                                                         |
        | PUT    | {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "Anna@example.com"}                                                                  |
        | PATCH  | {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{"op": "replace", "path": "userName", "value": "anna@example.com"}]}          |

  Rule: What no schema knows is ignored, or refused, as the account has chosen

    Scenario: By default it is ignored
      When the provisioning client sends POST "/Users" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna@example.com", "favouriteColour": "red",
         "name": {"givenName": "Anna", "petName": "Ann"}}
        """
      Then the answer is 201 Created
      And the answer does not mention "favouriteColour"
      And the answer does not mention "petName"

    Scenario: An account may refuse it
      Given a new account
      And an administrator changes the account to have:
        | unknown_attributes | refuse |
      When the provisioning client sends POST "/Users" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna@example.com", "favouriteColour": "red"}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidSyntax"
      And the error names "favouriteColour"
      And the provisioning client has created the user "anna@example.com"
      When the provisioning client sends PATCH "/Users/{id of anna@example.com}" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations": [{"op": "add", "value": {"title": "Guide", "favouriteColour": "red"}}]}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidSyntax"
      And the error names "favouriteColour"
      And the user "anna@example.com" has:
        | title | |

  Rule: RFC 7644 §3.5.2: a PATCH that cannot be done

    Background:
      Given the provisioning client has created the user "anna@example.com"

    Scenario Outline: <what>
      When the provisioning client sends PATCH "/Users/{id of anna@example.com}" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": <operations>}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "<type>"

      Examples:
        | what                       | type          | operations                                                          |
        | An unknown operation       | invalidSyntax | [{"op": "move", "path": "title", "value": "x"}]                     |
        | Operations that are no list | invalidSyntax | "none"                                                             |
        | No operation name          | invalidSyntax | [{"path": "title", "value": "x"}]                                   |
        | A remove without a path    | noTarget      | [{"op": "remove"}]                                                  |
        | A path that is none        | invalidPath   | [{"op": "replace", "path": "emails[", "value": "x"}]                |
        | The id                     | mutability    | [{"op": "replace", "path": "id", "value": "x"}]                     |
        | The groups                 | mutability    | [{"op": "add", "path": "groups", "value": [{"value": "x"}]}]        |
        | A wrong type               | invalidValue  | [{"op": "replace", "path": "active", "value": "perhaps"}]           |
        | A required attribute       | mutability    | [{"op": "remove", "path": "userName"}]                              |
        | An add without a value     | invalidValue  | [{"op": "add", "path": "title"}]                                    |

  Rule: RFC 7644 §3.12: what is not there

    Scenario Outline: <method> <path>
      When the provisioning client sends <method> "<path>"
      Then the answer is 404 Not Found
      And the answer is a SCIM error

      Examples:
        | method | path                                         |
        | GET    | /Users/01890000-0000-7000-8000-000000000000  |
        | DELETE | /Users/01890000-0000-7000-8000-000000000000  |
        | GET    | /Groups/01890000-0000-7000-8000-000000000000 |
        | GET    | /Users/7                                     |
        | GET    | /Users/not%20an%20id                         |
        | GET    | /Users/%F0%9F%92%A9                          |
        | GET    | /Robots                                      |
        | GET    | /Users/7/emails                              |
        | GET    | /Schemas/urn:example:none                    |
        | GET    | /ResourceTypes/Robot                         |

    Scenario: A user is no group
      Given the provisioning client has created the user "anna@example.com"
      When the provisioning client sends GET "/Groups/{id of anna@example.com}"
      Then the answer is 404 Not Found
      And the answer is a SCIM error

  Rule: RFC 7644 §3.1: media types and methods

    Scenario Outline: The media type <type>
      When the provisioning client sends POST "/Users" as "<type>" with:
        """
        {"userName": "anna@example.com"}
        """
      Then the answer is 415 Unsupported Media Type
      And the answer is a SCIM error

      Examples:
        | type                              |
        | text/plain                        |
        | application/xml                   |
        | application/x-www-form-urlencoded |
        | multipart/form-data; boundary=x   |

    Scenario Outline: The method <method> on <path>
      When the provisioning client sends <method> "<path>"
      Then the answer is 405 Method Not Allowed
      And the answer is a SCIM error
      And the answer has the header Allow

      Examples:
        | method | path                        |
        | PUT    | /Users                      |
        | PATCH  | /Users                      |
        | DELETE | /Users                      |
        | DELETE | /Groups                     |
        | POST   | /Users/7                    |
        | DELETE | /ServiceProviderConfig      |
        | PUT    | /Schemas                    |
        | POST   | /ResourceTypes              |
