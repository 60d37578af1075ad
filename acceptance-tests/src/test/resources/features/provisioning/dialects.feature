Feature: Clients' dialects
  Provisioning clients do not all speak SCIM as RFC 7644 writes it. A tolerant account, which every account is at first,
  understands what they are known to mean; a strict one reads by the letter.

  Rule: A tolerant account understands what clients put differently in a PATCH

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName  | Anna Berg        |
        | emails[work] | anna@example.com |

    Scenario Outline: <what>
      When the provisioning client patches the user "anna@example.com" with:
        | <op> | <path> | <value> |
      Then the answer is 200 OK
      And the user "anna@example.com" has:
        | <attribute> | <result> |

      Examples:
        | what                                     | op      | path                               | value                                          | attribute             | result  |
        | An operation in capitals                 | Replace | displayName                        | Ann                                            | displayName           | Ann     |
        | A boolean as a text                      | replace | active                             | "False"                                        | active                | false   |
        | A path as a name                         | replace |                                    | {"name.givenName": "Ann"}                      | name.givenName        | Ann     |
        | A path with a URN as a name              | add     |                                    | {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Tours"} | enterprise department | Tours |
        | An id among what is replaced             | replace |                                    | {"id": "x", "displayName": "Ann"}              | displayName           | Ann     |
        | A value in the wrapping of a reference   | replace | displayName                        | [{"$ref": null, "value": "Ann"}]               | displayName           | Ann     |
        | A new value that a filter describes      | add     | phoneNumbers[type eq "work"].value | 555-0110                                       | phoneNumbers[work]    | 555-0110 |
        | The same, to be replaced                 | replace | phoneNumbers[type eq "work"].value | 555-0110                                       | phoneNumbers[work]    | 555-0110 |
        | A removal by value                       | remove  | emails                             | [{"value": "anna@example.com", "type": "work"}] | emails                |         |

    Scenario: A manager by the bare id
      Given the provisioning client has created the user "bo@example.com"
      When the provisioning client patches the user "anna@example.com" with:
        | add | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager | {id of bo@example.com} |
      Then the answer is 200 OK
      And the user "anna@example.com" has:
        | enterprise manager.value | {id of bo@example.com} |

    Scenario: A part of the user in the place of operations
      When the provisioning client sends PATCH "/Users/{id of anna@example.com}" with:
        """
        {"schemas": ["urn:scim:schemas:core:1.0"], "active": false, "name": {"familyName": "Dahl"}}
        """
      Then the answer is 200 OK
      And the user "anna@example.com" has:
        | active          | false     |
        | name.familyName | Dahl      |
        | displayName     | Anna Berg |

  Rule: A tolerant account removes the members that a client lists, and no others

    Background:
      Given the provisioning client has created the users:
        | anna@example.com |
        | bo@example.com   |
      And the provisioning client has created the group "Tour Guides" with the members:
        | anna@example.com |
        | bo@example.com   |

    Scenario: Listed as the value of a removal
      When the provisioning client patches the group "Tour Guides" with:
        | Remove | members | [{"$ref": null, "value": "{id of anna@example.com}"}] |
      Then the group "Tour Guides" has the members:
        | bo@example.com |

    Scenario: Listed by an operation of their own
      When the provisioning client sends PATCH "/Groups/{id of Tour Guides}" with:
        """
        {"members": [{"value": "{id of anna@example.com}", "operation": "delete"}]}
        """
      Then the group "Tour Guides" has the members:
        | bo@example.com |

    Scenario: An empty list is no list of all
      When the provisioning client patches the group "Tour Guides" with:
        | remove | members | [] |
      Then the answer is 400 Bad Request
      And the group "Tour Guides" has the members:
        | anna@example.com |
        | bo@example.com   |

  Rule: A tolerant account understands what clients put differently in a filter

    Background:
      Given the provisioning client has created the user "bo@example.com"
      And the provisioning client has created the user "anna@example.com" with:
        | active                | true             |
        | emails[work]          | anna@example.com |
        | emails[home]          | ann@example.org  |
        | enterprise department | Tours            |

    Scenario Outline: <what>
      When the provisioning client looks for the users where '<filter>'
      Then the list holds:
        | anna@example.com |

      Examples:
        | what                           | filter                                                |
        | A value without quotes         | userName eq anna@example.com                          |
        | A sub-attribute after brackets | emails[type eq "work"].value eq "anna@example.com"    |
        | An extension's own name        | department eq "Tours" and userName eq "anna@example.com" |
        | A boolean as a text            | active eq "True" and userName eq "anna@example.com"   |

    Scenario: What stands after brackets holds for the value in the brackets
      When the provisioning client looks for the users where 'emails[type eq "work"].value eq "ann@example.org"'
      Then the list is empty

    Scenario Outline: What could mean several things is refused: <filter>
      When the provisioning client looks for the users where '<filter>'
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidFilter"

      Examples:
        | filter                                     |
        | displayName eq Anna Berg                   |
        | emails[type eq "work"].value ne "x"        |

  Rule: A tolerant account takes a resource without its schemas, with others, and with those of SCIM 1.1

    Scenario Outline: <schemas>
      When the provisioning client sends POST "/Users" with:
        """
        {<schemas>"userName": "anna@example.com"}
        """
      Then the answer is 201 Created
      And the answer has:
        | schemas | ["urn:ietf:params:scim:schemas:core:2.0:User"] |

      Examples:
        | schemas                                                                                  |
        |                                                                                          |
        | "schemas": ["urn:scim:schemas:core:1.0"],                                                |
        | "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "http://example.com/2006/Own"], |

  Rule: RFC 7644, RFC 7643 §3: a strict account reads by the letter

    Background:
      Given a new account
      And an administrator changes the account to have:
        | dialect | strict |
      And the provisioning client has created the user "anna@example.com" with:
        | emails[work] | anna@example.com |

    Scenario Outline: <op> of <path> <value>
      When the provisioning client patches the user "anna@example.com" with:
        | <op> | <path> | <value> |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "<type>"

      Examples:
        | op      | path                               | value                     | type          |
        | Replace | displayName                        | Ann                       | invalidSyntax |
        | replace | active                             | "False"                   | invalidValue  |
        | replace |                                    | {"name.givenName": "Ann"} | invalidPath   |
        | replace |                                    | {"id": "x"}               | mutability    |
        | replace | phoneNumbers[type eq "work"].value | 555-0110                  | noTarget      |
        | remove  | emails                             | [{"value": "x"}]          | invalidValue  |

    Scenario Outline: A filter: <filter>
      When the provisioning client looks for the users where '<filter>'
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidFilter"

      Examples:
        | filter                                  |
        | userName eq x                           |
        | active eq "True"                        |
        | emails[type eq "work"].value eq "x"     |
        | department eq "x"                       |

    Scenario Outline: A resource with <schemas>
      When the provisioning client sends POST "/Users" with:
        """
        {<schemas>"userName": "bo@example.com"}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidSyntax"
      And the error names "schemas"

      Examples:
        | schemas                                                                                  |
        |                                                                                          |
        | "schemas": ["urn:scim:schemas:core:1.0"],                                                |
        | "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "http://example.com/2006/Own"], |

    Scenario: A part of the user in the place of operations
      When the provisioning client sends PATCH "/Users/{id of anna@example.com}" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "active": false}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidSyntax"
