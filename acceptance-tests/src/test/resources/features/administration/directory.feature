Feature: Organizations, sites and people in administration
  An administrator keeps organizations and sites, and sees and completes people.

  Rule: Organizations and sites are created, read and changed

    Scenario Outline: Creating and renaming: <place>
      When an administrator creates the <place> "Berg Tours"
      Then the answer is 201 Created
      And the <place> "Berg Tours" has:
        | name     | Berg Tours |
        | disabled | false      |
      When an administrator changes the <place> "Berg Tours" to have:
        | name     | Dahl Cruises |
        | disabled | true         |
      Then the <place> "Berg Tours" has:
        | name     | Dahl Cruises |
        | disabled | true         |

      Examples:
        | place        |
        | organization |
        | site         |

    Scenario Outline: A name is needed: <place>
      When an administrator creates the <place> "<name>"
      Then the answer is 400 Bad Request
      And the answer is a problem

      Examples:
        | place        | name |
        | organization |      |
        | site         |      |

    Scenario Outline: Two of one name: <place>
      Given the <place> "Berg Tours"
      When an administrator creates the <place> "berg tours"
      Then the answer is 409 Conflict
      And the answer is a problem

      Examples:
        | place        |
        | organization |
        | site         |

    Scenario: An organization has a parent and a manager
      Given the provisioning client has created the user "eva@example.com" with:
        | displayName | Eva Dahl |
      And the organization "Berg Group"
      And the organization "Berg Tours"
      When an administrator changes the organization "Berg Tours" to have:
        | parent  | {"id": "{id of Berg Group}"}           |
        | manager | {"id": "{person id of eva@example.com}"} |
      Then the organization "Berg Tours" has:
        | parent  | Berg Group      |
        | manager | eva@example.com |

    Scenario: An account has one default organization
      Given a new account
      And the default organization is "Headquarters"
      When an administrator creates the organization "Berg Tours"
      And an administrator changes the organization "Berg Tours" to have:
        | default | true |
      Then the organization "Headquarters" has:
        | default | false |
      And the organization "Berg Tours" has:
        | default | true |

  Rule: People are found by what identifies them

    Background:
      Given a new account
      And the organization "Berg Tours"
      And the provisioning client has created the user "anna@example.com" with:
        | displayName             | Anna Berg  |
        | enterprise organization | Berg Tours |
      And the provisioning client has created the user "bo@example.com" with:
        | displayName | Bo Dahl |
        | active      | false   |

    Scenario Outline: By <filter>
      When an administrator looks for people with:
        | <filter> | <value> |
      Then the people found are:
        | <found> |

      Examples:
        | filter        | value                 | found            |
        | primary_email | ANNA@example.com      | anna@example.com |
        | name          | Anna Berg             | anna@example.com |
        | disabled      | true                  | bo@example.com   |
        | organization  | {id of Berg Tours}    | anna@example.com |

    Scenario: Page by page
      When an administrator looks for all people in pages of 1
      Then the people found are:
        | anna@example.com |
        | bo@example.com   |

  Rule: Only a login may administer, and only what there is

    Scenario Outline: <somebody>
      When <somebody> reads "/people"
      Then the answer is 401 Unauthorized
      And the answer is a problem

      Examples:
        | somebody                           |
        | somebody with a wrong password     |
        | somebody with a provisioning token |
        | somebody without credentials       |

    Scenario Outline: <path> is not there
      When an administrator reads "<path>"
      Then the answer is 404 Not Found
      And the answer is a problem

      Examples:
        | path                                                       |
        | /people/01890000-0000-7000-8000-000000000000               |
        | /people/7                                                  |
        | /organizations/01890000-0000-7000-8000-000000000000        |
        | /sites/01890000-0000-7000-8000-000000000000                |
        | /scim-users/01890000-0000-7000-8000-000000000000/mapping   |
        | /robots                                                    |

  Rule: The mapping of a user explains itself

    Scenario: What each field came from
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg  |
        | title       | Tour Guide |
      Then the mapping of the user "anna@example.com" takes:
        | primary_email | userName    |
        | name          | displayName |
        | job_title     | title       |
