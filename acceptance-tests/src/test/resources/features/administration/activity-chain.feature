Feature: The chain of the activity log
  Each entry of the activity log has a number, and a digest over itself and the digest before it, so that an auditor can
  tell whether the log that is stored, or one that was exported, is what was written.

  Background:
    Given a new account
    And the provisioning client has created the user "anna@example.com" with:
      | displayName | Anna Berg |

  Rule: A log that nobody touched is intact

    Scenario: Right after a change
      Given the provisioning client has created the group "Tour Guides"
      When a reader reads "/activity/verification"
      Then the answer is 200 OK
      And the answer has:
        | intact       | true |
        | begin.number | 0    |
        | begin.hash   | *    |
        | head.number  | *    |
        | head.hash    | *    |
        | broken       | null |

    Scenario: What an auditor noted stays in it while it grows
      Given an auditor has noted the head of the chain
      When the provisioning client patches the user "anna@example.com" with:
        | replace | displayName | Ann |
      Then the chain has grown
      And what the auditor noted is in it

    Scenario: Nobody without credentials asks
      When somebody without credentials reads "/activity/verification"
      Then the answer is 401 Unauthorized

  Rule: An export is verified wherever it lies

    Background:
      Given the provisioning client has created the group "Tour Guides"
      And the provisioning client creates the user "anna@example.com"
      And the provisioning client patches the user "anna@example.com" with:
        | Replace | displayName | Anna |

    Scenario: All of it
      When a reader exports the activity log
      Then the export is a file that ends in "-activity.ndjson"
      And among the lines of the export are, in this order:
        | create User succeeded  |
        | create Group succeeded |
        | create User refused    |
        | patch User succeeded   |
      And the export is the whole chain from its begin to its head

    Scenario: What a filter finds
      When a reader exports the activity log with:
        | outcome       | succeeded |
        | resource_type | User      |
      Then the lines of the export are:
        | create User succeeded |
        | patch User succeeded  |

    Scenario: Another account's has nothing of it
      When the administrator of another account exports the activity log with:
        | resource_type | User |
      Then the export has no lines

    Scenario Outline: <parameter> is not <value>
      When an administrator reads "/activity/export?<parameter>=<value>"
      Then the answer is 400 Bad Request
      And the problem names "<parameter>"

      Examples:
        | parameter     | value     |
        | operation     | update    |
        | resource_type | Users     |
        | since         | yesterday |

  Rule: How long entries are kept is a setting

    Scenario: At first for ever
      When an administrator reads ""
      Then the answer has:
        | settings.activity_retention_days | off |

    Scenario: For so many days, and for ever again
      Given an administrator changes the account to have:
        | activity_retention_days | 400 |
      When an administrator reads ""
      Then the answer has:
        | settings.activity_retention_days | 400 |
      When an administrator changes the account to have:
        | activity_retention_days | off |
      And an administrator reads ""
      Then the answer has:
        | settings.activity_retention_days | off |

    Scenario Outline: A setting that cannot be: <days>
      When an administrator sends PATCH "" with:
        """
        {"activity_retention_days": <days>}
        """
      Then the answer is 400 Bad Request
      And the answer mentions "activity_retention_days"

      Examples:
        | days   |
        | 0      |
        | 3651   |
        | 1.5    |
        | "soon" |
