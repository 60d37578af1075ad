Feature: x
  Scenario: y
    When the provisioning client creates the user "anna@example.com" with:
      | name.givenName | Anna |
    Then the answer is 201 Created
