Feature: The impact of a mapping
  Before a mapping is saved, an administrator sees what it would do to everybody. Looking changes nothing.

  Background:
    Given a new account
    And the provisioning client has created the user "ada@example.com" with:
      | displayName | Ada King |
      | title       | Countess |
      | nickName    | Ada      |
      | active      | true     |
    And the provisioning client has created the user "bob@example.com" with:
      | displayName | Bob Dahl |
      | active      | true     |
    And the provisioning client has created the user "eva@example.com" with:
      | displayName | Eva Dahl |
      | title       | Engineer |
      | active      | true     |

  Rule: A draft is tried on every user, field by field

    Scenario: The mapping in force changes nobody
      When an administrator tries the mapping of users in force on everybody
      Then 3 users would be unchanged
      And nobody would be created, disabled, enabled, changed or failed

    Scenario: A draft that names people otherwise
      When an administrator tries this mapping of users on everybody:
        """
        kind: user
        rules:
          - name: who it is
            assign:
              primary_email: { copy: userName }
              name: { copy: nickName }
        """
      Then 1 user would be changed
      And 2 users would be unchanged
      And the field name would change for 1 user
      And the samples whose name would change are:
        | user            | effect  | before   | after |
        | ada@example.com | changed | Ada King | Ada   |
      And the person "ada@example.com" has:
        | name | Ada King |

    Scenario: A draft that disables people
      When an administrator tries this mapping of users on everybody:
        """
        kind: user
        rules:
          - name: who it is
            assign:
              primary_email: { copy: userName }
              disabled: { expression: 'blank(user.title)' }
        """
      Then 1 user would be disabled
      And the samples whose disabled would change are:
        | user            | effect   | before | after |
        | bob@example.com | disabled | false  | true  |
      And the person "bob@example.com" has:
        | disabled | false |

    Scenario: A draft that makes a person of a user who has none
      Given the provisioning client has created the user "somebody" with:
        | displayName | Somebody |
      When an administrator tries this mapping of users on everybody:
        """
        kind: user
        rules:
          - name: who it is
            assign:
              primary_email: { expression: 'isEmail(user.userName) ? user.userName : user.userName + "@example.com"' }
              name: { copy: displayName }
        """
      Then 1 user would be created
      And there is no person "somebody@example.com"

    Scenario: A draft by which nobody new is known
      Given the provisioning client has created the user "somebody" with:
        | displayName | Somebody |
      When an administrator tries this mapping of users on everybody:
        """
        kind: user
        rules:
          - name: name
            assign:
              name: { copy: displayName }
        """
      Then 1 user would be failed
      And 1 user would have the problem "no primary email"

  Rule: A draft is tried on every group too

    Scenario: A draft that makes an organization of every group
      Given the provisioning client has created the group "Sales" with the members:
        | ada@example.com |
      When an administrator tries this mapping of groups on everybody:
        """
        kind: group
        rules:
          - name: an organization for each group
            becomes: organization
            key: { copy: displayName }
            create: true
        """
      Then 1 group would be created
      And there is no organization "Sales"

  Rule: Only administrators try drafts, and only such as could be saved

    Scenario: A draft with a mistake
      When an administrator tries this mapping of users in vain:
        """
        kind: user
        rules:
          - name: title
            assign:
              job_titel: { copy: title }
        """
      Then the answer is 400 Bad Request
      And the answer is a problem
      And there is no job

    Scenario Outline: Reading <path>
      When an administrator reads "<path>"
      Then the answer is <answer>
      And the answer is a problem

      Examples:
        | path                                                                         | answer        |
        | /mappings/user/impact/01890000-0000-7000-8000-000000000000                   | 404 Not Found |
        | /mappings/user/impact/nothing                                                | 404 Not Found |
        | /mappings/nothing/impact/01890000-0000-7000-8000-000000000000                | 404 Not Found |
        | /mappings/user/impact/01890000-0000-7000-8000-000000000000/samples           | 404 Not Found |
        | /mappings/user/impact/01890000-0000-7000-8000-000000000000/samples?effect=x  | 400 Bad Request |
        | /mappings/user/impact/01890000-0000-7000-8000-000000000000/samples?count=0   | 400 Bad Request |

    Scenario: Another account
      When an administrator tries the mapping of users in force on everybody
      And the administrator of another account reads the impact
      Then the answer is 404 Not Found
