Feature: Accounts see nothing of each other
  The token decides the account. What belongs to one account does not exist for another.

  Background:
    Given the provisioning client has created the user "anna@example.com" with:
      | externalId  | 00u-anna  |
      | displayName | Anna Berg |
    And the provisioning client has created the group "Tour Guides" with the members:
      | anna@example.com |

  Rule: Another account's client finds nothing

    Scenario Outline: <method> <path>
      When another account's client sends <method> "<path>" with:
        """
        <body>
        """
      Then the answer is 404 Not Found
      And the answer is a SCIM error
      And the user "anna@example.com" has:
        | displayName | Anna Berg |
      And the group "Tour Guides" has:
        | displayName | Tour Guides |

      Examples:
        | method | path                            | body                                                                                                                                                      |
        | GET    | /Users/{id of anna@example.com} |                                                                                                                                                           |
        | PUT    | /Users/{id of anna@example.com} | {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "evil"}                                                                           |
        | PATCH  | /Users/{id of anna@example.com} | {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{"op": "replace", "path": "displayName", "value": "Evil"}]}                |
        | DELETE | /Users/{id of anna@example.com} |                                                                                                                                                           |
        | GET    | /Groups/{id of Tour Guides}     |                                                                                                                                                           |
        | PUT    | /Groups/{id of Tour Guides}     | {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Evil"}                                                                      |
        | PATCH  | /Groups/{id of Tour Guides}     | {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{"op": "replace", "path": "displayName", "value": "Evil"}]}                |
        | DELETE | /Groups/{id of Tour Guides}     |                                                                                                                                                           |

    Scenario Outline: Looking for the <what> where <filter>
      When another account's client looks for the <what> where '<filter>'
      Then the list is empty

      Examples:
        | what   | filter                              |
        | users  | userName eq "anna@example.com"      |
        | users  | externalId eq "00u-anna"            |
        | users  | displayName eq "Anna Berg"          |
        | users  | id eq "{id of anna@example.com}"    |
        | users  | active eq true                      |
        | groups | displayName eq "Tour Guides"        |
        | groups | id eq "{id of Tour Guides}"         |

    Scenario Outline: Listing all <what>
      When another account's client lists the <what>
      Then the list is empty

      Examples:
        | what   |
        | users  |
        | groups |

    Scenario: Another account's user cannot be made a member
      When another account's client sends POST "/Groups" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Thieves",
         "members": [{"value": "{id of anna@example.com}"}]}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"
      And the answer does not mention "Anna Berg"

  Rule: Names are unique within an account only

    Scenario: The same user name in two accounts
      When another account's client creates the user "anna@example.com"
      Then the answer is 201 Created

  Rule: The administration of one account does not show another's records

    Scenario Outline: <resource>
      Given the organization "Berg Tours"
      And the site "Bergen"
      When the administrator of another account reads "<resource>"
      Then the answer is 404 Not Found

      Examples:
        | resource                                   |
        | /scim-users/{id of anna@example.com}/mapping |
        | /organizations/{id of Berg Tours}          |
        | /sites/{id of Bergen}                      |

    Scenario: A person
      Given the provisioning client has created the user "bo@example.com" with:
        | displayName | Bo Dahl |
      When the administrator of another account reads the person "bo@example.com"
      Then the answer is 404 Not Found

    Scenario Outline: Lists of <records>
      Given the organization "Berg Tours"
      And the site "Bergen"
      When the administrator of another account reads "/<records>"
      Then the answer is 200 OK
      And the answer does not mention "<name>"

      Examples:
        | records       | name             |
        | people        | anna@example.com |
        | organizations | Berg Tours       |
        | sites         | Bergen           |
