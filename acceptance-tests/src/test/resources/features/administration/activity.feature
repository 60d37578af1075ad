Feature: The activity log
  An administrator sees what the provisioning client did, how it ended, and how its dialect was understood; attributes are
  named, and their values are nobody's business there.

  Background:
    Given a new account
    And the provisioning client has created the user "anna@example.com" with:
      | displayName | Anna Berg |

  Rule: Every change is on record, with what it changed

    Scenario: A creation
      Then the latest activity has:
        | operation     | create                      |
        | resource_type | User                        |
        | resource_id   | {id of anna@example.com}    |
        | outcome       | succeeded                   |
        | changed       | ["displayName", "userName"] |
        | ignored       | []                          |
        | repairs       | []                          |
        | at            | *                           |
        | actor         | *                           |

    Scenario: A PATCH in Entra's dialect
      When the provisioning client patches the user "anna@example.com" with:
        | Add     | emails[type eq "work"].value | anna@example.com |
        | Replace | active                       | "False"          |
        | Replace | displayName                  | Anna Berg        |
      Then the answer is 200 OK
      And the latest activity has:
        | operation | patch                                                  |
        | outcome   | succeeded                                              |
        | changed   | ["emails", "active"]                                   |
        | repairs   | ["operation_case", "boolean_text", "element_created"]  |

    Scenario: An attribute that no schema knows
      When the provisioning client replaces the user "anna@example.com" with:
        | userName    | anna@example.com |
        | displayName | Ann              |
        | shoeSize    | 42               |
      Then the answer is 200 OK
      And the latest activity has:
        | operation | replace         |
        | changed   | ["displayName"] |
        | ignored   | ["shoeSize"]    |

    Scenario: A change that changes nothing
      When the provisioning client patches the user "anna@example.com" with:
        | replace | displayName | Anna Berg |
      Then the latest activity has:
        | operation | patch     |
        | outcome   | succeeded |
        | changed   | []        |

    Scenario: An attribute of an extension, and a member
      Given the provisioning client has created the group "Tour Guides" with the members:
        | anna@example.com |
      Then the latest activity has:
        | resource_type | Group                      |
        | changed       | ["displayName", "members"] |
      When the provisioning client patches the user "anna@example.com" with:
        | add | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department | Tours |
      Then the latest activity has:
        | changed | ["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"] |

    Scenario: A deletion
      When the provisioning client deletes the user "anna@example.com"
      Then the latest activity has:
        | operation   | delete                   |
        | resource_id | {id of anna@example.com} |
        | outcome     | succeeded                |

  Rule: What was refused is on record, with the reason

    Scenario: A user whose name is taken
      When the provisioning client creates the user "anna@example.com"
      Then the answer is 409 Conflict
      And the latest activity has:
        | operation   | create     |
        | resource_id |            |
        | outcome     | refused    |
        | reason      | uniqueness |
        | changed     | []         |

    Scenario: A PATCH that cannot be understood
      When the provisioning client patches the user "anna@example.com" with:
        | Replace | shoeSize | 42 |
      Then the answer is 400 Bad Request
      And the latest activity has:
        | operation   | patch                    |
        | resource_id | {id of anna@example.com} |
        | outcome     | refused                  |
        | reason      | invalid_path             |
        | repairs     | ["operation_case"]       |

  Rule: A question is on record when it had to be repaired

    Scenario: A filter without quotes
      When the provisioning client looks for the users where 'userName eq anna@example.com'
      Then the latest activity has:
        | operation | list               |
        | outcome   | succeeded          |
        | repairs   | ["unquoted_value"] |

    Scenario: A question as RFC 7644 has it
      When the provisioning client looks for the users where 'userName eq "anna@example.com"'
      And the provisioning client reads the user "anna@example.com"
      Then the latest activity has:
        | operation | create |

  Rule: Activities are found by what they are

    Background:
      Given the provisioning client has created the group "Tour Guides"
      And the provisioning client creates the user "anna@example.com"
      And the provisioning client patches the user "anna@example.com" with:
        | Replace | title | Guide |

    Scenario Outline: By <filter> <value>
      When an administrator looks for activities with:
        | <filter> | <value> |
      Then the activities found are:
        | <first>  |
        | <second> |

      Examples:
        | filter        | value                    | first                   | second                  |
        | operation     | create                   | create User refused     | create Group succeeded  |
        | resource_type | User                     | patch User succeeded    | create User refused     |
        | resource_id   | {id of anna@example.com} | patch User succeeded    | create User succeeded   |
        | outcome       | succeeded                | patch User succeeded    | change person succeeded |
        | since         | 2020-01-01T00:00:00Z     | patch User succeeded    | change person succeeded |

    Scenario Outline: The only one by <filter> <value>
      When an administrator looks for activities with:
        | <filter> | <value> |
      Then the activities found are:
        | <only> |

      Examples:
        | filter    | value   | only                   |
        | outcome   | refused | create User refused    |
        | repaired  | true    | patch User succeeded   |
        | operation | patch   | patch User succeeded   |

    Scenario Outline: None by <filter> <value>
      When an administrator looks for activities with:
        | <filter> | <value> |
      Then no activities are found

      Examples:
        | filter    | value                |
        | actor     | nobody               |
        | operation | delete               |
        | until     | 2020-01-01T00:00:00Z |

    Scenario: Page by page
      When an administrator looks for all activities in pages of 1
      Then the activities found are:
        | patch User succeeded     |
        | change person succeeded  |
        | create User refused      |
        | create Group succeeded   |
        | create User succeeded    |
        | create person succeeded  |
        | create account succeeded |

    Scenario Outline: <parameter> is not <value>
      When an administrator reads "/activity?<parameter>=<value>"
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the problem names "<parameter>"

      Examples:
        | parameter     | value     |
        | operation     | update    |
        | resource_type | Users     |
        | resource_id   | 7         |
        | outcome       | failed    |
        | repaired      | yes       |
        | since         | yesterday |
        | until         | 1         |
        | cursor        | 7         |
        | count         | 0         |

  Rule: An account's log is its own

    Scenario: Another account sees nothing
      When the administrator of another account reads "/activity?resource_type=User"
      Then the answer is 200 OK
      And the answer has:
        | items | [] |

    Scenario: Neither does somebody without credentials
      When somebody without credentials reads "/activity"
      Then the answer is 401 Unauthorized

  Rule: Values are not on record

    Scenario: Nothing personal
      Given the provisioning client has created the user "bo@example.com" with:
        | name.familyName | Dahl             |
        | emails[work]    | bo@example.org   |
        | shoeSize        | 4711             |
      And the provisioning client patches the user "bo@example.com" with:
        | Replace | displayName | Bo Dahl |
      And the provisioning client creates the user "bo@example.com"
      And the provisioning client looks for the users where 'userName eq bo@example.com'
      When an administrator reads "/activity"
      Then the answer nowhere says "example.com"
      And the answer nowhere says "example.org"
      And the answer nowhere says "Dahl"
      And the answer nowhere says "4711"

  Rule: What administrators do is on record, too

    Scenario Outline: <method> <path> is on record as <operation> of <type>
      When an administrator sends <method> "<path>" with:
        """
        <body>
        """
      Then the latest activity has:
        | actor         | *           |
        | operation     | <operation> |
        | resource_type | <type>      |
        | outcome       | <outcome>   |
        | changed       | <changed>   |
        | milliseconds  | *           |

      Examples:
        | method | path                                 | body                         | operation | type          | outcome   | changed          |
        | PATCH  |                                      | {"maximum_page": 7}          | change    | settings      | succeeded | ["maximum_page"] |
        | PATCH  |                                      | {"custom_fields_urn": "urn:ietf:params:scim:schemas:core:2.0:User"} | change | settings | refused | [] |
        | POST   | /tokens/rotate                       | {}                           | rotate    | token         | succeeded | []               |
        | POST   | /tokens/rotate                       | {"expires_in_days": 0}       | rotate    | token         | refused   | []               |
        | DELETE | /tokens/{a new id}                   |                              | revoke    | token         | refused   | []               |
        | POST   | /connection/test                     | {"client": "okta"}           | test      | connection    | succeeded | []               |
        | POST   | /organizations                       | {"name": "Sales"}            | create    | organization  | succeeded | []               |
        | PATCH  | /organizations/{a new id}            | {"name": "Sales"}            | change    | organization  | refused   | []               |
        | POST   | /sites                               | {"name": "Oslo"}             | create    | site          | succeeded | []               |
        | PATCH  | /sites/{a new id}                    | {"name": "Oslo"}             | change    | site          | refused   | []               |
        | PATCH  | /people/{a new id}                   | {"vip": true}                | change    | person        | refused   | []               |
        | PUT    | /mappings/user                       | {"mapping": "x", "version": 1} | change  | user_mapping  | refused   | []               |
        | POST   | /mappings/group/versions/0/restore   |                              | restore   | group_mapping | succeeded | []               |
        | DELETE | /mappings/user                       |                              | restore   | user_mapping  | succeeded | []               |
        | POST   | /mappings/user/impact                | {"mapping": {}}              | try       | user_mapping  | refused   | []               |
        | POST   | /mappings/copy?apply=true            | {"from": "{the account}", "kind": "group"} | change | group_mapping | refused | [] |
        | PUT    | /schemas/urn:example:badge           | {"resource_type": "x"}                           | change    | schema        | refused   | []               |
        | DELETE | /schemas/urn:example:badge           |                              | delete    | schema        | refused   | []               |
        | PUT    | /logins/{a new id}                   | {"role": "reader"}           | change    | login         | succeeded | ["role"]         |
        | DELETE | /logins/nobody                       |                              | revoke    | login         | refused   | []               |
        | POST   | /hold/release                        |                              | release   | hold          | refused   | []               |
        | POST   | /hold/drop                           |                              | drop      | hold          | refused   | []               |
        | POST   | /jobs/{a new id}/cancel              |                              | cancel    | job           | refused   | []               |
        | POST   | /scim-users/{a new id}/mapping       |                              | map       | User          | refused   | []               |
        | POST   | /scim-users/{id of anna@example.com}/mapping |                      | map       | User          | succeeded | []               |
        | POST   | /scim-groups/{a new id}/mapping      |                              | map       | Group         | refused   | []               |
        | POST   | /scim-users/{a new id}/history/{a new id}/restore |                 | restore   | User          | refused   | []               |

    Scenario Outline: <method> <path> is on record as <operation> of <type>, too
      When an administrator sends <method> "<path>" as "application/yaml" with:
        """
        mapping: user
        """
      Then the latest activity has:
        | operation     | <operation> |
        | resource_type | <type>      |
        | outcome       | refused     |

      Examples:
        | method | path                             | operation | type         |
        | POST   | /mappings/user/import?apply=true | change    | user_mapping |

    Scenario: A new person is on record beside the user that it is made of
      When an administrator looks for activities with:
        | resource_type | person |
      Then the activities found are:
        | create person succeeded |

    Scenario: A change by hand names the fields, and no value
      Given an administrator sends PATCH "/people/{person id of anna@example.com}" with:
        """
        {"information": "A secret of hers"}
        """
      Then the answer is 200 OK
      And the latest activity has:
        | operation     | change                        |
        | resource_type | person                        |
        | resource_id   | {person id of anna@example.com}  |
        | changed       | ["information"]                  |
      When an administrator reads "/activity"
      Then the answer nowhere says "secret"

    Scenario: What a reader may not do is on record
      When a reader sends PATCH "" with:
        """
        {"maximum_page": 7}
        """
      Then the answer is 403 Forbidden
      And the latest activity has:
        | operation     | change    |
        | resource_type | settings  |
        | outcome       | refused   |
        | reason        | forbidden |
