Feature: What the service provider says of itself
  A provisioning client learns what Muster offers, and finds it true.

  Rule: RFC 7643 §5: the service provider's configuration

    Scenario: What is offered
      When the provisioning client sends GET "/ServiceProviderConfig"
      Then the answer is 200 OK
      And the answer is of the media type "application/scim+json"
      And the answer has:
        | schemas              | ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"] |
        | patch.supported      | true |
        | filter.supported     | true |
        | filter.maxResults    | 100  |
        | bulk.supported       | *    |
        | sort.supported       | *    |
        | etag.supported       | *    |
        | changePassword.supported | false |
        | authenticationSchemes[oauthbearertoken].name | * |
        | meta.resourceType    | ServiceProviderConfig |

  Rule: RFC 7643 §6: the resource types

    Scenario: Users and groups
      When the provisioning client sends GET "/ResourceTypes"
      Then the answer is 200 OK
      And the resource types are:
        | User  | /Users  | urn:ietf:params:scim:schemas:core:2.0:User  |
        | Group | /Groups | urn:ietf:params:scim:schemas:core:2.0:Group |

    Scenario: One resource type
      When the provisioning client sends GET "/ResourceTypes/User"
      Then the answer is 200 OK
      And the answer has:
        | id       | User   |
        | endpoint | /Users |
        | meta.resourceType | ResourceType |

  Rule: RFC 7643 §7: the schemas

    Scenario: All of them
      When the provisioning client sends GET "/Schemas"
      Then the answer is 200 OK
      And the schemas include:
        | urn:ietf:params:scim:schemas:core:2.0:User                 |
        | urn:ietf:params:scim:schemas:core:2.0:Group                |
        | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User |

    Scenario: One schema
      When the provisioning client sends GET "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User"
      Then the answer is 200 OK
      And the answer has:
        | id   | urn:ietf:params:scim:schemas:core:2.0:User |
        | name | User                                       |
      And the schema says of the attribute "userName":
        | type       | string |
        | required   | true   |
        | caseExact  | false  |
        | uniqueness | server |
      And the schema says of the attribute "password":
        | returned   | never     |
        | mutability | writeOnly |

    Scenario: In any case, because URNs are the same in any case
      When the provisioning client sends GET "/Schemas/URN:ietf:params:scim:schemas:core:2.0:user"
      Then the answer is 200 OK
      And the answer has:
        | id            | urn:ietf:params:scim:schemas:core:2.0:User |
        | meta.resourceType | Schema                                 |

    Scenario: One that there is not
      When the provisioning client sends GET "/Schemas/urn:example:nothing"
      Then the answer is 404 Not Found
      And the answer is a SCIM error

    Scenario: The enterprise extension with its three attributes more
      When the provisioning client sends GET "/Schemas/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
      Then the schema says of the attribute "supportID":
        | type | string |
      And the schema says of the attribute "site":
        | type | string |
      And the schema says of the attribute "location":
        | type | string |

  Rule: RFC 7644 §4: a filter on them is forbidden

    Scenario Outline: <path>
      When the provisioning client sends GET "<path>?filter=id%20pr"
      Then the answer is 403 Forbidden
      And the answer is a SCIM error

      Examples:
        | path                                                |
        | /ResourceTypes                                      |
        | /ResourceTypes/User                                 |
        | /Schemas                                            |
        | /Schemas/urn:ietf:params:scim:schemas:core:2.0:User |
        | /ServiceProviderConfig                              |

  Rule: RFC 7644 §4: sorting and paging of them are ignored

    Scenario Outline: <path>
      When the provisioning client sends GET "<path>?startIndex=2&count=1&sortBy=id&attributes=id"
      Then the answer is 200 OK
      And the answer mentions "urn:ietf:params:scim:schemas:core:2.0:User"
      And the answer mentions "urn:ietf:params:scim:schemas:core:2.0:Group"

      Examples:
        | path           |
        | /ResourceTypes |
        | /Schemas       |

  Rule: RFC 7644 §4: they can only be read

    Scenario Outline: HEAD <path>
      When the provisioning client sends HEAD "<path>"
      Then the answer is 200 OK
      And the answer is of the media type "application/scim+json"
      And the answer has no body

      Examples:
        | path                                                |
        | /ServiceProviderConfig                              |
        | /ResourceTypes                                      |
        | /ResourceTypes/User                                 |
        | /Schemas                                            |
        | /Schemas/urn:ietf:params:scim:schemas:core:2.0:User |

    Scenario Outline: <method> <path>
      When the provisioning client sends <method> "<path>" with:
        """
        {}
        """
      Then the answer is 405 Method Not Allowed
      And the answer is a SCIM error

      Examples:
        | method | path                   |
        | POST   | /Schemas               |
        | PUT    | /ResourceTypes/User    |
        | PATCH  | /ResourceTypes/User    |
        | POST   | /ServiceProviderConfig |
