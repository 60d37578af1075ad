Feature: Rotating the token of an account
  A token is rotated at least once a year: the new one works at once, and the client has a month to be told of it. Only
  the owner of an account sees its tokens, and nobody sees a token twice.

  Background:
    Given a new account

  Rule: Both tokens open the account until the old one has lived its days

    Scenario: A token is rotated
      When an owner rotates the token
      Then the answer is 201 Created
      And the answer's Cache-Control header contains "no-store"
      And the old token expires in 30 days
      When a client with the authorization "Bearer {the new token}" sends GET "/Users"
      Then the answer is 200 OK
      When a client with the authorization "Bearer {the account's token}" sends GET "/Users"
      Then the answer is 200 OK

    Scenario: The account has another life for old tokens
      Given an administrator changes the account to have:
        | old_token_days | 7 |
      When an owner rotates the token
      Then the old token expires in 7 days

    Scenario: The account has no life for old tokens
      Given an administrator changes the account to have:
        | old_token_days | 0 |
      And an owner has rotated the token
      When a client with the authorization "Bearer {the account's token}" sends GET "/Users"
      Then the answer is 401 Unauthorized

    Scenario: At most two tokens live
      Given an owner has rotated the token
      When an owner rotates the token
      Then the answer is 409 Conflict
      And the answer is a problem
      And the answer mentions "revoke"

    Scenario: A token that expires by itself
      When an owner rotates the token with:
        """
        {"expires_in_days": 90}
        """
      Then the new token expires in 90 days

    Scenario Outline: A setting that cannot be: <days>
      When an administrator sends PATCH "" with:
        """
        {"old_token_days": <days>}
        """
      Then the answer is 400 Bad Request
      And the answer mentions "old_token_days"

      Examples:
        | days |
        | -1   |
        | 91   |

  Rule: A revoked token opens nothing

    Scenario: The old token is revoked before its time
      Given an owner has rotated the token
      When an owner revokes the old token
      Then the answer is 204 No Content
      When a client with the authorization "Bearer {the account's token}" sends GET "/Users"
      Then the answer is 401 Unauthorized
      And the old token has:
        | live | false |

    Scenario: A token of another account
      When the administrator of another account sends DELETE "/tokens/01890000-0000-7000-8000-000000000000" with:
        """
        """
      Then the answer is 404 Not Found

  Rule: A token opens what its scopes say

    Scenario: A token for reading
      Given an owner has rotated the token for "read" only
      When a client with the authorization "Bearer {the new token}" sends GET "/Users"
      Then the answer is 200 OK
      When a client with the authorization "Bearer {the new token}" sends POST "/Users" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna@example.com"}
        """
      Then the answer is 403 Forbidden
      And the answer is a SCIM error
      And the answer mentions "scope users"
      And there is no user "anna@example.com"

    Scenario: A token for users
      Given an owner has rotated the token for "users" only
      When a client with the authorization "Bearer {the new token}" sends POST "/Users" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna@example.com"}
        """
      Then the answer is 201 Created
      When a client with the authorization "Bearer {the new token}" sends GET "/Users"
      Then the answer is 403 Forbidden
      When a client with the authorization "Bearer {the new token}" sends POST "/Groups" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tour Guides"}
        """
      Then the answer is 403 Forbidden

    Scenario: Many operations at once
      Given an owner has rotated the token for "groups" only
      When a client with the authorization "Bearer {the new token}" sends POST "/Bulk" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
          {"method": "POST", "path": "/Users", "bulkId": "a", "data": {
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna@example.com"}},
          {"method": "POST", "path": "/Groups", "bulkId": "b", "data": {
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tour Guides"}}]}
        """
      Then the answer is 200 OK
      And the answer mentions "scope users"
      And there is no user "anna@example.com"

    Scenario: The new token may what the old one might
      Given an owner has rotated the token for "read" only
      And an owner revokes the old token
      When an owner rotates the token
      Then the new token has:
        | scopes | ["read"] |

    Scenario Outline: Scopes that are none: <scopes>
      When an owner rotates the token with:
        """
        {"scopes": <scopes>}
        """
      Then the answer is 400 Bad Request
      And the answer mentions "scopes"

      Examples:
        | scopes    |
        | []        |
        | ["admin"] |

  Rule: Tokens are for the owner's eyes, and what they are is shown once

    Scenario: The list of tokens
      Given an owner has rotated the token
      When an administrator reads "/tokens"
      Then the answer is 200 OK
      And the answer does not mention "{the account's token}"
      And the answer does not mention "{the new token}"
      And the new token has:
        | live     | true                       |
        | scopes   | ["groups","read","users"]  |
        | warnings | []                         |
      And the old token has:
        | warnings | ["expires_soon"] |

    Scenario Outline: <who> <method> <path>
      When <who> sends <method> "<path>" with:
        """
        """
      Then the answer is 403 Forbidden
      And the answer is a problem

      Examples:
        | who                                               | method | path                                         |
        | a reader                                          | GET    | /tokens                                      |
        | a reader                                          | POST   | /tokens/rotate                               |
        | an administrator without a role in the QA account | GET    | /tokens                                      |
        | an administrator without a role in the QA account | POST   | /tokens/rotate                               |
        | an administrator without a role in the QA account | DELETE | /tokens/01890000-0000-7000-8000-000000000000 |
