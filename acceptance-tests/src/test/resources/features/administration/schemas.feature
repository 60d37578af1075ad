Feature: Attributes of an account's own
  An administrator adds attributes to the users of one account while Muster runs; no other account has them.

  Background:
    Given a new account

  Rule: An extension is there within seconds

    Scenario: Adding attributes
      When an administrator extends users by "Badge" with the attributes:
        | name   | type     | uniqueness | description   |
        | number | string   | server     | Printed on it |
        | issued | dateTime |            |               |
      Then the answer is 201 Created
      And the answer has:
        | resource_type | User                                                       |
        | schema.id     | urn:example:schemas:extension:2.0:Badge                    |
        | schema.schemas | ["urn:ietf:params:scim:schemas:core:2.0:Schema"]          |
      And within seconds the provisioning client knows the schema "Badge"
      When the provisioning client sends GET "/Schemas/urn:example:schemas:extension:2.0:Badge"
      Then the schema says of the attribute "number":
        | uniqueness  | server        |
        | description | Printed on it |
      When the provisioning client sends GET "/ResourceTypes/User"
      Then the answer mentions "urn:example:schemas:extension:2.0:Badge"
      And the account's own schemas are:
        | Badge |

    Scenario: Using them
      Given users have been extended by "Badge" with the attributes:
        | name   | type    | uniqueness |
        | number | string  | server     |
        | doors  | integer |            |
      When the provisioning client creates the user "anna@example.com" with:
        | badge number | 7 |
      Then the answer is 201 Created
      And the answer has:
        | schemas      | ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:example:schemas:extension:2.0:Badge"] |
        | badge number | 7 |
      When the provisioning client looks for the users where 'urn:example:schemas:extension:2.0:Badge:number eq "7"'
      Then the list holds:
        | anna@example.com |
      When the provisioning client creates the user "ben@example.com" with:
        | badge number | 7 |
      Then the answer is 409 Conflict
      And the answer is a SCIM error of the type "uniqueness"
      When the provisioning client creates the user "ben@example.com" with:
        | badge doors | many |
      Then the answer is a SCIM error of the type "invalidValue"

    Scenario: No other account has them
      Given users have been extended by "Badge" with the attributes:
        | name   | type   |
        | number | string |
      When another account's client sends GET "/Schemas/urn:example:schemas:extension:2.0:Badge"
      Then the answer is 404 Not Found

  Rule: A change spares the values that there are

    Background:
      Given users have been extended by "Badge" with the attributes:
        | name   | type   |
        | number | string |
      And the provisioning client has created the user "anna@example.com" with:
        | badge number | 7 |

    Scenario: Attributes can always be added
      When an administrator extends users by "Badge" with the attributes:
        | name   | type   |
        | number | string |
        | color  | string |
      Then the answer is 200 OK

    Scenario Outline: <what> cannot change while somebody has a value
      When an administrator extends users by "Badge" with the attributes:
        | name   | type   | caseExact   |
        | <name> | <type> | <caseExact> |
      Then the answer is 409 Conflict
      And the answer is a problem
      And the answer mentions "1 User resource has a value of number"

      Examples:
        | what      | name   | type    | caseExact |
        | Its type  | number | integer | false     |
        | Its case  | number | string  | true      |
        | Its name  | other  | string  | false     |

    Scenario: Nor can the schema go
      When an administrator takes the extension "Badge" back
      Then the answer is 409 Conflict
      And the answer is a problem

    Scenario: When nobody has a value, everything can change
      Given the provisioning client has deleted the user "anna@example.com"
      When an administrator extends users by "Badge" with the attributes:
        | name   | type    |
        | number | integer |
      Then the answer is 200 OK
      When an administrator takes the extension "Badge" back
      Then the answer is 204 No Content
      And within seconds the provisioning client does not know the schema "Badge"
      And the account has no schemas of its own

  Rule: What is no schema is refused, with everything that is wrong

    Scenario: Every place is named
      When an administrator extends users by "Badge" with the attributes:
        | name     | type   | mutability |
        | userName | string |            |
        | 7th      | strng  | sometimes  |
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the answer mentions "/attributes/0/name"
      And the answer mentions "/attributes/1/name"
      And the answer mentions "/attributes/1/type"
      And the answer mentions "/attributes/1/mutability"
      And the account has no schemas of its own

  Rule: Only who administers the account changes it

    Scenario Outline: <who> is refused
      When <who> extends users by "Badge" with the attributes:
        | name   | type   |
        | number | string |
      Then the answer is <status>
      And the account has no schemas of its own

      Examples:
        | who                                | status           |
        | somebody without credentials       | 401 Unauthorized |
        | somebody with a provisioning token | 401 Unauthorized |
