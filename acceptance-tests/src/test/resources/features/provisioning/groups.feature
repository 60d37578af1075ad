Feature: Provisioning groups
  A provisioning client creates groups, and says who their members are.

  Rule: RFC 7643 §4.2: a group has a display name, and may have members

    Scenario: Creating a group
      When the provisioning client creates the group "Tour Guides" with:
        | externalId | g-17 |
      Then the answer is 201 Created
      And the answer has:
        | id                | *           |
        | displayName       | Tour Guides |
        | externalId        | g-17        |
        | meta.resourceType | Group       |
        | members           |             |
      And the answer's Location header contains "/scim/v2/Groups/{id of Tour Guides}"

    Scenario: A group may say what type it is of
      When the provisioning client creates the group "Tour Guides" with:
        | groupType | Organization |
      Then the group "Tour Guides" has:
        | groupType | Organization |

    Scenario: A group without a display name
      When the provisioning client creates a group with:
        | externalId | g-17 |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"
      And the error names "displayName"

    Scenario: A group with its first members
      Given the provisioning client has created the users:
        | anna@example.com |
        | bo@example.com   |
      When the provisioning client has created the group "Tour Guides" with the members:
        | anna@example.com |
        | bo@example.com   |
      Then the group "Tour Guides" has the members:
        | anna@example.com |
        | bo@example.com   |

    Scenario: A member that does not exist
      When the provisioning client sends POST "/Groups" with:
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tour Guides",
         "members": [{"value": "01890000-0000-7000-8000-000000000000"}]}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"

  Rule: RFC 7644 §3.5.2: members come and go one by one

    Background:
      Given the provisioning client has created the users:
        | anna@example.com |
        | bo@example.com   |
        | cy@example.com   |
      And the provisioning client has created the group "Tour Guides" with the members:
        | anna@example.com |
        | bo@example.com   |

    Scenario: Adding a member
      When the provisioning client adds "cy@example.com" to the group "Tour Guides"
      Then the group "Tour Guides" has the members:
        | anna@example.com |
        | bo@example.com   |
        | cy@example.com   |

    Scenario: Adding a member who is one already
      When the provisioning client adds "anna@example.com" to the group "Tour Guides"
      Then the group "Tour Guides" has the members:
        | anna@example.com |
        | bo@example.com   |

    Scenario: Removing all members
      When the provisioning client removes all members from the group "Tour Guides"
      Then the group "Tour Guides" has no members

    Scenario: Saying who the members are
      When the provisioning client makes these the members of the group "Tour Guides":
        | cy@example.com |
      Then the group "Tour Guides" has the members:
        | cy@example.com |

    Scenario: A new name keeps the members
      When the provisioning client renames the group "Tour Guides" to "Guides"
      Then the group "Tour Guides" has:
        | displayName | Guides |
      And the group "Tour Guides" has the members:
        | anna@example.com |
        | bo@example.com   |

    Scenario: A member knows the group
      Then the user "anna@example.com" belongs to the groups:
        | Tour Guides |
      And the user "cy@example.com" belongs to no group

    Scenario: Deleting a group ends its memberships
      When the provisioning client deletes the group "Tour Guides"
      Then the answer is 204 No Content
      And the user "anna@example.com" belongs to no group
      And there is no group "Tour Guides"

    Scenario: Deleting a member
      When the provisioning client deletes the user "anna@example.com"
      Then the group "Tour Guides" has the members:
        | bo@example.com |

    Scenario: A group within a group
      Given the provisioning client has created the group "Staff"
      When the provisioning client adds "Tour Guides" to the group "Staff"
      Then the group "Staff" has the members:
        | Tour Guides |

  Rule: RFC 7643 §4.1.2, §4.2: groups may be nested, and a user belongs to them directly or indirectly

    Background:
      Given the provisioning client has created the user "anna@example.com"
      And the provisioning client has created the group "Tour Guides" with the members:
        | anna@example.com |
      And the provisioning client has created the group "Staff" with the members:
        | Tour Guides |
      And the provisioning client has created the group "Company" with the members:
        | Staff |

    Scenario: How a user belongs to groups
      Then the groups of the user "anna@example.com" are shown as:
        | display     | type     | $ref                             |
        | Tour Guides | direct   | /scim/v2/Groups/{id of Tour Guides} |
        | Staff       | indirect | /scim/v2/Groups/{id of Staff}       |
        | Company     | indirect | /scim/v2/Groups/{id of Company}     |

    Scenario: How members are shown
      When the provisioning client adds "anna@example.com" to the group "Staff"
      Then the members of the group "Staff" are shown as:
        | display          | type  | $ref                                     |
        | anna@example.com | User  | /scim/v2/Users/{id of anna@example.com}  |
        | Tour Guides      | Group | /scim/v2/Groups/{id of Tour Guides}      |
      And the groups of the user "anna@example.com" are shown as:
        | display     | type     | $ref                                |
        | Tour Guides | direct   | /scim/v2/Groups/{id of Tour Guides} |
        | Staff       | direct   | /scim/v2/Groups/{id of Staff}       |
        | Company     | indirect | /scim/v2/Groups/{id of Company}     |

    Scenario: A group cannot contain itself
      When the provisioning client sends PATCH "/Groups/{id of Tour Guides}" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
          {"op": "add", "path": "members", "value": [{"value": "{id of Company}"}]}]}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"
      And the error names "\"Tour Guides\" > \"Company\" > \"Staff\" > \"Tour Guides\""
      And the group "Tour Guides" has the members:
        | anna@example.com |

    Scenario: A group cannot be its own member
      When the provisioning client sends PATCH "/Groups/{id of Staff}" with:
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
          {"op": "add", "path": "members", "value": [{"value": "{id of Staff}"}]}]}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"

    Scenario: Deleting a group between others
      When the provisioning client deletes the group "Staff"
      Then the user "anna@example.com" belongs to the groups:
        | Tour Guides |
      And the group "Company" has no members

  Rule: PUT with members replaces them, and without leaves them alone

    Background:
      Given the provisioning client has created the users:
        | anna@example.com |
        | bo@example.com   |
      And the provisioning client has created the group "Tour Guides" with the members:
        | anna@example.com |

    Scenario: With members
      When the provisioning client replaces the group "Tour Guides" with:
        | displayName | Tour Guides                         |
        | members     | [{"value": "{id of bo@example.com}"}] |
      Then the answer is 200 OK
      And the group "Tour Guides" has the members:
        | bo@example.com |

    Scenario: Without members
      When the provisioning client replaces the group "Tour Guides" with:
        | displayName | Guides |
      Then the answer is 200 OK
      And the group "Tour Guides" has the members:
        | anna@example.com |

    Scenario: With an empty list of members
      When the provisioning client replaces the group "Tour Guides" with:
        | displayName | Tour Guides |
        | members     | []          |
      Then the group "Tour Guides" has no members
