Feature: An account at a glance
  An administrator sees how much there is, who provisions, what happened last, and what should be looked at.

  Background:
    Given a new account
    And the provisioning client has created the users:
      | anna@example.com |
      | bo@example.com   |

  Rule: It tells what the account has

    Scenario: Users, groups and what became of them
      Given the provisioning client has created the user "cy@example.com" with:
        | displayName | Cy Lund |
        | active      | false   |
      And the provisioning client has created the group "Guides" with the members:
        | anna@example.com |
      And the site "Delft"
      When an administrator reads "/overview"
      Then the answer is 200 OK
      And the answer has:
        | figures.users    | 3 |
        | figures.inactive | 1 |
        | figures.groups   | 1 |
        | figures.sites    | 1 |

    Scenario: Another account's are not in it
      When the administrator of another account reads "/overview"
      Then the answer is 200 OK
      And the answer has:
        | figures.users | 0 |
      And the answer does not mention "anna@example.com"

  Rule: It tells what should be looked at

    Scenario: A user whom the mapping makes nobody of
      Given the provisioning client has created the user "svc-backup" with:
        | displayName | Backup |
      When an administrator reads "/overview"
      Then the answer mentions "svc-backup"
      And the answer mentions "no primary email"

    Scenario: What was refused
      When the provisioning client sends POST "/Users" with:
        """
        {"userName": "anna@example.com"}
        """
      Then the answer is 409
      When an administrator reads "/overview"
      Then the answer mentions "uniqueness"

    Scenario: Nobody who was deleted
      Given the provisioning client has created the user "svc-backup" with:
        | displayName | Backup |
      And the provisioning client has deleted the user "svc-backup"
      When an administrator reads "/overview"
      Then the answer does not mention "svc-backup"
