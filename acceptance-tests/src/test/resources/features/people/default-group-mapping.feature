Feature: The default group mappings
  A provisioned group stands for the organization or the site of its name, and its members belong there.

  Rule: A group stands for the organization, or the site, whose name equals its display name

    Scenario Outline: The <place> of that name
      Given the <place> "Sales"
      When the provisioning client creates the group "Sales"
      Then the answer is 201 Created
      And the group "Sales" stands for the <place> "Sales"

      Examples:
        | place        |
        | organization |
        | site         |

    Scenario: In any case, and the name is in step then
      Given the organization "Sales"
      When the provisioning client creates the group "SALES"
      Then the group "SALES" stands for the organization "SALES"
      And the organization "Sales" has:
        | name | SALES |

    Scenario: When there is none, the group is only stored
      When the provisioning client creates the group "Everybody"
      Then the answer is 201 Created
      And the group "Everybody" stands for nothing because of "no organization or site has the group's name"
      And there is no organization "Everybody"
      And there is no site "Everybody"

    Scenario: Of an organization and a site of one name, the organization
      Given the site "Delft"
      And the organization "Delft"
      When the provisioning client creates the group "Delft"
      Then the group "Delft" stands for the organization "Delft"

    Scenario Outline: Of an organization and a site of one name, what the group's type says: <type>
      Given the site "Delft"
      And the organization "Delft"
      When the provisioning client creates the group "Delft" with:
        | groupType | <type> |
      Then the group "Delft" stands for the <place> "Delft"

      Examples:
        | type         | place        |
        | Organization | organization |
        | Site         | site         |
        | site         | site         |

    Scenario: Of an organization and a site of one name, the one that is not disabled
      Given the site "Delft"
      And the disabled organization "Delft"
      When the provisioning client creates the group "Delft"
      Then the group "Delft" stands for the site "Delft"

    Scenario: A second group of the same name waits for the first one to go
      Given the organization "Sales"
      And the provisioning client has created the group "Sales"
      When the provisioning client creates the group "SALES"
      Then the group "SALES" stands for nothing because of "another group stands for the organization of that name"
      When the provisioning client deletes the group "Sales"
      Then the group "SALES" stands for the organization "SALES"

  Rule: A group keeps the record it is linked to, and the record's name is kept in step

    Background:
      Given the organization "Sales"
      And the provisioning client has created the group "Sales"

    Scenario: A new name of the group
      When the provisioning client renames the group "Sales" to "Selling"
      Then the organization "Sales" has:
        | name | Selling |
      And the group "Sales" stands for the organization "Selling"

    Scenario: A new name that another organization has
      Given the organization "Support"
      When the provisioning client renames the group "Sales" to "Support"
      Then the answer is 200 OK
      And the organization "Sales" has:
        | name | Sales |
      And the group "Sales" stands for the organization "Sales", and has the problem "the group's name belongs to another organization"

    Scenario: The new name is taken as soon as it is free
      Given the organization "Support"
      And the provisioning client renames the group "Sales" to "Support"
      When an administrator changes the organization "Support" to have:
        | name | Help |
      Then the group "Sales" stands for the organization "Support"
      And the organization "Sales" has:
        | name | Support |

    Scenario: A new name that a site has
      Given the site "Delft"
      When the provisioning client renames the group "Sales" to "Delft"
      Then the group "Sales" stands for the organization "Delft"

    Scenario: An administrator cannot change a name that a group gives
      When an administrator tries to change the organization "Sales" to have:
        | name | Selling |
      Then the answer is 400 Bad Request
      And the answer is a problem

    Scenario: A deleted group stands for nothing, and the organization stays
      When the provisioning client deletes the group "Sales"
      Then the group "Sales" stands for nothing because of "the group was deleted"
      And the organization "Sales" has:
        | name | Sales |

  Rule: An administrator may create the record later

    Background:
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      And the provisioning client has created the group "Sales" with the members:
        | anna@example.com |

    Scenario Outline: A new <place>
      When an administrator creates the <place> "Sales"
      Then the group "Sales" stands for the <place> "Sales"
      And the person "anna@example.com" has:
        | <place> | Sales |

      Examples:
        | place        |
        | organization |
        | site         |

    Scenario: An organization with a new name
      Given the organization "Selling"
      When an administrator changes the organization "Selling" to have:
        | name | Sales |
      Then the group "Sales" stands for the organization "Sales"
      And the person "anna@example.com" has:
        | organization | Sales |

  Rule: The organization and the site of a person are those of the groups that the user is in

    Background:
      Given the organization "Sales"
      And the organization "Support"
      And the site "Delft"
      And the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      And the provisioning client has created the user "bo@example.com" with:
        | displayName | Bo Dahl |
      And the provisioning client has created the group "Sales" with the members:
        | anna@example.com |
      And the provisioning client has created the group "Support" with the members:
        | anna@example.com |
        | bo@example.com   |
      And the provisioning client has created the group "Delft" with the members:
        | anna@example.com |

    Scenario: The first of them, and a site
      Then the person "anna@example.com" has:
        | organization | Sales |
        | site         | Delft |
      And the person "bo@example.com" has:
        | organization | Support |
        | site         |         |

    Scenario: A user who is added
      When the provisioning client adds "bo@example.com" to the group "Delft"
      Then the person "bo@example.com" has:
        | site | Delft |

    Scenario: A user who is removed belongs to what remains
      When the provisioning client removes "anna@example.com" from the group "Sales"
      Then the person "anna@example.com" has:
        | organization | Support |

    Scenario: A user in no such group any longer stays unchanged
      When the provisioning client removes "bo@example.com" from the group "Support"
      Then the person "bo@example.com" has:
        | organization | Support |

    Scenario: The former members of an emptied group
      When the provisioning client removes all members from the group "Sales"
      Then the person "anna@example.com" has:
        | organization | Support |

    Scenario: The former members of a deleted group
      When the provisioning client deletes the group "Sales"
      Then the person "anna@example.com" has:
        | organization | Support |

    Scenario: The organization that the user names comes first
      When the provisioning client patches the user "anna@example.com" with:
        | add | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization | Support |
      Then the person "anna@example.com" has:
        | organization | Support |

    Scenario: The people of a renamed group
      When the provisioning client renames the group "Support" to "Help"
      Then the person "bo@example.com" has:
        | organization | Help |

    Scenario: A disabled site is none, and its people follow when it is enabled
      Given the disabled site "Leiden"
      And the provisioning client has created the group "Leiden" with the members:
        | bo@example.com |
      And the group "Leiden" stands for the site "Leiden"
      And the person "bo@example.com" has no site
      When an administrator changes the site "Leiden" to have:
        | disabled | false |
      Then the person "bo@example.com" has:
        | site | Leiden |

    Scenario: Through a group within the group
      Given the provisioning client has created the user "cy@example.com" with:
        | displayName | Cy Moe |
      And the provisioning client has created the group "Crew" with the members:
        | cy@example.com |
      When the provisioning client adds "Crew" to the group "Support"
      Then the person "cy@example.com" has:
        | organization | Support |
      When the provisioning client adds "Crew" to the group "Sales"
      Then the person "cy@example.com" has:
        | organization | Sales |
      When the provisioning client removes "Crew" from the group "Sales"
      Then the person "cy@example.com" has:
        | organization | Support |

  Rule: The mapping of a group explains itself

    Scenario: What it was taken from
      Given the site "Delft"
      When the provisioning client creates the group "Delft" with:
        | groupType | Site |
      Then the mapping of the group "Delft" takes:
        | site | displayName |
        | site | groupType   |
        | name | displayName |
