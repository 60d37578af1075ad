Feature: Versions
  Two clients that change one resource do not undo each other's work without knowing.

  Rule: RFC 7644 §3.14: every resource has a weak entity tag

    Background:
      Given the provisioning client has created the user "ada@example.com"

    Scenario: As a header and in meta.version
      When the provisioning client reads the user "ada@example.com"
      Then the answer's ETag header contains "W/"
      And the answer has:
        | meta.version | W/"1" |

    Scenario: If-None-Match spares the reading of what is known
      When the provisioning client sends GET "/Users/{id of ada@example.com}" where If-None-Match is 'W/"1"'
      Then the answer is 304 Not Modified
      And the answer has no body

    Scenario: If-Match lets a change through
      When the provisioning client sends PATCH "/Users/{id of ada@example.com}" where If-Match is 'W/"1"' with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations": [{"op": "add", "path": "title", "value": "Countess"}]}
        """
      Then the answer is 200 OK
      And the answer has:
        | meta.version | W/"2" |

    Scenario Outline: If-Match stops the <method> of another version
      When the provisioning client sends <method> "/Users/{id of ada@example.com}" where If-Match is 'W/"7"' with:
        """
        <body>
        """
      Then the answer is 412 Precondition Failed
      And the answer is a SCIM error
      And the user "ada@example.com" has:
        | title        |       |
        | meta.version | W/"1" |

      Examples:
        | method | body |
        | PUT    | {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "ada2@example.com", "title": "x"} |
        | PATCH  | {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{"op": "add", "path": "title", "value": "x"}]} |

    Scenario: If-Match stops the DELETE of another version
      When the provisioning client sends DELETE "/Users/{id of ada@example.com}" where If-Match is 'W/"7"'
      Then the answer is 412 Precondition Failed
      And the user "ada@example.com" has:
        | meta.version | W/"1" |
