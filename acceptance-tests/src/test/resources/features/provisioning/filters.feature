Feature: Filters
  A provisioning client finds resources by any attribute, in the whole grammar of RFC 7644.

  Background:
    Given a new account
    And the provisioning client has created the user "ada@example.com" with:
      | externalId            | A-1                          |
      | displayName           | Ada Lovelace                 |
      | title                 | Countess                     |
      | name.familyName       | Lovelace                     |
      | active                | true                         |
      | emails[work]          | ada@engines.example.com      |
      | emails[home primary]  | lovelace@home.example.com    |
      | enterprise department | Engines                      |
      | custom field floor    | 3                            |
    And the provisioning client has created the user "grace@example.com" with:
      | externalId            | a-2                   |
      | displayName           | Grace Hopper          |
      | name.familyName       | Hopper                |
      | active                | false                 |
      | emails[work]          | grace@navy.example.com |
      | enterprise department | Navy                  |

  Rule: RFC 7644 §3.4.2.2, table 3: attribute operators

    Scenario Outline: <filter>
      When the provisioning client looks for the users where '<filter>'
      Then the list holds:
        | <found> |

      Examples:
        | filter                              | found             |
        | title eq "Countess"                 | ada@example.com   |
        | title ne "Countess"                 | grace@example.com |
        | displayName co "love"               | ada@example.com   |
        | displayName sw "grace"              | grace@example.com |
        | name.familyName ew "PPER"           | grace@example.com |
        | title pr                            | ada@example.com   |
        | name.familyName gt "Hopper"         | ada@example.com   |
        | name.familyName ge "Lovelace"       | ada@example.com   |
        | name.familyName lt "Lovelace"       | grace@example.com |
        | name.familyName le "hopper"         | grace@example.com |
        | active eq false                     | grace@example.com |
        | meta.created gt "2001-01-01T00:00:00Z" and title pr               | ada@example.com   |
        | meta.lastModified ge "2001-01-01T02:00:00.000+02:00" and title pr | ada@example.com   |

    Scenario: "ne" and "not" hold for what has no value, too
      When the provisioning client looks for the users where 'not (title eq "Nobody") and title ne "Nobody"'
      Then the list holds:
        | ada@example.com   |
        | grace@example.com |

  Rule: RFC 7644 §3.4.2.2, table 4: "and" before "or", "not" and grouping

    Scenario Outline: <filter>
      When the provisioning client looks for the users where '<filter>'
      Then the list holds:
        | <found> |

      Examples:
        | filter                                                           | found             |
        | title pr and active eq true                                      | ada@example.com   |
        | title eq "x" or active eq false and displayName sw "G"           | grace@example.com |
        | (title eq "x" or active eq false) and displayName sw "G"         | grace@example.com |
        | not (title pr)                                                   | grace@example.com |
        | not (not (title pr))                                             | ada@example.com   |
        | NOT (title PR) AND active EQ false                               | grace@example.com |

  Rule: RFC 7644 §3.4.2.2, table 5: a value path holds for one and the same value

    Scenario Outline: <filter>
      When the provisioning client looks for the users where '<filter>'
      Then the list holds:
        | <found> |

      Examples:
        | filter                                                 | found             |
        | emails[type eq "work" and value co "navy"]             | grace@example.com |
        | emails[type eq "home"]                                 | ada@example.com   |
        | emails[not (type eq "work")]                           | ada@example.com   |
        | emails[primary eq true and value ew "example.com"]     | ada@example.com   |
        | emails.type eq "home" and emails.value co "engines"    | ada@example.com   |
        | emails co "navy"                                       | grace@example.com |

    Scenario: Two values do not make up for each other
      When the provisioning client looks for the users where 'emails[type eq "home" and value co "engines"]'
      Then the list is empty

  Rule: RFC 7644 §3.10: names are of any case, and may be qualified by their URN

    Scenario Outline: <filter>
      When the provisioning client looks for the users where '<filter>'
      Then the list holds:
        | <found> |

      Examples:
        | filter                                                                                           | found             |
        | DISPLAYNAME eq "ada lovelace"                                                                    | ada@example.com   |
        | urn:ietf:params:scim:schemas:core:2.0:User:displayName eq "Ada Lovelace"                         | ada@example.com   |
        | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "navy"                  | grace@example.com |
        | urn:ietf:params:scim:schemas:core:2.0:User:emails[urn:ietf:params:scim:schemas:core:2.0:User:type eq "home"] | ada@example.com |
        | urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields:floor eq "3"                     | ada@example.com   |

    Scenario Outline: What is case-exact is compared exactly: <filter>
      When the provisioning client looks for the users where '<filter>'
      Then the list is empty

      Examples:
        | filter              |
        | externalId eq "a-1" |
        | externalId sw "A-2" |

  Rule: RFC 7644 §3.4.2: members and groups, and where a resource lies

    Scenario: By membership, from either side
      Given the provisioning client has created the group "Engineers" with the members:
        | ada@example.com |
      When the provisioning client looks for the groups where 'members eq "{id of ada@example.com}"'
      Then the list holds:
        | Engineers |
      When the provisioning client looks for the groups where 'members[value eq "{id of grace@example.com}"]'
      Then the list is empty
      When the provisioning client looks for the users where 'groups.value eq "{id of Engineers}"'
      Then the list holds:
        | ada@example.com |

    Scenario: By location
      When the provisioning client looks for the users where 'meta.location ew "/Users/{id of ada@example.com}"'
      Then the list holds:
        | ada@example.com |

  Rule: RFC 7644 §3.12: what cannot be asked is refused, with its position

    Scenario Outline: <filter>
      When the provisioning client looks for the users where '<filter>'
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidFilter"
      And the error names "<name>"

      Examples:
        | filter                          | name     |
        | shoeSize eq 1                   | shoeSize |
        | active gt true                  | gt       |
        | x509Certificates.value lt "a"   | lt       |
        | password eq "secret"            | password |
        | active eq "perhaps"             | active   |
        | userName eq "a" and             | expected |
        | emails[type eq "work"           | expected |
        | (userName pr                    | expected |
