Feature: SCIM records in administration
  An administrator sees what a client provisioned as the client sees it, without the client's token.

  Background:
    Given a new account
    And the provisioning client has created the user "anna@example.com" with:
      | displayName | Anna Berg |
    And the provisioning client has created the user "bo@example.com" with:
      | displayName | Bo Vik |
    And the provisioning client has created the group "Guides" with the members:
      | anna@example.com |
      | bo@example.com   |

  Rule: Users are found by SCIM filters

    Scenario: One by a filter
      When an administrator reads "/scim-users?filter=userName%20sw%20%22anna%22"
      Then the answer is 200 OK
      And the answer mentions "anna@example.com"
      And the answer mentions "Anna Berg"
      And the answer does not mention "bo@example.com"

    Scenario: All of them in stretches
      When an administrator reads "/scim-users?count=1"
      Then the answer mentions "anna@example.com"
      And the answer has:
        | next_cursor | * |
      And the answer does not mention "bo@example.com"

    Scenario Outline: What cannot be read is refused: <what>
      When an administrator reads "/scim-users?<what>"
      Then the answer is 400 Bad Request
      And the answer is a problem

      Examples:
        | what                             |
        | filter=userName%20is%20%22x%22   |
        | cursor=x                         |
        | count=0                          |

  Rule: One is shown whole, but for a group's members

    Scenario: A user with its groups
      When an administrator reads "/scim-users/{id of anna@example.com}"
      Then the answer is 200 OK
      And the answer has:
        | userName            | anna@example.com |
        | meta.resourceType   | User             |
      And the answer mentions "Guides"

    Scenario: A group
      When an administrator reads "/scim-groups/{id of Guides}"
      Then the answer is 200 OK
      And the answer has:
        | displayName | Guides |
      And the answer does not mention "members"

    Scenario Outline: What is not there: <path>
      When an administrator reads "<path>"
      Then the answer is 404 Not Found
      And the answer is a problem

      Examples:
        | path                              |
        | /scim-users/{id of Guides}        |
        | /scim-groups/nothing              |

  Rule: Another account's records are not there

    Scenario Outline: <path>
      When the administrator of another account reads "<path>"
      Then the answer is 404 Not Found

      Examples:
        | path                                |
        | /scim-users/{id of anna@example.com} |
        | /scim-groups/{id of Guides}         |

    Scenario: A list
      When the administrator of another account reads "/scim-users"
      Then the answer is 200 OK
      And the answer does not mention "anna@example.com"
