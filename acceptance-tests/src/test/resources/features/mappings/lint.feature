Feature: What in a mapping comes to nothing
  An administrator is told which rules never apply, and which attributes arrive that no rule reads. None of it keeps a mapping
  from being saved.

  Background:
    Given a new account

  Rule: Some of it is known from the mapping alone

    Scenario: The default mappings have nothing of the kind
      When an administrator looks for what comes to nothing in the user mapping in force
      Then the answer is 200 OK
      And it finds:
        | kind | name | message |
      And no rule speaks of these fields:
        | custom_fields     |
        | picture_uri       |
        | authentication_id |
        | information       |
      When an administrator looks for what comes to nothing in the group mapping in force
      Then it finds:
        | kind | name | message |

    Scenario: Conditions that nothing fulfils, rules that are never asked, and what nothing uses
      When an administrator looks for what comes to nothing in this user mapping:
        """
        kind: user
        rules:
          - name: switched off
            when: 'false && user.active'
            assign: { job_title: { copy: title } }
          - name: two titles
            scope: title eq "Clerk" and title eq "Director"
            assign: { vip: { constant: true } }
          - name: everybody is a clerk
            let: { forgotten: user.nickName }
            assign: { job_title: { constant: Clerk } }
          - name: never asked
            assign: { job_title: { copy: userType } }
        tables:
          forgotten: { a: b }
        """
      Then the answer is 200 OK
      And it finds:
        | kind                | name                 | message                                   |
        | never_true          | switched off         | "line":4                                  |
        | never_true          | two titles           | rules[1].scope                            |
        | unused_intermediate | everybody is a clerk | the intermediate value forgotten          |
        | unused_table        | forgotten            | looks anything up in the table            |
        | shadowed            | never asked          | everybody is a clerk                      |

    Scenario: A group mapping in which every group stands for nothing
      When an administrator looks for what comes to nothing in this group mapping:
        """
        kind: group
        rules:
          - { name: none, becomes: nothing }
          - { name: sites, becomes: site, key: { copy: displayName } }
        """
      Then it finds:
        | kind     | name  | message     |
        | shadowed | sites | never asked |

  Rule: The rest is found by looking at the users who are there

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
        | nickName    | Anni      |
        | userType    | Employee  |
      And the provisioning client has created the user "bo@example.com" with:
        | displayName     | Bo Dahl |
        | nickName        | Bosse   |
        | name.middleName | Karl    |

    Scenario: Rules that never match, and attributes that no rule reads
      When an administrator looks for what comes to nothing in this user mapping:
        """
        kind: user
        rules:
          - name: userName
            assign: { primary_email: { copy: userName } }
          - name: name of employees
            scope: userType eq "Employee"
            assign: { name: { copy: displayName } }
          - name: name of contractors
            scope: userType eq "Contractor"
            assign: { name: { copy: displayName } }
          - name: name
            assign: { name: { copy: displayName } }
          - name: title
            assign: { job_title: { copy: title } }
          - name: locale of a new person
            assign: { locale: { constant: en-US, write: on_create } }
        """
      Then the answer has:
        | looked_at | 2 |
        | of        | 2 |
      And it finds:
        | kind          | name                | message                                   |
        | never_matched | name of contractors | holds for none of those that were looked at |
        | never_decided | title               | holds for 2 of those that were looked at  |
      And the rules come to:
        | rule                   | holds | decides |
        | userName               | 2     | 2       |
        | name of employees      | 1     | 1       |
        | name of contractors    | 0     | 0       |
        | name                   | 2     | 1       |
        | title                  | 2     | 0       |
        | locale of a new person | 2     | 2       |
      And these attributes arrive and are not read:
        | nickName        | 2 |
        | name.middleName | 1 |
      And these fields get no value:
        | job_title |

    Scenario: The mapping in force
      When an administrator looks for what comes to nothing in the user mapping in force
      Then it finds nothing of the kinds "never_true shadowed unused_intermediate unused_table"
      And these attributes arrive and are not read:
        | nickName        | 2 |
        | name.middleName | 1 |

  Rule: A mapping that cannot be compiled is refused, and other accounts' users are not looked at

    Scenario: No mapping
      When an administrator looks for what comes to nothing in this user mapping:
        """
        kind: user
        rules:
          - name: typo
            assign: { name: { copy: displayNam } }
        """
      Then the answer is 400 Bad Request
      And the answer is a problem

    Scenario: Of another account
      Given the provisioning client has created the user "anna@example.com"
      When the administrator of another account looks for what comes to nothing in the user mapping in force
      Then the answer has:
        | looked_at         | 0  |
        | of                | 0  |
        | unread_attributes | [] |
