Feature: The safety catch
  A client or a saved mapping that would disable more people than an administrator allows is stopped: SCIM users are always
  stored, and their people are on hold until an administrator lets them go or drops it.

  Background:
    Given a new account
    And the provisioning client has created 10 people, each with the title "Clerk"

  Rule: Without a safety catch people are disabled however many they are

    Scenario: An account at first
      When the provisioning client deactivates 10 of them at once
      Then in the end 10 people are disabled
      And nobody is on hold

  Rule: A client disables as many as it may, and no more

    Background:
      Given the safety catch lets 20 % of the people be disabled within 60 minutes
      And the provisioning client deactivates the user "person1@example.com"
      And the provisioning client has deleted the user "person2@example.com"

    Scenario: As many as may be
      Then in the end 2 people are disabled
      And nobody is on hold

    Scenario: One more
      When the provisioning client deactivates the user "person3@example.com"
      Then the user "person3@example.com" has:
        | active | false |
      And the person "person3@example.com" has:
        | disabled | false |
      And the user "person3@example.com" is on hold
      And in the end these users are on hold because "more than 20 % of the people":
        | person3@example.com |

    Scenario: The whole person stays as it is
      When the provisioning client patches the user "person3@example.com" with:
        | replace | active | false   |
        | replace | title  | Retired |
      Then the person "person3@example.com" has:
        | job_title | Clerk |
        | disabled  | false |

    Scenario: One more that is deleted
      When the provisioning client deletes the user "person3@example.com"
      Then the answer is 204 No Content
      And there is no user "person3@example.com"
      And the person "person3@example.com" has:
        | disabled | false |
      And in the end these users are on hold because "more than 20 % of the people":
        | person3@example.com |

    Scenario: Everybody else is mapped as ever
      Given the provisioning client deactivates the user "person3@example.com"
      When the provisioning client changes the title of the user "person4@example.com" to "Director"
      Then the person "person4@example.com" has:
        | job_title | Director |

    Scenario: Active again
      Given the provisioning client deactivates the user "person3@example.com"
      When the provisioning client reactivates the user "person3@example.com"
      Then the person "person3@example.com" has:
        | disabled | false |
      And the user "person3@example.com" is mapped to the person "person3@example.com"

    Scenario: Deleted and provisioned again
      Given the provisioning client has deleted the user "person3@example.com"
      When the provisioning client has created the user "person3@example.com" with:
        | displayName | Person |
        | active      | true   |
      And an administrator lets the hold go
      Then in the end 2 people are disabled

  Rule: An administrator lets the hold go, or drops it

    Background:
      Given the safety catch lets 20 % of the people be disabled within 60 minutes
      And the provisioning client deactivates the user "person1@example.com"
      And the provisioning client deactivates the user "person2@example.com"
      And the provisioning client deactivates the user "person3@example.com"
      And the provisioning client has deleted the user "person4@example.com"
      And in the end these users are on hold because "more than 20 % of the people":
        | person3@example.com |
        | person4@example.com |

    Scenario: Letting it go disables the people, and counting begins anew
      When an administrator lets the hold go
      Then the answer is 202 Accepted
      And the latest job ends with:
        | kind  | release_hold                      |
        | cause | an administrator let the hold go  |
        | total | 2                                 |
        | done  | 2                                 |
      And in the end 4 people are disabled
      And nobody is on hold
      When the provisioning client deactivates the user "person5@example.com"
      Then in the end 5 people are disabled

    Scenario: Whoever changed meanwhile is let go as it is then
      Given the provisioning client changes the title of the user "person3@example.com" to "Retired"
      When an administrator lets the hold go
      Then in the end 4 people are disabled
      And the person "person3@example.com" has:
        | job_title | Retired |

    Scenario: Dropping it leaves the people as they are until their users change next
      When an administrator drops the hold
      Then the answer is 202 Accepted
      And the latest job ends with:
        | kind  | drop_hold                         |
        | cause | an administrator dropped the hold |
        | done  | 2                                 |
      And in the end 2 people are disabled
      And nobody is on hold
      And the user "person3@example.com" has:
        | active | false |

    Scenario: A hold is ended once
      Given an administrator drops the hold
      When an administrator lets the hold go
      Then the answer is 409 Conflict
      And the answer is a problem

    Scenario: Of one account and of no other
      When the administrator of another account lets the hold go
      Then the answer is 409 Conflict
      And in the end 2 people are disabled

  Rule: A saved mapping disables nobody before it is known how many it would disable

    Scenario: Too many
      Given the safety catch lets 20 % of the people be disabled within 60 minutes
      And the provisioning client changes the title of the user "person10@example.com" to "Director"
      When a user mapping is saved by which everybody with the title "Clerk" is disabled
      Then in the end these users are on hold because "a saved mapping would disable 9 of 10 people":
        | person1@example.com |
        | person2@example.com |
        | person3@example.com |
        | person4@example.com |
        | person5@example.com |
        | person6@example.com |
        | person7@example.com |
        | person8@example.com |
        | person9@example.com |
      And in the end 0 people are disabled
      When the default user mapping is restored
      And an administrator lets the hold go
      Then in the end 0 people are disabled

    Scenario: Few enough
      Given the safety catch lets 20 % of the people be disabled within 60 minutes
      And the provisioning client changes the title of the user "person10@example.com" to "Director"
      When a user mapping is saved by which everybody with the title "Director" is disabled
      Then in the end 1 people are disabled
      And nobody is on hold

  Rule: Clients at once exceed the limit by no more than is under way at once

    Scenario: All of them at once
      Given the safety catch lets 20 % of the people be disabled within 60 minutes
      When the provisioning client deactivates 6 of them at once
      Then at most 6 people are disabled, and all others of the 6 are on hold
      When the provisioning client deactivates the user "person7@example.com"
      Then the user "person7@example.com" is on hold

  Rule: The safety catch is a setting

    Scenario: At first it is off
      When an administrator reads ""
      Then the answer has:
        | settings.safety_catch | off |

    Scenario: On and off again
      Given the safety catch lets 10 % of the people be disabled within 30 minutes
      When an administrator reads ""
      Then the answer has:
        | settings.safety_catch | {"percent": 10, "minutes": 30} |
      When an administrator changes the account to have:
        | safety_catch | off |
      And an administrator reads ""
      Then the answer has:
        | settings.safety_catch | off |
