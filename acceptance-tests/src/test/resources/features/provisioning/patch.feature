Feature: Changes by PATCH
  A provisioning client tells what is different, and everything else stays as it is.

  Background:
    Given the provisioning client has created the user "ada@example.com" with:
      | title                | Countess         |
      | nickName             | Enchantress      |
      | emails[work]         | ada@example.org  |
      | emails[home primary] | ada@home.example |

  Rule: RFC 7644 §3.5.2: operations are made in their order, all of them or none

    Scenario: One after the other
      When the provisioning client patches the user "ada@example.com" with:
        | add     | title    | Analyst |
        | replace | title    | Author  |
        | remove  | nickName |         |
      Then the answer is 200 OK
      And the user "ada@example.com" has:
        | title    | Author |
        | nickName |        |

    Scenario: None when one of them cannot be made
      When the provisioning client patches the user "ada@example.com" with:
        | replace | title | Author |
        | replace | id    | 5      |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "mutability"
      And the user "ada@example.com" has:
        | title | Countess |

    Scenario: Without a path, the value names the attributes
      When the provisioning client sends PATCH "/Users/{id of ada@example.com}" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{"op": "add", "value":
          {"title": "Author", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Engines"}}}]}
        """
      Then the answer is 200 OK
      And the user "ada@example.com" has:
        | title                 | Author  |
        | enterprise department | Engines |

  Rule: RFC 7644 §3.5.2.1: add

    Scenario: To a list, beside what is there
      When the provisioning client patches the user "ada@example.com" with:
        | add | emails | [{"type": "other", "value": "ada@other.example"}] |
      Then the user "ada@example.com" has:
        | emails[work]  | ada@example.org   |
        | emails[other] | ada@other.example |

    Scenario: What is there already changes nothing, "and the modify timestamp … SHALL NOT be changed"
      When the provisioning client reads the user "ada@example.com"
      Then the answer's ETag header contains "1"
      When the provisioning client patches the user "ada@example.com" with:
        | add | emails | [{"type": "work", "value": "ada@example.org"}] |
      Then the answer is 200 OK
      And the answer's ETag header contains "1"

    Scenario: A new primary value takes the place of the old one
      When the provisioning client patches the user "ada@example.com" with:
        | add | emails | [{"type": "other", "value": "ada@other.example", "primary": true}] |
      Then the user "ada@example.com" has:
        | emails[other].primary | true  |
        | emails[home].primary  | false |

  Rule: RFC 7644 §3.5.2.2: remove

    Scenario: The values that a filter selects
      When the provisioning client patches the user "ada@example.com" with:
        | remove | emails[type eq "work"] | |
      Then the user "ada@example.com" has:
        | emails[work] |                  |
        | emails[home] | ada@home.example |

    Scenario: A part of a value
      When the provisioning client patches the user "ada@example.com" with:
        | remove | emails[type eq "home"].primary | |
      Then the user "ada@example.com" has:
        | emails[home]         | ada@home.example |
        | emails[home].primary |                  |

    Scenario: Without a path there is nothing to remove
      When the provisioning client sends PATCH "/Users/{id of ada@example.com}" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{"op": "remove"}]}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "noTarget"

  Rule: RFC 7644 §3.5.2.3: replace

    Scenario: A part of the values that a filter selects
      When the provisioning client patches the user "ada@example.com" with:
        | replace | emails[type eq "work"].value | ada@new.example |
      Then the user "ada@example.com" has:
        | emails[work] | ada@new.example  |
        | emails[home] | ada@home.example |

    Scenario: An attribute that was not there is added
      When the provisioning client patches the user "ada@example.com" with:
        | replace | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department | Engines |
      Then the user "ada@example.com" has:
        | enterprise department | Engines |

    Scenario: In a strict account a filter must select something
      Given a new account
      And an administrator changes the account to have:
        | dialect | strict |
      And the provisioning client has created the user "grace@example.com" with:
        | emails[work] | grace@example.org |
      When the provisioning client patches the user "grace@example.com" with:
        | replace | emails[type eq "home"].value | grace@home.example |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "noTarget"
