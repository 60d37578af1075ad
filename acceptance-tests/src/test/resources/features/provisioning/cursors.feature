Feature: Lists by cursor
  A provisioning client reads an account of any size to its end, while others change it, and gets whatever stays exactly once.

  Background:
    Given a new account
    And the provisioning client has created the users:
      | anna@example.com |
      | bo@example.com   |
      | cy@example.com   |
      | dag@example.com  |
      | eva@example.com  |

  Rule: RFC 9865 §2: an empty cursor asks for the first page, nextCursor for the next

    Scenario: Forward to the last page
      When the provisioning client lists the users with:
        | cursor |   |
        | count  | 2 |
      Then the list holds in this order:
        | anna@example.com |
        | bo@example.com   |
      And the list counts 5 in all
      And the answer has:
        | itemsPerPage   | 2 |
        | nextCursor     | * |
        | previousCursor |   |
        | startIndex     |   |
      When the provisioning client follows the nextCursor
      Then the list holds in this order:
        | cy@example.com  |
        | dag@example.com |
      And the list counts 5 in all
      When the provisioning client follows the nextCursor
      Then the list holds in this order:
        | eva@example.com |
      And the answer has:
        | nextCursor | |

    Scenario: And back to the first
      When the provisioning client lists the users with:
        | cursor    |            |
        | count     | 2          |
        | sortBy    | userName   |
        | sortOrder | descending |
      And the provisioning client follows the nextCursor
      And the provisioning client follows the nextCursor
      And the provisioning client follows the previousCursor
      Then the list holds in this order:
        | cy@example.com |
        | bo@example.com |
      When the provisioning client follows the previousCursor
      Then the list holds in this order:
        | eva@example.com |
        | dag@example.com |
      And the answer has:
        | previousCursor |   |
        | nextCursor     | * |

    Scenario: All at once
      When the provisioning client lists the users with:
        | cursor | |
      Then the list counts 5 in all
      And the answer has:
        | nextCursor     | |
        | previousCursor | |

    Scenario: A count of 0 asks for the number only
      When the provisioning client lists the users with:
        | cursor |   |
        | count  | 0 |
      Then the list counts 5 in all
      And the answer has:
        | Resources  | |
        | nextCursor | |

    Scenario: Users who come and go between two pages do not disturb it
      When the provisioning client lists the users with:
        | cursor |   |
        | count  | 2 |
      And the provisioning client deletes the user "anna@example.com"
      And the provisioning client deletes the user "bo@example.com"
      And the provisioning client creates the user "flo@example.com"
      And the provisioning client follows the nextCursor
      Then the list holds in this order:
        | cy@example.com  |
        | dag@example.com |

    Scenario: Where everything before is gone, the next page is the first of what is left
      When the provisioning client lists the users with:
        | cursor |   |
        | count  | 2 |
      And the provisioning client follows the nextCursor
      And the provisioning client deletes the user "anna@example.com"
      And the provisioning client deletes the user "bo@example.com"
      And the provisioning client follows the previousCursor
      Then the list is without entries
      When the provisioning client follows the nextCursor
      Then the list holds in this order:
        | cy@example.com  |
        | dag@example.com |

  Rule: RFC 9865 §2.1: what is wrong with a cursor is told

    Scenario: No cursor of ours
      When the provisioning client lists the users with:
        | cursor | VZUTiyhEQJ94IR |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidCursor"

    Scenario Outline: Another <parameter> than on the first page
      When the provisioning client lists the users with:
        | cursor |          |
        | count  | 2        |
        | filter | userName pr |
      And the provisioning client follows the nextCursor with:
        | <parameter> | <value> |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "<type>"

      Examples:
        | parameter | value        | type          |
        | filter    | active pr    | invalidCursor |
        | sortBy    | userName     | invalidCursor |
        | count     | 3            | invalidCount  |

    Scenario Outline: A count of <count>
      When the provisioning client lists the users with:
        | cursor |         |
        | count  | <count> |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidCount"

      Examples:
        | count |
        | 101   |
        | two   |

    Scenario: Another account's cursor
      When another account's client lists the users with:
        | cursor |   |
      And the provisioning client lists the users with:
        | cursor |   |
        | count  | 2 |
      And another account's client follows the nextCursor
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidCursor"

    Scenario: A cursor and an index exclude each other
      When the provisioning client lists the users with:
        | cursor     |   |
        | startIndex | 1 |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidCursor"

  Rule: RFC 9865 §4: the service provider's configuration says so

    Scenario: Both kinds of pages
      When the provisioning client sends GET "/ServiceProviderConfig"
      Then the answer has:
        | pagination.cursor                  | true  |
        | pagination.index                   | true  |
        | pagination.defaultPaginationMethod | index |
        | pagination.defaultPageSize         | 25    |
        | pagination.maxPageSize             | 100   |
        | pagination.cursorTimeout           | 3600  |
        | sort.supported                     | true  |
