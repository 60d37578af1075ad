Feature: Searches
  A provisioning client searches without showing what for in an address, and over everything at once.

  Background:
    Given a new account
    And the provisioning client has created the user "anna@example.com" with:
      | displayName | Anna  |
      | title       | Guide |
    And the provisioning client has created the user "bo@example.com" with:
      | displayName | bo |
    And the provisioning client has created the group "Alpine"
    And the provisioning client has created the group "Guides"

  Rule: RFC 7644 §3.4.3: POST to .search asks what GET asks

    Scenario: Of one type
      When the provisioning client sends POST "/Users/.search" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "title pr",
         "attributes": ["userName"], "startIndex": 1, "count": 10}
        """
      Then the answer is 200 OK
      And the list holds in this order:
        | anna@example.com |
      And every entry of the list has:
        | title |   |
        | id    | * |

    Scenario: Sorted, and by cursor (RFC 9865 §3)
      When the provisioning client sends POST "/Users/.search" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "sortBy": "userName",
         "sortOrder": "descending", "cursor": "", "count": 1}
        """
      Then the list holds in this order:
        | bo@example.com |
      And the answer has:
        | nextCursor | * |

    Scenario Outline: What is no search is refused: <search>
      When the provisioning client sends POST "/Users/.search" with:
        """
        <search>
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "<type>"
      And the error names "<name>"

      Examples:
        | search                                                                                        | type          | name      |
        | {"filter": "title pr"}                                                                        | invalidSyntax | schemas   |
        | {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "count": "x"}            | invalidValue  | count     |
        | {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": 5}             | invalidSyntax | filter    |
        | {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "attributes": "id"}      | invalidSyntax | attributes |
        | {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "title foo 1"} | invalidFilter | foo       |

  Rule: RFC 7644 §3.4.2.1: the root is searched over all resource types

    Scenario: Everything, one type after the other
      When the provisioning client sends GET "/"
      Then the list counts 4 in all
      And the list holds in this order:
        | anna@example.com |
        | bo@example.com   |
        | Alpine           |
        | Guides           |

    Scenario: By an attribute that one type lacks, which then has no value
      When the provisioning client sends GET "/?filter=title%20pr%20or%20meta.resourceType%20eq%20%22Group%22"
      Then the list holds in this order:
        | anna@example.com |
        | Alpine           |
        | Guides           |

    Scenario: Sorted across the types
      When the provisioning client sends POST "/.search" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "sortBy": "displayName"}
        """
      Then the list holds in this order:
        | Alpine           |
        | anna@example.com |
        | bo@example.com   |
        | Guides           |

    Scenario Outline: Pages of <count> from <start>
      When the provisioning client sends POST "/.search" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "sortBy": "<sortBy>",
         "startIndex": <start>, "count": <count>}
        """
      Then the list counts 4 in all
      And the list holds in this order:
        | <first>  |
        | <second> |

      Examples:
        | sortBy      | start | count | first            | second         |
        | displayName | 2     | 2     | anna@example.com | bo@example.com |
        | id          | 2     | 2     | bo@example.com   | Alpine         |

    Scenario: By cursor, across the types
      When the provisioning client lists everything with:
        | cursor |   |
        | count  | 3 |
      Then the list counts 4 in all
      When the provisioning client follows the nextCursor
      Then the list holds in this order:
        | Guides |
      And the answer has:
        | nextCursor | |

    Scenario: An attribute that no type has
      When the provisioning client sends GET "/?filter=shoeSize%20pr"
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidFilter"

    Scenario: Nothing of another account
      When another account's client sends GET "/"
      Then the list counts 0 in all
