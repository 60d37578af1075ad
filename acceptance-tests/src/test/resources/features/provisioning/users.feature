Feature: Provisioning users
  A provisioning client creates, reads, changes, deactivates and deletes users. Muster keeps each user as the client
  sent it.

  Rule: RFC 7644 §3.3: a created user comes back with its id, version and place

    Scenario: Creating a user
      When the provisioning client creates the user "anna@example.com" with:
        | externalId              | 00u-anna              |
        | name.givenName          | Anna                  |
        | name.familyName         | Berg                  |
        | displayName             | Anna Berg             |
        | active                  | true                  |
        | emails[work primary]    | anna@example.com      |
        | phoneNumbers[mobile]    | +47 900 00 000        |
        | addresses[home].locality | Bergen               |
        | enterprise department   | Tours                 |
      Then the answer is 201 Created
      And the answer is of the media type "application/scim+json"
      And the answer has:
        | id                      | *                     |
        | userName                | anna@example.com      |
        | externalId              | 00u-anna              |
        | name.givenName          | Anna                  |
        | emails[work]            | anna@example.com      |
        | phoneNumbers[mobile]    | +47 900 00 000        |
        | addresses[home].locality | Bergen               |
        | enterprise department   | Tours                 |
        | active                  | true                  |
        | meta.resourceType       | User                  |
        | meta.created            | *                     |
        | meta.lastModified       | *                     |
        | meta.version            | *                     |
      And the answer's Location header contains "/scim/v2/Users/{id of anna@example.com}"
      And the answer's ETag header contains "W/"

    Scenario: What was created can be read
      Given the provisioning client has created the user "anna@example.com" with:
        | title | Tour Guide |
      When the provisioning client reads the user "anna@example.com"
      Then the answer is 200 OK
      And the answer has:
        | id       | {id of anna@example.com} |
        | userName | anna@example.com         |
        | title    | Tour Guide               |

    Scenario: A user may have nothing but a user name
      When the provisioning client creates the user "anna"
      Then the answer is 201 Created
      And the answer has:
        | userName    | anna |
        | displayName |      |
        | emails      |      |

    Scenario: Values are kept as they were sent
      When the provisioning client creates the user "Anna@Example.com" with:
        | displayName        | Ånna 'Bø' Bergström 山田 |
        | phoneNumbers[work] | tel:+1-555-0100         |
      Then the user "Anna@Example.com" has:
        | userName           | Anna@Example.com        |
        | displayName        | Ånna 'Bø' Bergström 山田 |
        | phoneNumbers[work] | tel:+1-555-0100         |

    Scenario: The client does not choose the id
      When the provisioning client sends POST "/Users" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "my-own", "userName": "anna@example.com",
         "meta": {"created": "2001-01-01T00:00:00Z", "resourceType": "Robot"}, "groups": [{"value": "7"}]}
        """
      Then the answer is 201 Created
      And the answer does not mention "my-own"
      And the answer does not mention "2001-01-01"
      And the answer has:
        | meta.resourceType | User |
        | groups            |      |

    Scenario: The API is there under both of its addresses
      Given the provisioning client has created the user "anna@example.com"
      When the provisioning client sends GET "/Users/{id of anna@example.com}" to "/scim"
      Then the answer is 200 OK
      And the answer has:
        | userName | anna@example.com |

    Scenario: application/json is accepted as well
      When the provisioning client sends POST "/Users" as "application/json; charset=utf-8" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna@example.com"}
        """
      Then the answer is 201 Created
      And the answer is of the media type "application/scim+json"

  Rule: A password is accepted and forgotten

    Scenario: No answer shows a password
      When the provisioning client creates the user "anna@example.com" with:
        | password | Tmp-9f3K |
      Then the answer is 201 Created
      And the answer does not mention "password"
      When the provisioning client reads the user "anna@example.com"
      Then the answer does not mention "Tmp-9f3K"

  Rule: The enterprise extension has three attributes more

    Scenario: Site, location and support ID
      When the provisioning client creates the user "anna@example.com" with:
        | enterprise site      | Bergen   |
        | enterprise location  | Room 7   |
        | enterprise supportID | S-123    |
      Then the user "anna@example.com" has:
        | enterprise site      | Bergen   |
        | enterprise location  | Room 7   |
        | enterprise supportID | S-123    |

  Rule: Custom fields are kept in the shape in which they came

    Scenario: As an object, without its URN in the schemas
      When the provisioning client sends POST "/Users" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna@example.com",
         "urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields": {"payroll_id": "x", "year_of_birth": 1975}}
        """
      Then the answer is 201 Created
      And the user "anna@example.com" has:
        | custom field payroll_id    | x    |
        | custom field year_of_birth | 1975 |

    Scenario: As a list of identifiers and values
      When the provisioning client sends POST "/Users" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                     "urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields"],
         "userName": "anna@example.com",
         "urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields":
           {"custom_fields": [{"id": "payroll_id", "value": "x"}]}}
        """
      Then the answer is 201 Created
      And the user "anna@example.com" has:
        | custom field payroll_id | x |

    Scenario: Under the URN that 4me uses
      When the provisioning client sends POST "/Users" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna@example.com",
         "urn:ietf:params:scim:schemas:extension:4me:1.0:custom_fields": {"payroll_id": "x"}}
        """
      Then the answer is 201 Created
      When the provisioning client reads the user "anna@example.com"
      Then the answer mentions "payroll_id"

  Rule: PUT changes only what is provided

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | title                 | Tour Guide       |
        | displayName           | Anna Berg        |
        | name.givenName        | Anna             |
        | emails[work]          | anna@example.com |
        | enterprise department | Tours            |

    Scenario: What is not provided stays
      When the provisioning client replaces the user "anna@example.com" with:
        | userName | anna@example.com |
        | title    | Head of Tours    |
      Then the answer is 200 OK
      And the answer has:
        | title                 | Head of Tours    |
        | displayName           | Anna Berg        |
        | name.givenName        | Anna             |
        | emails[work]          | anna@example.com |
        | enterprise department | Tours            |

    Scenario Outline: A field is cleared by its empty value: <field> by <empty>
      When the provisioning client replaces the user "anna@example.com" with:
        | userName | anna@example.com |
        | <field>  | <empty>          |
      Then the answer is 200 OK
      And the user "anna@example.com" has:
        | <field>  |                  |
        | userName | anna@example.com |

      Examples:
        | field  | empty |
        | title  | null  |
        | title  | ""    |
        | emails | []    |
        | emails | null  |
        | name   | {}    |

    Scenario: A new user name
      When the provisioning client replaces the user "anna@example.com" with:
        | userName | anna.berg@example.com |
      Then the answer is 200 OK
      And the answer has:
        | id       | {id of anna@example.com} |
        | userName | anna.berg@example.com    |

  Rule: RFC 7644 §3.5.2: PATCH adds, replaces and removes

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | title          | Tour Guide |
        | name.givenName | Anna       |
        | active         | true       |

    Scenario: One attribute
      When the provisioning client patches the user "anna@example.com" with:
        | replace | title | Head of Tours |
      Then the answer is 200 OK
      And the user "anna@example.com" has:
        | title          | Head of Tours |
        | name.givenName | Anna          |

    Scenario: A sub-attribute, and one of an extension
      When the provisioning client patches the user "anna@example.com" with:
        | add     | name.familyName                                                       | Berg  |
        | replace | name.givenName                                                        | Ann   |
        | add     | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department | Tours |
      Then the user "anna@example.com" has:
        | name.familyName       | Berg  |
        | name.givenName        | Ann   |
        | enterprise department | Tours |

    Scenario: Removing an attribute
      When the provisioning client patches the user "anna@example.com" with:
        | remove | title |
      Then the user "anna@example.com" has:
        | title          |      |
        | name.givenName | Anna |

    Scenario: Several attributes without a path
      When the provisioning client patches the user "anna@example.com" with:
        | replace | | {"title": "Head of Tours", "name": {"familyName": "Berg"}} |
      Then the user "anna@example.com" has:
        | title           | Head of Tours |
        | name.familyName | Berg          |

    Scenario: A list grows by what is added
      When the provisioning client patches the user "anna@example.com" with:
        | add | emails | [{"type": "work", "value": "anna@example.com"}] |
        | add | emails | [{"type": "home", "value": "anna@home.example"}] |
      Then the user "anna@example.com" has:
        | emails[work] | anna@example.com  |
        | emails[home] | anna@home.example |

    Scenario: All of it, or nothing
      When the provisioning client patches the user "anna@example.com" with:
        | replace | title    | Head of Tours |
        | replace | userName | null          |
      Then the answer is 400 Bad Request
      And the user "anna@example.com" has:
        | title    | Tour Guide       |
        | userName | anna@example.com |

    Scenario: Deactivating
      When the provisioning client deactivates the user "anna@example.com"
      Then the user "anna@example.com" has:
        | active | false |

    Scenario: Reactivating
      Given the provisioning client deactivates the user "anna@example.com"
      When the provisioning client reactivates the user "anna@example.com"
      Then the user "anna@example.com" has:
        | active | true |

  Rule: RFC 7644 §3.6: a deleted user is gone for the client

    Background:
      Given the provisioning client has created the user "anna@example.com"

    Scenario: Deleting
      When the provisioning client deletes the user "anna@example.com"
      Then the answer is 204 No Content
      And the answer has no body
      And there is no user "anna@example.com"

    Scenario Outline: Whatever is done with it afterwards
      Given the provisioning client has deleted the user "anna@example.com"
      When the provisioning client sends <method> "/Users/{id of anna@example.com}" with:
        """
        <body>
        """
      Then the answer is 404 Not Found
      And the answer is a SCIM error

      Examples:
        | method | body                                                                                                                                                     |
        | PUT    | {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna@example.com"}                                                              |
        | PATCH  | {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{"op": "replace", "path": "active", "value": true}]}                      |

    Scenario: Reading or deleting it again
      Given the provisioning client has deleted the user "anna@example.com"
      When the provisioning client reads the user "anna@example.com"
      Then the answer is 404 Not Found
      When the provisioning client deletes the user "anna@example.com"
      Then the answer is 404 Not Found

    Scenario: The same user name may come again, as a new user
      Given the provisioning client has deleted the user "anna@example.com"
      And the id of "anna@example.com" is noted as "the old id"
      When the provisioning client creates the user "anna@example.com"
      Then the answer is 201 Created
      And the answer does not mention "{id of the old id}"
