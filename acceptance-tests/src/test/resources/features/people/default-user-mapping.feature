Feature: The default user mapping
  A provisioned user becomes a person of the account, field by field, by rules that ship with Muster.

  Rule: The primary email is the user name, or else the email marked primary, or else the first email

    Scenario: The user name is an email address
      When the provisioning client creates the user "anna@example.com" with:
        | displayName          | Anna Berg        |
        | emails[work primary] | berg@example.com |
      Then the person "anna@example.com" has:
        | name | Anna Berg |
      And there is no person "berg@example.com"

    Scenario: The user name is none, and an email is marked primary
      When the provisioning client creates the user "anna" with:
        | emails[home]         | anna@home.example |
        | emails[work primary] | anna@example.com  |
      Then there is a person "anna@example.com"
      And there is no person "anna@home.example"

    Scenario: The user name is none, and no email is marked
      When the provisioning client creates the user "anna" with:
        | emails[home] | anna@home.example |
        | emails[work] | anna@example.com  |
      Then there is a person "anna@home.example"
      And there is no person "anna@example.com"

    Scenario: A login name with a domain is no email address
      When the provisioning client creates the user "anna@corp" with:
        | emails[work] | anna@example.com |
      Then there is a person "anna@example.com"

    Scenario: The primary email follows the user name
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      When the provisioning client changes the userName of the user "anna@example.com" to "anna.berg@example.com"
      Then the person "anna.berg@example.com" has:
        | name | Anna Berg |
      And there is no person "anna@example.com"

  Rule: Emails are all the other emails

    Scenario: The one that became the primary email is left out
      When the provisioning client creates the user "anna" with:
        | emails[work primary] | anna@example.com   |
        | emails[home]         | anna@home.example  |
        | emails[other]        | anna@other.example |
      Then the emails of the person "anna@example.com" are:
        | email              | integration |
        | anna@home.example  | true        |
        | anna@other.example | true        |

    Scenario: The user name among the emails is left out too
      When the provisioning client creates the user "anna@example.com" with:
        | displayName  | Anna Berg         |
        | emails[work] | Anna@Example.com  |
        | emails[home] | anna@home.example |
      Then the emails of the person "anna@example.com" are:
        | email             | integration |
        | anna@home.example | true        |

    Scenario: An email that is no longer sent goes
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName  | Anna Berg         |
        | emails[home] | anna@home.example |
      When the provisioning client patches the user "anna@example.com" with:
        | remove | emails |
      Then the person "anna@example.com" has no emails

  Rule: The name is the display name, or else a user name that is no email address, or else the formatted name, or else the given and the family name

    Scenario: The display name comes first
      When the provisioning client creates the user "anna" with:
        | displayName     | Anna Berg        |
        | name.formatted  | Ms. Anna Berg    |
        | name.givenName  | Annabel          |
        | name.familyName | Bergström        |
        | emails[work]    | anna@example.com |
      Then the person "anna@example.com" has:
        | name | Anna Berg |

    Scenario: Then a user name that is no email address
      When the provisioning client creates the user "anna" with:
        | name.formatted  | Ms. Anna Berg    |
        | emails[work]    | anna@example.com |
      Then the person "anna@example.com" has:
        | name | anna |

    Scenario: Then the formatted name
      When the provisioning client creates the user "anna@example.com" with:
        | name.formatted  | Ms. Anna Berg |
        | name.givenName  | Annabel       |
        | name.familyName | Bergström     |
      Then the person "anna@example.com" has:
        | name | Ms. Anna Berg |

    Scenario: Then the given and the family name
      When the provisioning client creates the user "anna@example.com" with:
        | name.givenName  | Annabel   |
        | name.familyName | Bergström |
      Then the person "anna@example.com" has:
        | name | Annabel Bergström |

    Scenario Outline: Or the one of them that there is: <attribute>
      When the provisioning client creates the user "anna@example.com" with:
        | <attribute> | <name> |
      Then the person "anna@example.com" has:
        | name | <name> |

      Examples:
        | attribute       | name      |
        | name.givenName  | Annabel   |
        | name.familyName | Bergström |

    Scenario: A blank display name is none
      When the provisioning client creates the user "anna@example.com" with:
        | displayName    | " "       |
        | name.formatted | Anna Berg |
      Then the person "anna@example.com" has:
        | name | Anna Berg |

    Scenario: If none gives a name, the name stays as it is
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      When the provisioning client patches the user "anna@example.com" with:
        | remove | displayName |
      Then the person "anna@example.com" has:
        | name | Anna Berg |

  Rule: A person is created only when primary email and name are known

    Scenario: Without a name
      When the provisioning client creates the user "anna@example.com"
      Then the answer is 201 Created
      And there is no person "anna@example.com"
      And the user "anna@example.com" has no person because of "no name"

    Scenario: Without an email
      When the provisioning client creates the user "anna" with:
        | displayName | Anna Berg |
      Then the answer is 201 Created
      And the user "anna" has no person because of "no primary email"

    Scenario: The person is created as soon as both are known
      Given the provisioning client has created the user "anna@example.com"
      When the provisioning client changes the displayName of the user "anna@example.com" to "Anna Berg"
      Then the person "anna@example.com" has:
        | name | Anna Berg |
      And the user "anna@example.com" is mapped to the person "anna@example.com"

  Rule: The job title is the title, and stays when the title is blank

    Scenario: A title
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg  |
        | title       | Tour Guide |
      Then the person "anna@example.com" has:
        | job_title | Tour Guide |

    Scenario Outline: <what>
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg  |
        | title       | Tour Guide |
      When the provisioning client patches the user "anna@example.com" with:
        | <op> | title | <value> |
      Then the person "anna@example.com" has:
        | job_title | <job title> |

      Examples:
        | what            | op      | value         | job title     |
        | Another title   | replace | Head of Tours | Head of Tours |
        | A blank title   | replace | "  "          | Tour Guide    |
        | The title goes  | remove  |               | Tour Guide    |

  Rule: The organization is the enabled one that the user's organization names, and otherwise stays

    Scenario: An organization of that name
      Given the organization "Berg Tours"
      When the provisioning client creates the user "anna@example.com" with:
        | displayName             | Anna Berg  |
        | enterprise organization | Berg Tours |
      Then the person "anna@example.com" has:
        | organization | Berg Tours |

    Scenario: A new person without one belongs to the account's default organization
      Given a new account
      And the default organization is "Headquarters"
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg |
      Then the person "anna@example.com" has:
        | organization | Headquarters |

    Scenario: A disabled organization is not taken
      Given a new account
      And the default organization is "Headquarters"
      And the disabled organization "Berg Tours"
      When the provisioning client creates the user "anna@example.com" with:
        | displayName             | Anna Berg  |
        | enterprise organization | Berg Tours |
      Then the person "anna@example.com" has:
        | organization | Headquarters |

    Scenario: An unknown organization leaves it as it is
      Given the organization "Berg Tours"
      And the provisioning client has created the user "anna@example.com" with:
        | displayName             | Anna Berg  |
        | enterprise organization | Berg Tours |
      When the provisioning client changes the urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization of the user "anna@example.com" to "Nowhere Ltd"
      Then the person "anna@example.com" has:
        | organization | Berg Tours |

    Scenario: Without one it stays as it is
      Given the organization "Berg Tours"
      And the provisioning client has created the user "anna@example.com" with:
        | displayName             | Anna Berg  |
        | enterprise organization | Berg Tours |
      When the provisioning client patches the user "anna@example.com" with:
        | remove | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization | |
      Then the person "anna@example.com" has:
        | organization | Berg Tours |

    Scenario: Another organization
      Given the organization "Berg Tours"
      And the organization "Dahl Cruises"
      And the provisioning client has created the user "anna@example.com" with:
        | displayName             | Anna Berg  |
        | enterprise organization | Berg Tours |
      When the provisioning client changes the urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization of the user "anna@example.com" to "Dahl Cruises"
      Then the person "anna@example.com" has:
        | organization | Dahl Cruises |

  Rule: The site is the enabled one that the user's site names, and otherwise stays

    Scenario: A site of that name
      Given the site "Bergen"
      When the provisioning client creates the user "anna@example.com" with:
        | displayName     | Anna Berg |
        | enterprise site | Bergen    |
      Then the person "anna@example.com" has:
        | site | Bergen |

    Scenario: A disabled site is not taken
      Given the disabled site "Bergen"
      When the provisioning client creates the user "anna@example.com" with:
        | displayName     | Anna Berg |
        | enterprise site | Bergen    |
      Then the person "anna@example.com" has:
        | site | |

    Scenario Outline: It stays: <what>
      Given the site "Bergen"
      And the provisioning client has created the user "anna@example.com" with:
        | displayName     | Anna Berg |
        | enterprise site | Bergen    |
      When the provisioning client patches the user "anna@example.com" with:
        | <op> | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:site | <value> |
      Then the person "anna@example.com" has:
        | site | Bergen |

      Examples:
        | what            | op      | value   |
        | an unknown site | replace | Nowhere |
        | no site         | remove  |         |

  Rule: Location, employee ID and support ID come from the enterprise extension, and stay when it is blank

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName               | Anna Berg |
        | enterprise location       | Room 7    |
        | enterprise employeeNumber | 4711      |
        | enterprise supportID      | S-123     |

    Scenario: All three
      Then the person "anna@example.com" has:
        | location    | Room 7 |
        | employee_id | 4711   |
        | support_id  | S-123  |

    Scenario Outline: Blank: <attribute>
      When the provisioning client patches the user "anna@example.com" with:
        | replace | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:<attribute> | " " |
      Then the person "anna@example.com" has:
        | <field> | <value> |

      Examples:
        | attribute      | field       | value  |
        | location       | location    | Room 7 |
        | employeeNumber | employee_id | 4711   |
        | supportID      | support_id  | S-123  |

  Rule: The manager is the person of the user that the manager names

    Background:
      Given the provisioning client has created the user "eva@example.com" with:
        | displayName | Eva Dahl |
      And the provisioning client has created the user "anna@example.com" with:
        | displayName              | Anna Berg               |
        | enterprise manager.value | {id of eva@example.com} |

    Scenario: The manager is there
      Then the person "anna@example.com" has:
        | manager | eva@example.com |

    Scenario: It is cleared when the manager is disabled
      Given the provisioning client deactivates the user "eva@example.com"
      When the provisioning client changes the title of the user "anna@example.com" to "Tour Guide"
      Then the person "anna@example.com" has:
        | job_title | Tour Guide |
        | manager   |            |

    Scenario: It stays when no manager is found
      When the provisioning client changes the urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value of the user "anna@example.com" to "01890000-0000-7000-8000-000000000000"
      Then the person "anna@example.com" has:
        | manager | eva@example.com |

    Scenario: It stays when none is named any longer
      When the provisioning client patches the user "anna@example.com" with:
        | remove | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager | |
      Then the person "anna@example.com" has:
        | manager | eva@example.com |

    Scenario: Another manager
      Given the provisioning client has created the user "bo@example.com" with:
        | displayName | Bo Dahl |
      When the provisioning client changes the urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value of the user "anna@example.com" to "{id of bo@example.com}"
      Then the person "anna@example.com" has:
        | manager | bo@example.com |

    Scenario: It is cleared as soon as the manager is disabled, and comes back with the manager
      When the provisioning client deactivates the user "eva@example.com"
      Then the person "anna@example.com" has no manager
      When the provisioning client changes the active of the user "eva@example.com" to "true"
      Then the person "anna@example.com" has:
        | manager | eva@example.com |

    Scenario: Those of whom the manager's own manager goes keep theirs
      Given the provisioning client has created the user "gro@example.com" with:
        | displayName | Gro Lie |
      And the provisioning client changes the urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value of the user "eva@example.com" to "{id of gro@example.com}"
      And the person "eva@example.com" has:
        | manager | gro@example.com |
      When the provisioning client deactivates the user "gro@example.com"
      Then the person "eva@example.com" has no manager
      And the person "anna@example.com" has:
        | manager | eva@example.com |

    Scenario: A manager who becomes a person later is linked then
      Given the provisioning client has created the user "fay@example.com"
      And the provisioning client has created the user "bo@example.com" with:
        | displayName              | Bo Dahl                 |
        | enterprise manager.value | {id of fay@example.com} |
      And the person "bo@example.com" has no manager
      When the provisioning client changes the displayName of the user "fay@example.com" to "Fay Lund"
      Then the person "bo@example.com" has:
        | manager | fay@example.com |

  Rule: Locale and time zone are for new people only

    Scenario: A new person
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg   |
        | locale      | nb-NO       |
        | timezone    | Europe/Oslo |
      Then the person "anna@example.com" has:
        | locale    | nb-NO       |
        | time_zone | Europe/Oslo |

    Scenario: People may change their own
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg   |
        | locale      | nb-NO       |
        | timezone    | Europe/Oslo |
      And an administrator changes the person "anna@example.com" to have:
        | locale    | en-GB         |
        | time_zone | Europe/London |
      When the provisioning client replaces the user "anna@example.com" with:
        | userName | anna@example.com |
        | title    | Tour Guide       |
        | locale   | de-DE            |
        | timezone | Europe/Berlin    |
      Then the person "anna@example.com" has:
        | job_title | Tour Guide    |
        | locale    | en-GB         |
        | time_zone | Europe/London |

  Rule: The user type says who is a VIP

    Scenario Outline: A user type of <user type>
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg   |
        | userType    | <user type> |
      Then the person "anna@example.com" has:
        | vip | <vip> |

      Examples:
        | user type    | vip   |
        | VIP          | true  |
        | Employee VIP | true  |
        | vip          | false |
        | Employee     | false |

    Scenario Outline: A VIP whose user type becomes <value>
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
        | userType    | VIP       |
      When the provisioning client patches the user "anna@example.com" with:
        | replace | userType | <value> |
      Then the person "anna@example.com" has:
        | vip | <vip> |

      Examples:
        | value    | vip   |
        | Employee | false |
        | "  "     | true  |
        | ""       | true  |

  Rule: Contacts come from phone numbers, and those added by hand stay

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName          | Anna Berg       |
        | phoneNumbers[work]   | +47 55 00 00 00 |
        | phoneNumbers[mobile] | +47 900 00 000  |

    Scenario: All phone numbers
      Then the contacts of the person "anna@example.com" are:
        | label  | telephone       | integration |
        | work   | +47 55 00 00 00 | true        |
        | mobile | +47 900 00 000  | true        |

    Scenario: Others are received
      Given an administrator changes the person "anna@example.com" to have:
        | contacts | [{"label": "cabin", "telephone": "+47 57 00 00 00"}] |
      When the provisioning client patches the user "anna@example.com" with:
        | replace | phoneNumbers | [{"type": "work", "value": "+47 55 11 11 11"}] |
      Then the contacts of the person "anna@example.com" are:
        | label | telephone       | integration |
        | cabin | +47 57 00 00 00 | false       |
        | work  | +47 55 11 11 11 | true        |

    Scenario: None is received
      Given an administrator changes the person "anna@example.com" to have:
        | contacts | [{"label": "cabin", "telephone": "+47 57 00 00 00"}] |
      When the provisioning client patches the user "anna@example.com" with:
        | remove | phoneNumbers | |
      Then the contacts of the person "anna@example.com" are:
        | label | telephone       | integration |
        | cabin | +47 57 00 00 00 | false       |

  Rule: Addresses come from addresses, and those added by hand stay

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName                   | Anna Berg    |
        | addresses[work].streetAddress | Bryggen 7    |
        | addresses[work].locality      | Bergen       |
        | addresses[work].region        | Vestland     |
        | addresses[work].postalCode    | 5003         |
        | addresses[work].country       | NO           |

    Scenario: All parts of an address
      Then the addresses of the person "anna@example.com" are:
        | label | address   | city   | state    | zip  | country | integration |
        | work  | Bryggen 7 | Bergen | Vestland | 5003 | NO      | true        |

    Scenario: Another is received
      Given an administrator changes the person "anna@example.com" to have:
        | addresses | [{"label": "cabin", "city": "Voss"}] |
      When the provisioning client patches the user "anna@example.com" with:
        | replace | addresses | [{"type": "home", "locality": "Os"}] |
      Then the addresses of the person "anna@example.com" are:
        | label | city | integration |
        | cabin | Voss | false       |
        | home  | Os   | true        |

    Scenario: None is received
      Given an administrator changes the person "anna@example.com" to have:
        | addresses | [{"label": "cabin", "city": "Voss"}] |
      When the provisioning client patches the user "anna@example.com" with:
        | remove | addresses | |
      Then the addresses of the person "anna@example.com" are:
        | label | city | integration |
        | cabin | Voss | false       |

    Scenario: One that is only known as a whole
      When the provisioning client patches the user "anna@example.com" with:
        | replace | addresses | [{"type": "work", "formatted": "Bryggen 7, Bergen"}] |
      Then the addresses of the person "anna@example.com" are:
        | label | address           | city | integration |
        | work  | Bryggen 7, Bergen |      | true        |

  Rule: A person is disabled while the user is not active

    Scenario Outline: A user whose active is <active>
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg |
        | active      | <active>  |
      Then the person "anna@example.com" has:
        | disabled | <disabled> |

      Examples:
        | active | disabled |
        | true   | false    |
        | false  | true     |

    Scenario: A user who says nothing of it
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg |
      Then the person "anna@example.com" has:
        | disabled | false |

    Scenario: Deactivating and reactivating
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      When the provisioning client deactivates the user "anna@example.com"
      Then the person "anna@example.com" has:
        | disabled | true |
      When the provisioning client reactivates the user "anna@example.com"
      Then the person "anna@example.com" has:
        | disabled | false |

  Rule: The source is SCIM, and the source ID is the user's

    Scenario: Where a person comes from
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg |
      Then the person "anna@example.com" has:
        | source    | SCIM                     |
        | source_id | {id of anna@example.com} |

  Rule: What the mapping does not speak of is left alone

    Scenario: Fields kept by hand
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      And an administrator changes the person "anna@example.com" to have:
        | information       | Speaks five languages           |
        | picture_uri       | https://pictures.example/anna   |
        | authentication_id | anna-sso                        |
      When the provisioning client changes the title of the user "anna@example.com" to "Tour Guide"
      Then the person "anna@example.com" has:
        | job_title         | Tour Guide                      |
        | information       | Speaks five languages           |
        | picture_uri       | https://pictures.example/anna   |
        | authentication_id | anna-sso                        |
