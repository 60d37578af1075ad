Feature: Preview of a mapping
  An administrator sees what a mapping makes of one user or group, and why, before anything is stored.

  Background:
    Given a new account

  Rule: Of a user who was pasted

    Scenario: The person that would result, by the mapping in force
      When an administrator previews a user with:
        | userName             | anna             |
        | displayName          | Anna Berg        |
        | emails[work primary] | anna@example.com |
        | title                | Tour Guide       |
      Then the preview shows a person with:
        | id            |                  |
        | primary_email | anna@example.com |
        | name          | Anna Berg        |
        | job_title     | Tour Guide       |
        | disabled      | false            |
      And the preview shows that there was nothing before
      And there is no person "anna@example.com"
      And there is no user "anna"

    Scenario: As a client sends it
      When an administrator previews this user:
        """
        {
          "schemas": [
            "urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
          ],
          "externalId": "00u1",
          "userName": "anna@example.com",
          "active": false,
          "name": { "givenName": "Anna", "familyName": "Berg" },
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "employeeNumber": "4711" },
          "urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields": { "badge": "B-7" }
        }
        """
      Then the preview shows a person with:
        | primary_email | anna@example.com |
        | name          | Anna Berg        |
        | employee_id   | 4711             |
        | disabled      | true             |

    Scenario: By a draft
      Given a draft of the default user mapping with this rule in place of "title":
        """
        name: title with the desk
        let:
          words: title_case(user.title)
        assign:
          job_title: { expression: 'words + " (" + custom_fields.desk + ")"' }
        """
      When an administrator previews a user by the draft with:
        | userName          | anna@example.com |
        | displayName       | Anna Berg        |
        | title             | TOUR GUIDE       |
        | custom field desk | D7               |
      Then the preview shows a person with:
        | job_title | Tour Guide (D7) |
      And the user mapping has no version but the default

    Scenario: When there would be no person
      When an administrator previews a user with:
        | userName | anna |
      Then the preview shows no person because of "no primary email"

    Scenario: What no client could send
      When an administrator previews a user with:
        | userName | anna     |
        | active   | perhaps  |
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the answer mentions "active"

    Scenario: Nobody
      When an administrator sends POST "/mappings/user/preview" with:
        """
        {}
        """
      Then the answer is 400 Bad Request
      And the answer is a problem

  Rule: Of a user who is stored

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg  |
        | title       | Tour Guide |

    Scenario: By the mapping in force nothing changes
      When an administrator previews the user "anna@example.com"
      Then the preview shows a person with:
        | id            | {person id of anna@example.com} |
        | primary_email | anna@example.com                |
        | job_title     | Tour Guide                      |
      And the preview shows that job_title was not changed

    Scenario: By a draft, the person before and after; nothing is stored
      Given a draft of the default user mapping with this rule in place of "title":
        """
        name: title in capitals
        assign:
          job_title: { expression: upper(user.title) }
        """
      When an administrator previews the user "anna@example.com" by the draft
      Then the preview shows a person with:
        | job_title | TOUR GUIDE |
      And the preview shows that before it was:
        | job_title | Tour Guide |
      And the preview explains job_title with:
        | effect | set               |
        | rule   | title in capitals |
        | before | Tour Guide        |
        | after  | TOUR GUIDE        |
      And the person "anna@example.com" has:
        | job_title | Tour Guide |
      And the user mapping has no version but the default
      And there is no job

    Scenario: Another account's user is not found
      Given another account's client has created the user "bo@example.com" with:
        | displayName | Bo Dahl |
      When an administrator previews the user "bo@example.com"
      Then the answer is 404 Not Found
      And the answer is a problem
      When the administrator of another account previews the user "anna@example.com"
      Then the answer is 404 Not Found

    Scenario: A deleted user is not found
      Given the provisioning client has deleted the user "anna@example.com"
      When an administrator previews the user "anna@example.com"
      Then the answer is 404 Not Found

    Scenario: A reader may preview, and nobody without a login
      When a reader previews the user "anna@example.com"
      Then the answer is 200 OK
      When somebody with a provisioning token previews the user "anna@example.com"
      Then the answer is 401 Unauthorized

  Rule: It explains each field: the rule that decided, what it read, and who was asked before

    Scenario: The rule, its inputs, its intermediate values, and the rules that were skipped
      Given the organization "Northwind"
      And a draft of the default user mapping with these rules first:
        """
        tables:
          agencies: { NW: Northwind }
        rules:
          - name: staff of our own
            scope: userType eq "Employee"
            assign:
              organization: { constant: null, blank: clear }
          - name: organization of the agency
            let:
              code: upper(trim(custom_fields.agency))
              agency: lookup("agencies", code)
            assign:
              organization: { expression: organization(agency) }
        """
      When an administrator previews a user by the draft with:
        | userName            | anna@example.com |
        | displayName         | Anna Berg        |
        | custom field agency | " nw "           |
      Then the preview shows a person with:
        | organization | {id of Northwind} |
      And the preview explains organization with:
        | effect | set                        |
        | rule   | organization of the agency |
        | reason | computed                   |
        | after  | {id of Northwind}          |
      And the preview shows these inputs of organization:
        | userType                                                               |           |
        | urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields:agency | nw        |
        | lookup("agencies", "NW")                                               | Northwind |
        | organization("Northwind")                                              | {id of Northwind} |
      And the preview shows these intermediates of organization:
        | code   | NW        |
        | agency | Northwind |
      And the preview shows that for organization these rules were skipped:
        | staff of our own | its scope does not match |

    Scenario: Why a field stays as it is
      When an administrator previews a user with:
        | userName             | anna@example.com |
        | displayName          | Anna Berg        |
        | enterprise site      | Nowhere          |
      Then the preview explains site with:
        | effect | unchanged |
        | rule   |           |
      And the preview shows that for site these rules were skipped:
        | site named by the user         | no enabled site has that name |
        | site of the user's first group | the expression gave nothing   |

    Scenario: A value that does not fit
      When an administrator previews a user with:
        | userName    | anna@example.com |
        | displayName | Anna Berg        |
        | timezone    | Middle/Nowhere   |
      Then the preview explains time_zone with:
        | effect | unchanged                                                          |
        | rule   | timezone of a new person                                           |
        | reason | the value does not fit: it is not the IANA name of a time zone     |

    Scenario: An expression that fails
      Given a draft of the default user mapping with this rule in place of "title":
        """
        name: title
        assign:
          job_title: { expression: 'string(100 / int(custom_fields.grade))' }
        """
      When an administrator previews a user by the draft with:
        | userName           | anna@example.com |
        | displayName        | Anna Berg        |
        | custom field grade | 0                |
      Then the preview shows no person because of "expression failed at rules[8].assign.job_title.expression: a number is divided by zero"
      And the preview explains job_title with:
        | effect | failed |
        | rule   | title  |

    Scenario: A draft that is no mapping
      Given a draft of the user mapping:
        """
        kind: user
        rules:
          - name: email
            assign:
              primary_email: { expression: primary(user.emials) }
        """
      When an administrator previews a user by the draft with:
        | userName | anna@example.com |
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the answer mentions "rules[0].assign.primary_email.expression (line 5, column 49)"

  Rule: Of a group, what it would stand for

    Scenario: By the mapping in force
      Given the organization "Sales"
      When an administrator previews a group with:
        | displayName | SALES |
      Then the preview shows an organization with:
        | kind | organization |
        | name | SALES        |
      And the preview shows that before it was:
        | name | Sales |
      And the organization "Sales" has:
        | name | Sales |

    Scenario: When it would stand for nothing
      When an administrator previews a group with:
        | displayName | Everybody |
      Then the preview shows no record because of "no organization or site has the group's name"

    Scenario: By a draft that makes sites
      Given the provisioning client has created the group "Site Delft"
      And a draft of the default group mapping with this rule first:
        """
        name: sites made of groups
        scope: displayName sw "Site "
        becomes: site
        key: { expression: 'substring(group.displayName, size("Site "))' }
        create: true
        """
      When an administrator previews the group "Site Delft" by the draft
      Then the preview shows a site with:
        | kind | site  |
        | name | Delft |
      And the preview shows that there was nothing before
      And the preview explains site with:
        | effect | set                  |
        | rule   | sites made of groups |
      And there is no site "Delft"
      And the group "Site Delft" stands for nothing because of "no organization or site has the group's name"

    Scenario: Another account's group is not found
      Given the provisioning client has created the group "Sales"
      When the administrator of another account previews the group "Sales"
      Then the answer is 404 Not Found
