Feature: Lists of users and groups
  A provisioning client finds what it has provisioned before, and reads all of it page by page.

  Rule: RFC 7644 §3.4.2.2: what it looks for is found by its value

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | externalId  | 00u-Anna  |
        | displayName | Anna Berg |
      And the provisioning client has created the user "bo@example.com" with:
        | externalId  | 00u-Bo    |
        | displayName | Bo Dahl   |

    Scenario Outline: By <attribute>
      When the provisioning client looks for the users where '<attribute> eq "<value>"'
      Then the list holds:
        | anna@example.com |

      Examples:
        | attribute   | value                    |
        | userName    | anna@example.com         |
        | userName    | ANNA@example.COM         |
        | externalId  | 00u-Anna                 |
        | displayName | Anna Berg                |
        | displayName | anna berg                |
        | id          | {id of anna@example.com} |

    Scenario: An external ID is exact
      When the provisioning client looks for the users where 'externalId eq "00u-anna"'
      Then the list is empty

    Scenario: Names and operators are alike in any case
      When the provisioning client looks for the users where 'USERNAME EQ "anna@example.com"'
      Then the list holds:
        | anna@example.com |

    Scenario Outline: By the address of a user: <filter>
      When the provisioning client looks for the users where '<filter>'
      Then the list holds:
        | anna@example.com |

      Examples:
        | filter                                                 |
        | meta.location ew "/Users/{id of anna@example.com}"     |
        | meta.location co "/v2/Users/{id of anna@example.com}"  |
        | meta[location ew "/Users/{id of anna@example.com}"]    |

    Scenario: What is not there gives an empty list
      When the provisioning client looks for the users where 'userName eq "nobody@example.com"'
      Then the answer is 200 OK
      And the list is empty

    Scenario: Groups by their display name, in any case
      Given the provisioning client has created the group "Tour Guides"
      When the provisioning client looks for the groups where 'displayName eq "tour guides"'
      Then the list holds:
        | Tour Guides |

    Scenario Outline: What is no filter is refused: <filter>
      When the provisioning client looks for the users where '<filter>'
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidFilter"

      Examples:
        | filter            |
        | userName          |
        | userName eq       |
        | userName foo "x"  |
        | userName eq "x    |
        | eq "x"            |
        | userName eq "x" " |
        | (userName eq "x"  |

  Rule: Active and inactive users

    Scenario: By active
      Given a new account
      And the provisioning client has created the users:
        | anna@example.com |
      And the provisioning client has created the user "bo@example.com" with:
        | active | false |
      When the provisioning client looks for the users where "active eq false"
      Then the list holds:
        | bo@example.com |

  Rule: RFC 7644 §3.4.2.4: long lists come in pages

    Background:
      Given a new account
      And the provisioning client has created the users:
        | anna@example.com |
        | bo@example.com   |
        | cy@example.com   |
        | dag@example.com  |
        | eva@example.com  |

    Scenario Outline: startIndex <startIndex> and count <count>
      When the provisioning client lists the users with:
        | startIndex | <startIndex> |
        | count      | <count>      |
      Then the list counts 5 in all
      And the page starts at <from> and holds <size>

      Examples:
        | startIndex | count | from | size |
        | 1          | 2     | 1    | 2    |
        | 3          | 2     | 3    | 2    |
        | 5          | 2     | 5    | 1    |
        | 0          | 2     | 1    | 2    |
        | -3         | 2     | 1    | 2    |
        | 1          | 100   | 1    | 5    |
        | 1          | 5000  | 1    | 5    |

    Scenario Outline: A count of <count> asks for the number only
      When the provisioning client lists the users with:
        | count | <count> |
      Then the answer is 200 OK
      And the list counts 5 in all
      And the answer has:
        | Resources | |

      Examples:
        | count |
        | 0     |
        | -1    |

    Scenario: Beyond the end there is nothing
      When the provisioning client lists the users with:
        | startIndex | 6 |
      Then the list counts 5 in all
      And the answer has:
        | Resources | |

    Scenario: No page is lost, none comes twice
      Then reading the users in pages of 2 brings each of the 5 once

    Scenario: A filter narrows what is counted
      When the provisioning client looks for the users where 'userName eq "bo@example.com"'
      Then the list counts 1 in all

    Scenario Outline: What is no number is refused
      When the provisioning client lists the users with:
        | <parameter> | two |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"

      Examples:
        | parameter  |
        | startIndex |
        | count      |

    Scenario: Deleted users are not listed
      Given the provisioning client has deleted the user "bo@example.com"
      When the provisioning client lists the users
      Then the list holds:
        | anna@example.com |
        | cy@example.com   |
        | dag@example.com  |
        | eva@example.com  |

    Scenario: The account's largest page
      Given an administrator changes the account to have:
        | maximum_page | 3 |
      When the provisioning client lists the users with:
        | count | 100 |
      Then the list counts 5 in all
      And the page starts at 1 and holds 3
      When the provisioning client sends GET "/ServiceProviderConfig"
      Then the answer has:
        | filter.maxResults | 3 |
