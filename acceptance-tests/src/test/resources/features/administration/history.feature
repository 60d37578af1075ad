Feature: History
  An administrator sees what a user, a group or a person was at any time, and who made it so, and puts a user back.

  Background:
    Given a new account
    And the provisioning client has created the user "anna@example.com" with:
      | displayName | Anna Berg                                            |
      | title       | Cook                                                 |
      | password    | a secret                                             |
      | emails      | [{"value": "anna@example.com", "primary": true}] |

  Rule: Every revision can be read

    Scenario: A user's
      When the provisioning client patches the user "anna@example.com" with:
        | replace | title | Chef |
      And the provisioning client patches the user "anna@example.com" with:
        | replace | title | Chef |
      And a reader reads "/scim-users/{id of anna@example.com}/history"
      Then the answer has the revisions:
        | operation | changed                                          | title |
        | patch     | ["title"]                                        | Chef  |
        | create    | ["displayName", "title", "emails", "userName"] | Cook  |
      And the answer nowhere says "secret"

    Scenario: Of a user who is gone
      Given the provisioning client has deleted the user "anna@example.com"
      When a reader reads "/scim-users/{id of anna@example.com}/history"
      Then the answer has the revisions:
        | operation | changed                                          | title |
        | delete    | []                                               |       |
        | create    | ["displayName", "title", "emails", "userName"] | Cook  |

    Scenario: A group's, by itself
      Given the provisioning client has created the group "Cooks"
      And the provisioning client patches the group "Cooks" with:
        | add | members | [{"value": "{id of anna@example.com}"}] |
      And the provisioning client patches the group "Cooks" with:
        | replace | displayName | Chefs |
      When a reader reads "/scim-groups/{id of Cooks}/history"
      Then the answer has the revisions:
        | operation | changed         | displayName |
        | patch     | ["displayName"] | Chefs       |
        | create    | ["displayName"] | Cooks       |

    Scenario: A person's, whoever changed them
      Given the provisioning client patches the user "anna@example.com" with:
        | replace | title | Chef |
      And an administrator changes the person "anna@example.com" to have:
        | information | Speaks five languages |
      When a reader reads "/people/{person id of anna@example.com}/history"
      Then the answer has the revisions:
        | operation | changed         | job_title |
        | change    | ["information"] | Chef      |
        | change    | ["job_title"]   | Chef      |
        | create    | *               | Cook      |

    Scenario: Page by page
      Given the provisioning client patches the user "anna@example.com" with:
        | replace | title | Chef |
      When a reader reads "/scim-users/{id of anna@example.com}/history?count=1"
      Then the answer has the revisions:
        | operation | changed   | title |
        | patch     | ["title"] | Chef  |
      When a reader reads on in the history of the user "anna@example.com"
      Then the answer has the revisions:
        | operation | changed | title |
        | create    | *       | Cook  |

    Scenario: What it is now, and what it was before there was anything
      When a reader reads "/scim-users/{id of anna@example.com}/history?at=2999-01-01T00:00:00Z"
      Then the answer has the revisions:
        | operation | changed | title |
        | create    | *       | Cook  |
      When a reader reads "/scim-users/{id of anna@example.com}/history?at=2020-01-01T00:00:00Z"
      Then the answer is 404 Not Found
      When a reader reads "/scim-users/{id of anna@example.com}/history?at=monday"
      Then the answer is 400 Bad Request
      And the problem names "at"

    Scenario: Another account sees nothing
      When the administrator of another account reads "/scim-users/{id of anna@example.com}/history"
      Then the answer has:
        | items | [] |

  Rule: A user is put back to a revision, and the person follows

    Scenario: Undoing a change
      Given the provisioning client patches the user "anna@example.com" with:
        | replace | title    | Chef |
        | add     | nickName | Ann  |
      When an administrator puts the user "anna@example.com" back by 1 revision
      Then the answer is 200 OK
      And the latest activity has:
        | operation     | restore                  |
        | resource_type | User                     |
        | resource_id   | {id of anna@example.com} |
        | changed       | ["title", "nickName"]    |
      And the person "anna@example.com" has:
        | job_title | Cook |

    Scenario: A reader may not
      Given the provisioning client patches the user "anna@example.com" with:
        | replace | title | Chef |
      When a reader puts the user "anna@example.com" back by 1 revision
      Then the answer is 403 Forbidden

    Scenario: A user who is gone stays so
      Given the provisioning client has deleted the user "anna@example.com"
      When an administrator puts the user "anna@example.com" back by 1 revision
      Then the answer is 404 Not Found

    Scenario: Not to what another has meanwhile
      Given the provisioning client patches the user "anna@example.com" with:
        | replace | userName | anna.berg@example.com |
      And the provisioning client has created the user "berta@example.com"
      And the provisioning client patches the user "berta@example.com" with:
        | replace | userName | anna@example.com |
      When an administrator puts the user "anna@example.com" back by 1 revision
      Then the answer is 409 Conflict

    Scenario: Not a revision of another
      When an administrator sends POST "/scim-users/{id of anna@example.com}/history/{a new id}/restore" with:
        """
        """
      Then the answer is 404 Not Found
