Feature: Groups in administration
  An administrator sees which groups were provisioned, what they stand for, and who belongs to them.

  Background:
    Given a new account
    And the organization "Sales"
    And the provisioning client has created the users:
      | anna@example.com |
      | bo@example.com   |
      | cy@example.com   |
    And the provisioning client has created the group "Sales" with the members:
      | anna@example.com |
      | bo@example.com   |
    And the provisioning client has created the group "Everybody" with the members:
      | Sales          |
      | cy@example.com |

  Rule: Groups are listed with what they stand for

    Scenario: All of them, in pages
      When an administrator looks for all groups in pages of 1
      Then the groups found are:
        | display_name | status     | problem                                      |
        | Sales        | mapped     |                                              |
        | Everybody    | not_mapped | no organization or site has the group's name |

    Scenario: Members, in pages
      When an administrator looks for the members of the group "Everybody" in pages of 1
      Then the members found are:
        | id                     | type  |
        | {id of cy@example.com} | user  |
        | {id of Sales}          | group |

  Rule: An organization shows what is linked to it

    Scenario: Its groups and people
      Given the provisioning client has created the user "dag@example.com" with:
        | displayName | Dag Vik |
      And the provisioning client adds "dag@example.com" to the group "Sales"
      Then the organization "Sales" is linked to the group "Sales" and to 1 people

    Scenario: A site without any
      Given the site "Delft"
      Then the site "Delft" is linked to no group and to 0 people

  Rule: Another account's groups are not there

    Scenario Outline: <path>
      When the administrator of another account reads "<path>"
      Then the answer is 404 Not Found
      And the answer is a problem

      Examples:
        | path                                |
        | /scim-groups/{id of Sales}/mapping  |
        | /scim-groups/{id of Sales}/members  |

    Scenario Outline: <path> is not there
      When an administrator reads "<path>"
      Then the answer is 404 Not Found
      And the answer is a problem

      Examples:
        | path                                                      |
        | /scim-groups/01890000-0000-7000-8000-000000000000/mapping |
        | /scim-groups/7/members                                    |
        | /scim-groups/{id of anna@example.com}/mapping             |
        | /scim-groups/{id of anna@example.com}/members             |
