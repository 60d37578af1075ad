Feature: Sorted lists
  A provisioning client, or a person who looks at its data, reads lists in the order that serves them.

  Background:
    Given a new account
    And the provisioning client has created the user "anna@example.com" with:
      | name.familyName       | berg              |
      | title                 | Guide             |
      | emails[work]          | zoe@example.com   |
      | emails[home primary]  | a@example.com     |
      | enterprise department | Tours             |
    And the provisioning client has created the user "Bo@example.com" with:
      | name.familyName | Ahl           |
      | emails[work]    | m@example.com |
    And the provisioning client has created the user "cy@example.com" with:
      | name.familyName       | Berg   |
      | title                 | chef   |
      | enterprise department | alpine |

  Rule: RFC 7644 §3.4.2.3: sortBy names the attribute, sortOrder the direction

    Scenario Outline: By <attribute>, <order>
      When the provisioning client lists the users with:
        | sortBy    | <attribute> |
        | sortOrder | <order>     |
      Then the list holds in this order:
        | <first>  |
        | <second> |
        | <third>  |

      Examples: as clients write it, in any case where the attribute is in any case
        | attribute       | order      | first            | second           | third            |
        | userName        | ascending  | anna@example.com | Bo@example.com   | cy@example.com   |
        | userName        | descending | cy@example.com   | Bo@example.com   | anna@example.com |
        | USERNAME        | Descending | cy@example.com   | Bo@example.com   | anna@example.com |
        | meta.created    | ascending  | anna@example.com | Bo@example.com   | cy@example.com   |
        | id              | descending | cy@example.com   | Bo@example.com   | anna@example.com |

      Examples: what is alike stays in the order of creation
        | attribute       | order      | first            | second           | third            |
        | name.familyName | ascending  | Bo@example.com   | anna@example.com | cy@example.com   |
        | active          | ascending  | anna@example.com | Bo@example.com   | cy@example.com   |

      Examples: "they are ordered last if ascending and first if descending" where there is no value
        | attribute       | order      | first            | second           | third            |
        | title           | ascending  | cy@example.com   | anna@example.com | Bo@example.com   |
        | title           | descending | Bo@example.com   | anna@example.com | cy@example.com   |
        | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department | ascending | cy@example.com | anna@example.com | Bo@example.com |

      Examples: of many values the primary one counts, otherwise the first
        | attribute       | order      | first            | second           | third            |
        | emails          | ascending  | anna@example.com | Bo@example.com   | cy@example.com   |
        | emails.value    | descending | cy@example.com   | Bo@example.com   | anna@example.com |

    Scenario: sortOrder is ascending when it is not given
      When the provisioning client lists the users with:
        | sortBy | title |
      Then the list holds in this order:
        | cy@example.com   |
        | anna@example.com |
        | Bo@example.com   |

    Scenario: Page by page, the order goes on
      When the provisioning client lists the users with:
        | sortBy     | title |
        | startIndex | 2     |
        | count      | 1     |
      Then the list holds in this order:
        | anna@example.com |
      And the list counts 3 in all

    Scenario: A filter and an order together
      When the provisioning client lists the users with:
        | filter    | title pr   |
        | sortBy    | userName   |
        | sortOrder | descending |
      Then the list holds in this order:
        | cy@example.com   |
        | anna@example.com |

    Scenario Outline: <attribute> gives no order
      When the provisioning client lists the users with:
        | sortBy | <attribute> |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"
      And the error names "sortBy"

      Examples:
        | attribute    |
        | nickname2    |
        | name         |
        | password     |
        | groups       |
        | meta.version |

    Scenario: An unknown direction
      When the provisioning client lists the users with:
        | sortBy    | userName |
        | sortOrder | upward   |
      Then the answer is 400 Bad Request
      And the error names "sortOrder"
