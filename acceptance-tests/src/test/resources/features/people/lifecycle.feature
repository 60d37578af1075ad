Feature: People come, change, go and come back
  A person follows the user it comes from, and is never lost.

  Rule: A deleted user's person is disabled, and the same person comes back

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      And an administrator changes the person "anna@example.com" to have:
        | information | Speaks five languages |

    Scenario: Deleting
      When the provisioning client deletes the user "anna@example.com"
      Then the person "anna@example.com" has:
        | disabled    | true                  |
        | information | Speaks five languages |

    Scenario Outline: Coming back as <again>
      Given the provisioning client has deleted the user "anna@example.com"
      When the provisioning client creates the user "<again>" with:
        | displayName | Anna Dahl |
        | active      | true      |
      Then the answer is 201 Created
      And the person "anna@example.com" has:
        | name        | Anna Dahl             |
        | disabled    | false                 |
        | information | Speaks five languages |
        | source_id   | {id of <again>}       |

      Examples:
        | again            |
        | anna@example.com |
        | Anna@Example.com |

    Scenario: Coming back without a word about being active
      Given the provisioning client has deleted the user "anna@example.com"
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Dahl |
      Then the person "anna@example.com" has:
        | disabled | false |

  Rule: A user is mapped to the person linked before, or else to the one with that primary email

    Scenario: The person linked before
      Given the provisioning client has created the user "anna" with:
        | displayName          | Anna Berg        |
        | emails[work primary] | anna@example.com |
      And an administrator changes the person "anna@example.com" to have:
        | information | Speaks five languages |
      When the provisioning client patches the user "anna" with:
        | replace | emails | [{"type": "work", "value": "berg@example.com"}] |
      Then the person "berg@example.com" has:
        | information | Speaks five languages |
      And there is no person "anna@example.com"

    Scenario: The person with that primary email
      Given the provisioning client has created the user "anna" with:
        | displayName          | Anna Berg        |
        | emails[work primary] | anna@example.com |
      And an administrator changes the person "anna@example.com" to have:
        | information | Speaks five languages |
      And the provisioning client has deleted the user "anna"
      When the provisioning client creates the user "ANNA@example.com" with:
        | displayName | Anna Dahl |
      Then the person "anna@example.com" has:
        | name        | Anna Dahl             |
        | information | Speaks five languages |
        | disabled    | false                 |

  Rule: A write is never refused because there is no valid person

    Scenario: Too long a name for a person
      When the provisioning client creates the user "anna@example.com" whose displayName has 300 characters
      Then the answer is 201 Created

    Scenario: A time zone that does not exist
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg      |
        | timezone    | Middle/Nowhere |
      Then the answer is 201 Created
