Feature: Schemas and resource types of one's own
  An operator describes attributes and resource types in JSON files; Muster serves them like its own.

  Background:
    Given a new account

  Rule: RFC 7643 §3.2: a resource type is its description

    Scenario: It is announced beside users and groups
      When the provisioning client sends GET "/ResourceTypes"
      Then the resource types are:
        | User   | /Users   | urn:ietf:params:scim:schemas:core:2.0:User  |
        | Group  | /Groups  | urn:ietf:params:scim:schemas:core:2.0:Group |
        | Device | /Devices | urn:example:schemas:core:2.0:Device         |

    Scenario: Its schema is published
      When the provisioning client sends GET "/Schemas/urn:example:schemas:core:2.0:Device"
      Then the answer is 200 OK
      And the schema says of the attribute "serialNumber":
        | type       | string |
        | required   | true   |
        | uniqueness | server |
        | returned   | always |
      And the schema says of the attribute "fingerprint":
        | type      | binary |
        | caseExact | true   |
      And the schema says of the attribute "owner":
        | referenceTypes | ["User"] |

    Scenario: A resource comes and goes
      When the provisioning client creates the device "SN-1" with:
        | label | Front desk |
      Then the answer is 201 Created
      And the answer has:
        | schemas           | ["urn:example:schemas:core:2.0:Device"] |
        | serialNumber      | SN-1       |
        | label             | Front desk |
        | meta.resourceType | Device     |
        | meta.version      | *          |
      And the answer's Location header contains "/Devices/{id of SN-1}"
      When the provisioning client patches the device "SN-1" with:
        | replace | label | Back office |
      Then the device "SN-1" has:
        | label | Back office |
      When the provisioning client replaces the device "SN-1" with:
        | serialNumber | SN-1   |
        | label        | Garage |
      Then the device "SN-1" has:
        | label | Garage |
      When the provisioning client deletes the device "SN-1"
      Then the answer is 204 No Content
      And there is no device "SN-1"

    Scenario: It belongs to the account
      Given the provisioning client has created the device "SN-1"
      When another account's client sends GET "/Devices/{id of SN-1}"
      Then the answer is 404 Not Found

  Rule: RFC 7643 §2.3: values fit the types of their attributes

    Scenario: Every type
      When the provisioning client sends POST "/Devices" with:
        """
        {"schemas": ["urn:example:schemas:core:2.0:Device"], "serialNumber": "SN-1", "keys": 104, "weight": 1.25,
         "inUse": true, "bought": "2025-03-01T08:00:00Z", "fingerprint": "q83v", "owner": "../Users/1",
         "slots": [{"number": 1, "card": "WLAN"}]}
        """
      Then the answer is 201 Created
      And the answer has:
        | keys        | 104                             |
        | weight      | 1.25                            |
        | inUse       | true                            |
        | bought      | 2025-03-01T08:00:00Z            |
        | fingerprint | q83v                            |
        | owner       | ../Users/1                      |
        | slots       | [{"number": 1, "card": "WLAN"}] |

    Scenario Outline: <attribute> is not <value>
      When the provisioning client sends POST "/Devices" with:
        """
        {"serialNumber": "SN-1", "<attribute>": <value>}
        """
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"
      And the error names "<attribute>"

      Examples:
        | attribute   | value             |
        | keys        | 1.5               |
        | keys        | "104"             |
        | weight      | "light"           |
        | inUse       | 1                 |
        | bought      | "yesterday"       |
        | fingerprint | "*"               |
        | owner       | 5                 |
        | slots       | ["first"]         |
        | slots       | [{"card": "LAN"}] |

    Scenario: What is required is asked for
      When the provisioning client creates a device with:
        | label | Front desk |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidValue"
      And the error names "serialNumber"

  Rule: RFC 7644 §3.4.2.2: filters compare by type

    Scenario Outline: <filter>
      Given the provisioning client sends POST "/Devices" with:
        """
        {"serialNumber": "SN-1", "assetTag": "Tag", "keys": 104, "weight": 1.25, "inUse": true,
         "bought": "2025-03-01T09:00:00+01:00", "fingerprint": "q83v", "owner": "../Users/1", "remark": "new",
         "slots": [{"number": 1, "card": "WLAN"}, {"number": 2, "card": "LAN"}]}
        """
      And the provisioning client has created the device "SN-2"
      When the provisioning client looks for the devices where '<filter>'
      Then the list holds:
        | <found> |

      Examples:
        | filter                                   | found |
        | serialNumber eq "sn-1"                   | SN-1  |
        | assetTag eq "Tag"                        | SN-1  |
        | not (assetTag eq "tag") and keys pr      | SN-1  |
        | keys gt 99                               | SN-1  |
        | keys lt 1000 and keys ge 104             | SN-1  |
        | weight le 1.250                          | SN-1  |
        | inUse eq true                            | SN-1  |
        | bought eq "2025-03-01T08:00:00Z"         | SN-1  |
        | bought lt "2025-03-01T08:30:00Z"         | SN-1  |
        | fingerprint eq "q83v"                    | SN-1  |
        | owner ew "/1"                            | SN-1  |
        | remark sw "n"                            | SN-1  |
        | slots[number eq 2 and card eq "lan"]     | SN-1  |
        | not (slots pr)                           | SN-2  |
        | not (slots[number eq 1 and card eq "LAN"]) and keys pr | SN-1 |
        | urn:example:schemas:core:2.0:Device:keys eq 104 | SN-1 |
        | meta.resourceType eq "Device" and keys pr | SN-1 |

    Scenario: What is never returned cannot be asked for
      When the provisioning client looks for the devices where "unlockCode pr"
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "invalidFilter"

  Rule: RFC 7643 §7, uniqueness: no two have the same value

    Scenario Outline: <attribute> is given once
      Given the provisioning client sends POST "/Devices" with:
        """
        {"serialNumber": "SN-1", "assetTag": "Tag", "slots": [{"number": 1, "mac": "00:1B"}],
         "urn:example:schemas:extension:2.0:Lease": {"contract": "C-1"}}
        """
      When the provisioning client sends POST "/Devices" with:
        """
        {"serialNumber": "SN-2", <value>}
        """
      Then the answer is 409 Conflict
      And the answer is a SCIM error of the type "uniqueness"
      And the error names "<attribute>"

      Examples:
        | attribute  | value                                                               |
        | assetTag   | "assetTag": "Tag"                                                   |
        | slots.mac  | "slots": [{"number": 7, "mac": "00:1b"}]                            |
        | contract   | "urn:example:schemas:extension:2.0:Lease": {"contract": "c-1"}      |

    Scenario: A serial number is the same in any case
      Given the provisioning client has created the device "SN-1"
      When the provisioning client creates the device "sn-1"
      Then the answer is 409 Conflict
      And the error names "serialNumber"

    Scenario: An asset tag is not the same in another case
      Given the provisioning client has created the device "SN-1" with:
        | assetTag | Tag |
      When the provisioning client creates the device "SN-2" with:
        | assetTag | TAG |
      Then the answer is 201 Created

    Scenario: What is deleted is free again
      Given the provisioning client has created the device "SN-1" with:
        | assetTag | Tag |
      And the provisioning client has deleted the device "SN-1"
      When the provisioning client creates the device "SN-1" with:
        | assetTag | Tag |
      Then the answer is 201 Created

    Scenario: A patch takes nothing that another has, and changes nothing then
      Given the provisioning client has created the user "anna@example.com" with:
        | badge number | 7 |
      And the provisioning client has created the user "ben@example.com" with:
        | badge number | 8     |
        | badge color  | green |
      When the provisioning client patches the user "ben@example.com" with:
        | replace | urn:example:schemas:extension:2.0:Badge:color  | red |
        | replace | urn:example:schemas:extension:2.0:Badge:number | 7   |
      Then the answer is 409 Conflict
      And the answer is a SCIM error of the type "uniqueness"
      And the user "ben@example.com" has:
        | badge number | 8     |
        | badge color  | green |

  Rule: RFC 7643 §7, mutability: who may write, and when

    Scenario: What is immutable is given once
      Given the provisioning client has created the device "SN-1"
      When the provisioning client patches the device "SN-1" with:
        | add | assetTag | Tag |
      Then the answer is 200 OK
      When the provisioning client patches the device "SN-1" with:
        | replace | assetTag | Other |
      Then the answer is 400 Bad Request
      And the answer is a SCIM error of the type "mutability"
      When the provisioning client replaces the device "SN-1" with:
        | serialNumber | SN-1  |
        | assetTag     | Other |
      Then the answer is a SCIM error of the type "mutability"
      And the device "SN-1" has:
        | assetTag | Tag |

    Scenario: What is read-only is ignored
      When the provisioning client creates the device "SN-1" with:
        | inspected | 2025-03-01T08:00:00Z |
      Then the answer is 201 Created
      And the answer has:
        | inspected | |

  Rule: RFC 7643 §7, returned: what an answer holds

    Background:
      Given the provisioning client has created the device "SN-1" with:
        | label      | Front desk |
        | remark     | new        |
        | unlockCode | 1234       |

    Scenario: By default
      When the provisioning client reads the device "SN-1"
      Then the answer has:
        | label      | Front desk |
        | remark     |            |
        | unlockCode |            |

    Scenario: On request
      When the provisioning client reads the device "SN-1" with the attributes "remark,unlockCode"
      Then the answer has:
        | serialNumber | SN-1 |
        | remark       | new  |
        | label        |      |
        | unlockCode   |      |

    Scenario: Always
      When the provisioning client reads the device "SN-1" with the excludedAttributes "serialNumber,label"
      Then the answer has:
        | serialNumber | SN-1 |
        | label        |      |

  Rule: RFC 7643 §3.3: an extension stands under its URN

    Scenario: Users have badges
      Given the provisioning client has created the user "anna@example.com" with:
        | badge number | 7                    |
        | badge issued | 2025-03-01T08:00:00Z |
      When the provisioning client looks for the users where 'urn:example:schemas:extension:2.0:Badge:number eq "7"'
      Then the list holds:
        | anna@example.com |
      When the provisioning client reads the user "anna@example.com"
      Then the answer has:
        | schemas      | ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:example:schemas:extension:2.0:Badge"] |
        | badge number | 7 |
      When the provisioning client patches the user "anna@example.com" with:
        | remove | urn:example:schemas:extension:2.0:Badge:issued | |
      Then the answer is a SCIM error of the type "mutability"

    Scenario: It goes when its last value goes
      Given the provisioning client has created the user "anna@example.com" with:
        | badge color | red |
      When the provisioning client patches the user "anna@example.com" with:
        | remove | urn:example:schemas:extension:2.0:Badge:color | |
      Then the answer is 200 OK
      And the answer has:
        | schemas | ["urn:ietf:params:scim:schemas:core:2.0:User"] |

    Scenario: Within an extension, too, what is required is asked for
      When the provisioning client sends POST "/Devices" with:
        """
        {"serialNumber": "SN-1", "urn:example:schemas:extension:2.0:Lease": {"ends": "2027-01-01T00:00:00Z"}}
        """
      Then the answer is 400 Bad Request
      And the error names "contract"
