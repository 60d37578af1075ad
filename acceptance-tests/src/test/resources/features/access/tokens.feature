Feature: Tokens
  A provisioning client shows its account's token with every request. Whoever has none gets nothing.

  Rule: RFC 7644 §2, RFC 6750 §3: without a valid token the answer is 401, and says what is wanted

    Scenario Outline: No credentials at <path>
      When a client without credentials sends GET "<path>"
      Then the answer is 401 Unauthorized
      And the answer's WWW-Authenticate header contains "Bearer"
      And the answer is a SCIM error

      Examples:
        | path                                        |
        | /Users                                      |
        | /Users/01890000-0000-7000-8000-000000000000 |
        | /Groups                                     |
        | /ServiceProviderConfig                      |
        | /ResourceTypes                              |
        | /Schemas                                    |
        | /Robots                                     |

    Scenario Outline: The authorization "<authorization>"
      When a client with the authorization "<authorization>" sends GET "/Users"
      Then the answer is 401 Unauthorized
      And the answer's WWW-Authenticate header contains "Bearer"
      And the answer is a SCIM error

      Examples:
        | authorization                                         |
        | non-token                                             |
        | Bearer                                                |
        | Bearer x                                              |
        | Bearer mstr_scim_0123456789                           |
        | Bearer mstr_scim_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa000000 |
        | Basic b3duZXI6cGFzc3dvcmQ=                            |
        | Digest username=owner                                 |
        | Bearer two words                                      |
        | Bearer {another account's token}x                     |

    Scenario: A write without credentials changes nothing
      When a client without credentials creates the user "anna@example.com"
      Then the answer is 401 Unauthorized
      And there is no user "anna@example.com"

    Scenario: The scheme's name is the same in any case
      When a client with the authorization "bearer {the account's token}" sends GET "/Users"
      Then the answer is 200 OK

    Scenario: A token in the address is none
      When a client without credentials sends GET "/Users?access_token={the account's token}"
      Then the answer is 401 Unauthorized

    Scenario: No answer shows a token
      When a client with the authorization "Bearer {the account's token}x" sends GET "/Users"
      Then the answer is 401 Unauthorized
      And the answer does not mention "mstr_scim_"
