# An example to copy. It says, without a line of Java, how an account maps its people: a mapping, users and groups that
# arrive, and the people, organizations and sites that are expected.
#
# To run this file alone, from the root of the project, by the tag above its first word:
#
#     mvn -B -pl acceptance-tests -am test -Dtest=FeaturesTest -Dsurefire.failIfNoSpecifiedTests=false \
#       -Dcucumber.filter.tags=@our-people
#
# To write your own, copy the file, give the copy a name and a tag of its own, and change what you like; every run of all
# the tests takes it along from then on. "a new account" gives a scenario an account that nobody else uses. What maps its
# users is said with one of
#
#     Given the user mapping is:                                        a mapping as a whole
#     Given the user mapping is the default with this rule first:       before those that Muster ships,
#     Given the user mapping is the default with these rules last:      after them,
#     Given the user mapping is the default with this rule in place of "title":
#
# and the same of "the group mapping". Rules are written in the language of mappings, which
# adapters-persistence/src/main/resources/io/muster/adapters/expression/mapping-language.md tells; its recipes can be
# copied to here as they are. All steps there are stand in the other feature files. In tables of users, "emails[work]" is
# the email of that type, "enterprise department" an attribute of the enterprise extension, and "custom field badge" a
# custom field.

@our-people
Feature: How our product wants its people
  Product teams say which people they expect of the users and groups that an identity provider sends.

  Background:
    Given a new account

  Rule: External staff belongs to Contractors, is never VIP, and shows its agency

    Background:
      Given the organization "Contractors"
      And the user mapping is the default with these rules first:
        """
        tables:
          agencies:
            NW: Northwind
            CO: Contoso Staffing
        rules:
          - name: external staff
            when: inGroup("External staff")
            let:
              agency: lookup("agencies", custom_fields.agency, "an unknown agency")
            assign:
              organization: { expression: organization("Contractors") }
              vip: { constant: false }
              information: { expression: '"Works for " + agency' }
        """

    Scenario Outline: External staff of <agency>
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName         | Anna Berg |
        | userType            | VIP       |
        | custom field agency | <agency>  |
      When the provisioning client has created the group "External staff" with the members:
        | anna@example.com |
      Then the person "anna@example.com" has:
        | name         | Anna Berg     |
        | organization | Contractors   |
        | vip          | false         |
        | information  | <information> |

      Examples:
        | agency | information                 |
        | NW     | Works for Northwind         |
        | co     | Works for Contoso Staffing  |
        | ??     | Works for an unknown agency |

    Scenario: Everybody else stays as Muster maps them by default
      When the provisioning client creates the user "bo@example.com" with:
        | displayName         | Bo Dahl |
        | userType            | VIP     |
        | custom field agency | NW      |
      Then the person "bo@example.com" has:
        | organization | {the account} |
        | vip          | true          |
        | information  |               |

  Rule: Titles are written alike

    Scenario Outline: Titles in title case: <title>
      Given the user mapping is the default with this rule in place of "title":
        """
        name: title in title case
        assign:
          job_title: { expression: title_case(user.title) }
        """
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg |
        | title       | <title>   |
      Then the person "anna@example.com" has:
        | job_title | <job title> |

      Examples:
        | title           | job title       |
        | HEAD OF TOURS   | Head Of Tours   |
        | tour guide      | Tour Guide      |
        | vice-president  | Vice-President  |

  Rule: People are called as they call themselves

    Scenario Outline: <what>
      Given the user mapping is:
        """
        kind: user
        rules:
          - name: email
            assign:
              primary_email: { copy: userName }
          - name: the name that the person chose
            assign:
              name: { expression: custom_fields.chosen_name }
          - name: the name of the passport
            assign:
              name: { expression: 'join([user.name.givenName, user.name.familyName], " ")' }
        """
      When the provisioning client creates the user "anna@example.com" with:
        | name.givenName           | Annabel   |
        | name.familyName          | Bergström |
        | custom field chosen_name | <chosen>  |
      Then the person "anna@example.com" has:
        | name | <name> |

      Examples:
        | what                       | chosen    | name              |
        | A name that was chosen     | Anna Berg | Anna Berg         |
        | Nothing that was chosen    | " "       | Annabel Bergström |

  Rule: Groups called "Site …" make sites, and their members work there

    Background:
      Given the group mapping is the default with this rule first:
        """
        name: sites made of groups
        scope: displayName sw "Site "
        becomes: site
        key: { expression: 'substring(group.displayName, size("Site "))' }
        create: true
        """
      And the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      And there is no site "Delft"
      And the provisioning client has created the group "Site Delft" with the members:
        | anna@example.com |

    Scenario: A site is made
      Then the group "Site Delft" stands for the site "Delft"
      And the person "anna@example.com" has:
        | site | Delft |

    Scenario: It is called as the group is
      When the provisioning client renames the group "Site Delft" to "Site Leiden"
      Then the group "Site Delft" stands for the site "Leiden"
      And the person "anna@example.com" has:
        | site | Leiden |
      And there is no site "Delft"

    Scenario: Other groups make none
      When the provisioning client creates the group "Everybody"
      Then the group "Everybody" stands for nothing because of "no organization or site has the group's name"
      And there is no site "Everybody"
