Feature: Many operations in one request
  A provisioning client sends many changes at once, and learns of each what became of it.

  Rule: RFC 7644 §3.7: operations are POST, PUT, PATCH and DELETE

    Background:
      Given the provisioning client has created the user "anna@example.com"
      And the provisioning client has created the user "bo@example.com"

    Scenario: One of each
      When the provisioning client sends the operations:
        """
        {"method": "POST", "path": "/Users", "bulkId": "cleo",
         "data": {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "cleo@example.com"}},
        {"method": "PUT", "path": "/Users/{id of anna@example.com}",
         "data": {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "anna@example.com", "title": "Cook"}},
        {"method": "PATCH", "path": "/Users/{id of anna@example.com}", "bulkId": "renaming",
         "data": {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                  "Operations": [{"op": "add", "path": "nickName", "value": "Ann"}]}},
        {"method": "DELETE", "path": "/Users/{id of bo@example.com}"}
        """
      Then the answer is 200 OK
      And the answer is of the media type "application/scim+json"
      And the answer has:
        | schemas | ["urn:ietf:params:scim:api:messages:2.0:BulkResponse"] |
      And the results are:
        | method | bulkId   | status | version   | location | response |
        | POST   | cleo     | 201    | "W/\"1\"" | *        |          |
        | PUT    |          | 200    | "W/\"2\"" | *        |          |
        | PATCH  | renaming | 200    | "W/\"3\"" | *        |          |
        | DELETE |          | 204    |           | *        |          |
      And the user "anna@example.com" has:
        | title    | Cook |
        | nickName | Ann  |
      And the user "cleo" has:
        | userName | cleo@example.com |
      And there is no user "bo@example.com"

    Scenario: At the address without a version, whose locations are like it
      When the provisioning client sends the operations to "/scim":
        """
        {"method": "DELETE", "path": "/Users/{id of bo@example.com}"}
        """
      Then the results are:
        | method | status |
        | DELETE | 204    |
      And the answer mentions "/scim/Users/{id of bo@example.com}"

    Scenario: A version that the resource no longer has
      When the provisioning client sends the operations:
        """
        {"method": "PATCH", "path": "/Users/{id of anna@example.com}", "version": "W/\"7\"",
         "data": {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                  "Operations": [{"op": "add", "path": "nickName", "value": "Ann"}]}},
        {"method": "DELETE", "path": "/Users/{id of anna@example.com}", "version": "W/\"1\""}
        """
      Then the results are:
        | method | status | location | version | response.status |
        | PATCH  | 412    | *        |         | 412             |
        | DELETE | 204    | *        |         |                 |

    Scenario: There is nothing but POST
      When the provisioning client sends GET "/Bulk"
      Then the answer is 405 Method Not Allowed
      And the answer is a SCIM error

  Rule: RFC 7644 §3.7.2: bulkIds stand for what is created

    Scenario: Forward and backward, in paths, data and patches
      When the provisioning client sends the operations:
        """
        {"method": "POST", "path": "/Groups", "bulkId": "guides",
         "data": {"displayName": "Tour Guides", "members": [{"type": "User", "value": "bulkId:alice"}]}},
        {"method": "POST", "path": "/Users", "bulkId": "alice", "data": {"userName": "alice@example.com"}},
        {"method": "POST", "path": "/Users", "bulkId": "bob", "data": {"userName": "bob@example.com",
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "bulkId:alice"}}}},
        {"method": "PATCH", "path": "/Groups/bulkId:guides",
         "data": {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                  "Operations": [{"op": "add", "path": "members", "value": [{"value": "bulkId:bob"}]}]}}
        """
      Then the results are:
        | method | bulkId | status |
        | POST   | guides | 201    |
        | POST   | alice  | 201    |
        | POST   | bob    | 201    |
        | PATCH  |        | 200    |
      And the group "guides" has the members:
        | alice |
        | bob   |
      And the user "bob" has:
        | enterprise manager.value | {id of alice} |

    Scenario: What refers to nothing, or to what failed
      When the provisioning client sends the operations:
        """
        {"method": "POST", "path": "/Users", "bulkId": "broken", "data": {"title": "Nobody"}},
        {"method": "POST", "path": "/Groups", "bulkId": "g", "data": {"displayName": "G", "members": [{"value": "bulkId:broken"}]}},
        {"method": "POST", "path": "/Groups", "bulkId": "h", "data": {"displayName": "H", "members": [{"value": "bulkId:missing"}]}},
        {"method": "DELETE", "path": "/Users/bulkId:broken"}
        """
      Then the results are:
        | method | bulkId | status | location | response.status | response.scimType |
        | POST   | broken | 400    |          | 400             | invalidValue      |
        | POST   | g      | 409    |          | 409             |                   |
        | POST   | h      | 409    |          | 409             |                   |
        | DELETE |        | 409    | *        | 409             |                   |
      And the result of "g" names "broken"
      And the result of "h" names "missing"

    Scenario: A bulkId that two operations have
      When the provisioning client sends the operations:
        """
        {"method": "POST", "path": "/Users", "bulkId": "a", "data": {"userName": "anna@example.com"}},
        {"method": "POST", "path": "/Users", "bulkId": "a", "data": {"userName": "bo@example.com"}}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"
      And there is no user "anna@example.com"

  Rule: RFC 7644 §3.7.1: circular references are resolved, all of a circle or nothing

    Scenario: Two users who manage each other
      When the provisioning client sends the operations:
        """
        {"method": "POST", "path": "/Users", "bulkId": "a", "data": {"userName": "anna@example.com",
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Tours", "manager": {"value": "bulkId:b"}}}},
        {"method": "POST", "path": "/Users", "bulkId": "b", "data": {"userName": "bo@example.com",
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "bulkId:a"}}}}
        """
      Then the results are:
        | method | bulkId | status |
        | POST   | a      | 201    |
        | POST   | b      | 201    |
      And the user "a" has:
        | enterprise manager.value | {id of b} |
        | enterprise department    | Tours     |
      And the user "b" has:
        | enterprise manager.value | {id of a} |

    Scenario: A group in a group in itself cannot be
      When the provisioning client sends the operations:
        """
        {"method": "POST", "path": "/Groups", "bulkId": "g",
         "data": {"displayName": "Group A", "members": [{"type": "Group", "value": "bulkId:h"}]}},
        {"method": "POST", "path": "/Groups", "bulkId": "h",
         "data": {"displayName": "Group B", "members": [{"type": "Group", "value": "bulkId:g"}]}}
        """
      Then the results are:
        | method | bulkId | status | response.scimType |
        | POST   | g      | 409    |                   |
        | POST   | h      | 400    | invalidValue      |
      And the result of "h" names "would contain itself"

    Scenario: A circle of which one fails
      Given the provisioning client has created the user "bo@example.com"
      When the provisioning client sends the operations:
        """
        {"method": "POST", "path": "/Users", "bulkId": "a", "data": {"userName": "anna@example.com",
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "bulkId:b"}}}},
        {"method": "POST", "path": "/Users", "bulkId": "b", "data": {"userName": "bo@example.com",
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "bulkId:a"}}}}
        """
      Then the results are:
        | method | bulkId | status | response.scimType |
        | POST   | a      | 409    |                   |
        | POST   | b      | 409    | uniqueness        |
      And the result of "a" names "circle"
      And there is no user "anna@example.com"

  Rule: RFC 7644 §3.7.3: as many changes as possible are made, or as the client accepts

    Scenario: Stopping after one error
      When the provisioning client sends the operations, and accepts 1 error:
        """
        {"method": "POST", "path": "/Users", "bulkId": "a", "data": {"userName": "anna@example.com"}},
        {"method": "DELETE", "path": "/Users/nobody"},
        {"method": "POST", "path": "/Users", "bulkId": "b", "data": {"userName": "bo@example.com"}}
        """
      Then the results are:
        | method | bulkId | status |
        | POST   | a      | 201    |
        | DELETE |        | 404    |
      And there is no user "bo@example.com"

    Scenario: Accepting two errors, of which there is only one
      When the provisioning client sends the operations, and accepts 2 errors:
        """
        {"method": "DELETE", "path": "/Users/nobody"},
        {"method": "POST", "path": "/Users", "bulkId": "b", "data": {"userName": "bo@example.com"}}
        """
      Then the results are:
        | method | bulkId | status |
        | DELETE |        | 404    |
        | POST   | b      | 201    |

    Scenario: Accepting no error at all
      When the provisioning client sends the operations, and accepts 0 errors:
        """
        {"method": "DELETE", "path": "/Users/nobody"}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"

    Scenario: Operations that cannot be read are answered where they stand
      When the provisioning client sends the operations:
        """
        {"method": "POST", "path": "/Users", "data": {"userName": "anna@example.com"}},
        {"method": "GET", "path": "/Users", "bulkId": "method"},
        {"method": "POST", "path": "/Nothing", "bulkId": "endpoint", "data": {}},
        {"method": "POST", "path": "/Users/7", "bulkId": "resource", "data": {}},
        {"method": "PUT", "path": "/Users", "bulkId": "all", "data": {}},
        {"method": "POST", "bulkId": "path", "data": {}},
        {"method": "POST", "path": "/Users", "bulkId": "data"},
        {"method": "PUT", "path": "/Users/7", "bulkId": "text", "data": "x"},
        {"method": "DELETE", "path": 7, "bulkId": "number"}
        """
      Then the results are:
        | method | bulkId   | status | response.scimType |
        | POST   |          | 400    | invalidValue      |
        | GET    | method   | 400    | invalidSyntax     |
        | POST   | endpoint | 404    |                   |
        | POST   | resource | 400    | invalidValue      |
        | PUT    | all      | 400    | invalidValue      |
        | POST   | path     | 400    | invalidValue      |
        | POST   | data     | 400    | invalidSyntax     |
        | PUT    | text     | 400    | invalidSyntax     |
        | DELETE | number   | 400    | invalidSyntax     |

    Scenario Outline: A request that leaves open which operations there are: <what>
      When the provisioning client sends POST "/Bulk" with:
        """
        {"schemas": ["<schema>"]<rest>}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidSyntax"

      Examples:
        | what                      | schema                                           | rest                              |
        | Another message           | urn:ietf:params:scim:api:messages:2.0:PatchOp     | , "Operations": [{"method": "DELETE", "path": "/Users/7"}] |
        | No operations             | urn:ietf:params:scim:api:messages:2.0:BulkRequest |                                   |
        | An empty list             | urn:ietf:params:scim:api:messages:2.0:BulkRequest | , "Operations": []                |
        | One operation, not a list | urn:ietf:params:scim:api:messages:2.0:BulkRequest | , "Operations": {"method": "DELETE", "path": "/Users/7"} |
        | A text for an operation   | urn:ietf:params:scim:api:messages:2.0:BulkRequest | , "Operations": ["DELETE /Users/7"] |
        | No method                 | urn:ietf:params:scim:api:messages:2.0:BulkRequest | , "Operations": [{"path": "/Users/7"}] |

  Rule: RFC 7644 §3.7.4: what is announced is what is accepted

    Scenario: It is announced
      When the provisioning client sends GET "/ServiceProviderConfig"
      Then the answer has:
        | bulk.supported      | true    |
        | bulk.maxOperations  | 1000    |
        | bulk.maxPayloadSize | 4194304 |

    Scenario: As many operations as are announced
      When the provisioning client sends 0 operations more than are announced
      Then the answer is 200 OK
      And the results are 1000 times "404"

    Scenario: One operation more
      When the provisioning client sends 1 operation more than are announced
      Then the answer is 413 Payload Too Large
      And the answer is a SCIM error
      And the error names "maxOperations (1000)"

    Scenario: As many bytes as are announced
      When the provisioning client sends 0 bytes more of operations than are announced
      Then the answer is 200 OK

    Scenario: One byte more
      When the provisioning client sends 1 byte more of operations than are announced
      Then the answer is 413 Payload Too Large
      And the answer is a SCIM error
      And the error names "maxPayloadSize (4194304)"

  Rule: An account sees nothing of another, in bulk neither

    Scenario: Resources of another account
      Given another account's client has created the user "anna@example.com"
      When the provisioning client sends the operations:
        """
        {"method": "PUT", "path": "/Users/{id of anna@example.com}", "data": {"userName": "x@example.com"}},
        {"method": "PATCH", "path": "/Users/{id of anna@example.com}",
         "data": {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                  "Operations": [{"op": "add", "path": "title", "value": "Cook"}]}},
        {"method": "DELETE", "path": "/Users/{id of anna@example.com}"},
        {"method": "POST", "path": "/Groups", "bulkId": "g",
         "data": {"displayName": "Guides", "members": [{"value": "{id of anna@example.com}"}]}}
        """
      Then the results are:
        | method | status |
        | PUT    | 404    |
        | PATCH  | 404    |
        | DELETE | 404    |
        | POST   | 400    |

  Rule: A tolerant account reads each operation as it would alone

    Scenario: What clients put differently
      When the provisioning client sends POST "/Bulk" with:
        """
        {"Operations": [
          {"method": "post", "path": "Users", "bulkId": "a", "data": {"schemas": ["urn:scim:schemas:core:1.0"], "userName": "anna@example.com"}},
          {"method": "Patch", "path": "/Users/bulkId:a", "data": {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
           "Operations": [{"op": "Replace", "path": "active", "value": "False"}]}}]}
        """
      Then the results are:
        | method | bulkId | status |
        | POST   | a      | 201    |
        | PATCH  |        | 200    |

  Rule: RFC 7644 §3.7: a strict account reads each operation by the letter

    Background:
      Given a new account
      And an administrator changes the account to have:
        | dialect | strict |

    Scenario: What clients put differently
      When the provisioning client sends the operations:
        """
        {"method": "post", "path": "/Users", "bulkId": "method", "data": {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "a"}},
        {"method": "POST", "path": "Users", "bulkId": "path", "data": {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "b"}},
        {"method": "POST", "path": "/Users", "bulkId": "schemas", "data": {"userName": "c"}},
        {"method": "POST", "path": "/Users", "bulkId": "lawful", "data": {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "d"}}
        """
      Then the results are:
        | method | bulkId  | status | response.scimType |
        | post   | method  | 400    | invalidSyntax     |
        | POST   | path    | 400    | invalidValue      |
        | POST   | schemas | 400    | invalidSyntax     |
        | POST   | lawful  | 201    |                   |

    Scenario: A message without schemas
      When the provisioning client sends POST "/Bulk" with:
        """
        {"Operations": [{"method": "DELETE", "path": "/Users/7"}]}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidSyntax"
