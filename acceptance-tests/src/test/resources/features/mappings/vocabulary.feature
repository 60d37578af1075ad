Feature: What a mapping can speak of
  Whoever writes a mapping is told the attributes, variables and functions that there are in the account, so that an editor
  can complete them.

  Background:
    Given a new account

  Scenario Outline: A mapping of <kind>s
    When an administrator reads "/mappings/<kind>/vocabulary"
    Then the answer is 200 OK
    And the answer mentions "<attribute>"
    And the answer mentions "<variable>"
    And the answer mentions "lookup(table, key, otherwise)"

    Examples:
      | kind  | attribute                                                             | variable                 |
      | user  | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department | user.name.givenName      |
      | group | displayName                                                           | group.groupType          |

  Scenario: There is no other kind
    When an administrator reads "/mappings/shoe/vocabulary"
    Then the answer is 404 Not Found
