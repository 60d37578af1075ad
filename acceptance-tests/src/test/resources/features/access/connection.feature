Feature: Connecting a provisioning client
  An administrator is told what to enter where, and tries the connection the way the client will, before the client does.

  Background:
    Given a new account

  Rule: For each client the guide says what to paste where

    Scenario: The guides
      When a reader reads "/connection"
      Then the answer is 200 OK
      And the answer mentions "Microsoft Entra ID"
      And the answer mentions "Okta"
      And the answer mentions "OneLogin"
      And the answer mentions "Google Workspace"
      And the answer mentions "/scim/v2"
      And the answer has:
        | rate_limits | {"account": 1000, "token": 500} |
      And the answer does not mention "{the account's token}"

  Rule: The client's own connection test is played, and each exchange is shown

    Scenario Outline: The test of <client>
      When an administrator sends POST "/connection/test" with:
        """
        {"client": "<client>"}
        """
      Then the answer is 200 OK
      And the answer has:
        | passed | true |
      And the answer mentions "<asked>"

      Examples:
        | client   | asked                          |
        | entra_id | userName%20eq%20%22            |
        | okta     | /Users?count=1&startIndex=1    |
        | onelogin | /Groups                        |
        | google   | /Schemas/urn:ietf:params:scim  |

    Scenario: With the token that was given to the client
      When an administrator sends POST "/connection/test" with:
        """
        {"client": "entra_id", "token": "{the account's token}"}
        """
      Then the answer has:
        | passed | true |
      And the answer does not mention "{the account's token}"

    Scenario: With a token of another account
      When an administrator sends POST "/connection/test" with:
        """
        {"client": "entra_id", "token": "{another account's token}"}
        """
      Then the answer is 400 Bad Request
      And the answer mentions "does not open this account"
      And the answer does not mention "{another account's token}"

    Scenario: With a token that may not read
      Given an owner has rotated the token for "groups" only
      When an administrator sends POST "/connection/test" with:
        """
        {"client": "okta", "token": "{the new token}"}
        """
      Then the answer has:
        | passed | false |
      And the answer mentions "the status is 403"
      And the answer mentions "scope read"

    Scenario: A client that is not known
      When an administrator sends POST "/connection/test" with:
        """
        {"client": "fax"}
        """
      Then the answer is 400 Bad Request
      And the answer mentions "client must be one of"

    Scenario: It is not for readers
      When a reader sends POST "/connection/test" with:
        """
        {"client": "okta"}
        """
      Then the answer is 403 Forbidden
