Feature: Jobs
  What concerns more users than fit into the request is done in the background; an administrator sees how far it has come.

  Background:
    Given a new account
    And the provisioning client has created the user "eva@example.com" with:
      | displayName | Eva Dahl |

  Rule: A manager with many reports is followed in the background

    Scenario: Deactivated and reactivated
      Given the provisioning client has created 300 users whose manager is "eva@example.com"
      And there is no job
      And the person "report300@example.com" has:
        | manager | eva@example.com |
      When the provisioning client deactivates the user "eva@example.com"
      Then the latest job ends with:
        | kind             | map_users                               |
        | cause            | their manager came, went or came back   |
        | status           | done                                    |
        | total            | 300                                     |
        | done             | 300                                     |
        | failed           | 0                                       |
        | cancel_requested | false                                   |
        | failures         | []                                      |
      And the person "report1@example.com" has no manager
      And the person "report150@example.com" has no manager
      And the person "report300@example.com" has no manager
      When the provisioning client reactivates the user "eva@example.com"
      Then the latest job ends with:
        | status | done |
        | done   | 300  |
      And the person "report1@example.com" has:
        | manager | eva@example.com |
      And the person "report300@example.com" has:
        | manager | eva@example.com |
      When an administrator cancels the latest job
      Then the answer is 409 Conflict
      And the answer is a problem
      When the administrator of another account cancels the latest job
      Then the answer is 404 Not Found
      And the answer is a problem

    Scenario: A few are followed at once
      Given the provisioning client has created 3 users whose manager is "eva@example.com"
      When the provisioning client deactivates the user "eva@example.com"
      Then the person "report3@example.com" has no manager
      And there is no job

  Rule: Only what there is can be read or cancelled

    Scenario Outline: Reading <path>
      When an administrator reads "<path>"
      Then the answer is <answer>
      And the answer is a problem

      Examples:
        | path                                       | answer          |
        | /jobs/01890000-0000-7000-8000-000000000000 | 404 Not Found   |
        | /jobs/nothing                              | 404 Not Found   |
        | /jobs?count=0                              | 400 Bad Request |
        | /jobs?cursor=nothing                       | 400 Bad Request |

    Scenario Outline: <somebody> reads the jobs
      When <somebody> reads "/jobs"
      Then the answer is 401 Unauthorized

      Examples:
        | somebody                           |
        | somebody with a provisioning token |
        | somebody without credentials       |

    Scenario: Cancelling what is not there
      When an administrator cancels the job "01890000-0000-7000-8000-000000000000"
      Then the answer is 404 Not Found
      And the answer is a problem
