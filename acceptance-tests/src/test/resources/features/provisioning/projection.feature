Feature: Choosing what comes back
  A provisioning client may name the attributes that it wants, or those that it does not want.

  Background:
    Given the provisioning client has created the user "anna@example.com" with:
      | displayName           | Anna Berg        |
      | title                 | Tour Guide       |
      | name.givenName        | Anna             |
      | name.familyName       | Berg             |
      | emails[work]          | anna@example.com |
      | enterprise department | Tours            |

  Rule: RFC 7644 §3.9: attributes

    Scenario: Only those, and what always comes
      When the provisioning client reads the user "anna@example.com" with the attributes "userName,title"
      Then the answer has only:
        | schemas  |
        | id       |
        | userName |
        | title    |

    Scenario: A sub-attribute
      When the provisioning client reads the user "anna@example.com" with the attributes "name.givenName"
      Then the answer has:
        | id              | *    |
        | name.givenName  | Anna |
        | name.familyName |      |
        | userName        |      |

    Scenario: An attribute of an extension
      When the provisioning client reads the user "anna@example.com" with the attributes "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"
      Then the answer has:
        | enterprise department | Tours |
        | title                 |       |

    Scenario: In lists
      When the provisioning client lists the users with:
        | filter     | userName eq "anna@example.com" |
        | attributes | displayName                    |
      Then every entry of the list has:
        | id          | *         |
        | displayName | Anna Berg |
        | userName    |           |
        | emails      |           |

  Rule: RFC 7644 §3.9: excludedAttributes

    Scenario: All but those
      When the provisioning client reads the user "anna@example.com" with the excludedAttributes "emails,name.familyName"
      Then the answer has:
        | userName        | anna@example.com |
        | name.givenName  | Anna             |
        | name.familyName |                  |
        | emails          |                  |

    Scenario: What always comes cannot be excluded
      When the provisioning client reads the user "anna@example.com" with the excludedAttributes "id,title"
      Then the answer has:
        | id    | {id of anna@example.com} |
        | title |                          |

    Scenario: A group without its members
      Given the provisioning client has created the group "Tour Guides" with the members:
        | anna@example.com |
      When the provisioning client lists the groups with:
        | filter             | displayName eq "Tour Guides" |
        | excludedAttributes | members                      |
      Then every entry of the list has:
        | displayName | Tour Guides |
        | members     |             |
