Feature: Versions of a mapping
  An administrator changes a mapping by saving a new version; everybody is mapped by it, and nothing is lost.

  Background:
    Given a new account

  Rule: What is saved is a new version, with who, when and why

    Scenario: Before anything is saved, the default is in force
      Then the user mapping has no version but the default
      And the group mapping has no version but the default

    Scenario: One version after the other
      Given a draft of the default user mapping with this rule in place of "title":
        """
        name: title
        assign:
          job_title: { expression: title_case(user.title) }
        """
      When an administrator saves the draft with the comment "Titles came in capitals"
      Then the answer is 200 OK
      And the answer has:
        | version  | 1                       |
        | author   | {the administrator}     |
        | comment  | Titles came in capitals |
        | saved_at | *                       |
        | job      |                         |
      And version 1 of the user mapping is in force
      Given a draft of the default user mapping with this rule in place of "title":
        """
        name: title
        assign:
          job_title: { expression: upper(user.title) }
        """
      When an administrator saves the draft with the comment "Capitals after all"
      Then the versions of the user mapping are:
        | version | author              | comment                 | saved_at |
        | 2       | {the administrator} | Capitals after all      | *        |
        | 1       | {the administrator} | Titles came in capitals | *        |
      And version 1 of the user mapping changed:
        | rule  | kind    | part                         | before | after                  |
        | title | changed | assign.job_title.copy        | title  |                        |
        | title | changed | assign.job_title.expression  |        | title_case(user.title) |
      And version 2 of the user mapping changed:
        | rule  | kind    | part                        | before                 | after             |
        | title | changed | assign.job_title.expression | title_case(user.title) | upper(user.title) |
      And the group mapping has no version but the default

    Scenario: Rules that come, go and move
      Given the user mapping is:
        """
        kind: user
        rules:
          - { name: email, assign: { primary_email: { copy: userName } } }
          - { name: name, assign: { name: { copy: displayName } } }
          - { name: title, assign: { job_title: { copy: title } } }
        """
      And the user mapping is:
        """
        # A comment is no change.
        kind: user
        rules:
          - name: title
            assign: { job_title: { copy: title } }
          - name: email
            assign: { primary_email: { copy: userName } }
          - name: nickname
            assign: { name: { copy: nickName } }
        """
      Then version 2 of the user mapping changed:
        | rule     | kind    | part             | before      | after    |
        | email    | moved   |                  |             |          |
        | nickname | added   | assign.name.copy |             | nickName |
        | name     | removed | assign.name.copy | displayName |          |

    Scenario: The text is kept as it was written
      Given the user mapping is:
        """
        # Told by Anna on the phone.
        kind: user
        rules:
          - { name: email, assign: { primary_email: { copy: userName } } }
        """
      When an administrator reads "/mappings/user"
      Then the answer mentions "# Told by Anna on the phone."

  Rule: Every version comes back, and so does the default

    Background:
      Given the user mapping is the default with this rule first:
        """
        name: first try
        assign:
          information: { constant: First }
        """
      And the user mapping is the default with this rule first:
        """
        name: second try
        assign:
          information: { constant: Second }
        """

    Scenario: An earlier version
      When an administrator restores version 1 of the user mapping
      Then the answer is 200 OK
      And the answer has:
        | version | 3                  |
        | comment | restored version 1 |
      And the user mapping in force is the same as version 1
      And between version 1 and version 3 of the user mapping nothing changed
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg |
      Then the person "anna@example.com" has:
        | information | First |

    Scenario: The default
      When an administrator restores the default user mapping
      Then the answer is 200 OK
      And the answer has:
        | version | 3                    |
        | comment | restored the default |
      And the user mapping in force is the same as version 0
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg |
      Then the person "anna@example.com" has:
        | information | |

    Scenario: Between any two versions
      Then between version 0 and version 2 of the user mapping these changed:
        | rule       | kind  | part                        | before | after  |
        | second try | added | assign.information.constant |        | Second |

    Scenario Outline: What was never saved: <path>
      When an administrator reads "<path>"
      Then the answer is 404 Not Found
      And the answer is a problem

      Examples:
        | path                             |
        | /mappings/user/versions/7        |
        | /mappings/user/versions/latest   |
        | /mappings/user/versions/7/diff   |
        | /mappings/group/versions/1       |
        | /mappings/device                 |

    Scenario: Restoring what was never saved
      When an administrator restores version 7 of the user mapping
      Then the answer is 404 Not Found
      And version 2 of the user mapping is in force

  Rule: Nobody's change is overwritten unseen

    Scenario: Two administrators begin from the same version
      Given a draft of the default user mapping with this rule first:
        """
        name: of the one
        assign:
          information: { constant: One }
        """
      And an administrator saves the draft
      And a draft of the default user mapping with this rule first:
        """
        name: of the other
        assign:
          information: { constant: Other }
        """
      When an administrator saves the draft, which was made from version 0
      Then the answer is 409 Conflict
      And the answer is a problem
      And the answer mentions "Version 1 of the mapping is in force"
      And version 1 of the user mapping is in force
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg |
      Then the person "anna@example.com" has:
        | information | One |
      When an administrator saves the draft, which was made from version 1
      Then the answer is 200 OK
      And version 2 of the user mapping is in force

    Scenario: Without a word of the version
      Given a draft of the user mapping:
        """
        { "kind": "user", "rules": [] }
        """
      When an administrator saves the draft without a word of the version it was made from
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the user mapping has no version but the default

  Rule: What cannot be a mapping is refused, with the place and what may be meant, and nothing is stored

    Scenario: A word that was misspelt
      Given a draft of the user mapping:
        """
        kind: user
        rules:
          - name: email
            assign:
              primary_email: { expression: primary(user.emials) }
          - name: name
            assign:
              name: { expression: user.displayName }
              job_titel: { copy: title }
        """
      When an administrator saves the draft
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the answer mentions "rules[0].assign.primary_email.expression (line 5, column 49)"
      And the answer mentions "did you mean user.emails?"
      And the answer mentions "did you mean job_title?"
      And the user mapping has no version but the default
      When a reader checks the draft
      Then the answer is 200 OK
      And the problems are:
        | path                                     | line | column | message                                                  |
        | rules[0].assign.primary_email.expression | 5    | 49     | there is no user.emials; did you mean user.emails?       |
        | rules[1].assign.job_titel                | 9    | 7      | a person has no field job_titel; did you mean job_title? |

    Scenario Outline: <what>
      Given a draft of the user mapping:
        """
        kind: user
        tables: { regions: { DE: Europe } }
        rules:
          - name: email
            assign: { primary_email: { copy: userName } }
          - { name: tried, <part> }
        """
      When an administrator checks the draft
      Then the problems are:
        | path   | line | column   | message   |
        | <path> | 6    | <column> | <message> |
      When an administrator saves the draft
      Then the answer is 400 Bad Request
      And the answer mentions "<path> (line 6, column <column>)"
      And the user mapping has no version but the default

      Examples:
        | what                 | part                                                              | path                            | column | message                                                                        |
        | No such attribute    | assign: { name: { copy: displayNam } }                            | rules[1].assign.name.copy       | 44     | there is no attribute displayNam; did you mean displayName?                    |
        | A number, not a text | assign: { name: { expression: 'size(user.emails)' } }             | rules[1].assign.name.expression | 51     | this must give a text, and gives a number; write string(…) to make a text of it |
        | A text, not a flag   | assign: { vip: { expression: user.userType } }                    | rules[1].assign.vip.expression  | 49     | this must give true or false, and gives a text                                 |
        | No such table        | assign: { name: { expression: 'lookup("region", "x")' } }         | rules[1].assign.name.expression | 51     | there is no table region; did you mean regions?                                |
        | No such function     | assign: { name: { expression: titlecase(user.title) } }           | rules[1].assign.name.expression | 50     | there is no function titlecase; did you mean title_case?                       |
        | No such value        | let: { given: 'user.name.givenName' }, when: givn == "x", assign: { name: { copy: title } } | rules[1].when | 65 | there is no givn; did you mean given?                                 |
        | No comparison        | when: user.active == "yes", assign: { name: { copy: title } }     | rules[1].when                   | 26     | true or false and a text cannot be compared                                    |
        | Two sources          | assign: { name: { copy: title, constant: x } }                    | rules[1].assign.name            | 36     | has copy and constant; only one of them says where the value comes from        |
        | No write mode        | assign: { name: { copy: title, write: never } }                   | rules[1].assign.name.write      | 58     | must be always, if_empty or on_create                                          |
        | No part of a rule    | whem: user.active, assign: { name: { copy: title } }              | rules[1].whem                   | 20     | is not known here; did you mean when?                                          |

    Scenario: No YAML at all
      Given a draft of the user mapping:
        """
        kind: user
        rules: [
        """
      When an administrator saves the draft
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the answer mentions "line 2"
      And the user mapping has no version but the default

    Scenario: A mapping of groups for users
      Given a draft of the user mapping:
        """
        kind: group
        rules: []
        """
      When an administrator saves the draft
      Then the answer is 400 Bad Request
      And the answer mentions "this mapping is the one for users"

  Rule: Everybody is mapped by a new version, in the background

    Scenario: All users of the account
      Given the provisioning client has created 150 users with:
        | displayName | Somebody   |
        | title       | TOUR GUIDE |
      And the person "user150@example.com" has:
        | job_title | TOUR GUIDE |
      And a draft of the default user mapping with this rule in place of "title":
        """
        name: title in title case
        assign:
          job_title: { expression: title_case(user.title) }
        """
      When an administrator saves the draft
      Then the answer has:
        | version | 1 |
        | job     | * |
      And the latest job ends with:
        | kind   | reprocess                              |
        | cause  | version 1 of the user mapping was saved |
        | status | done                                   |
        | total  | 150                                    |
        | done   | 150                                    |
        | failed | 0                                      |
      And all 150 people have:
        | job_title | Tour Guide |
      When an administrator restores the default user mapping
      And every job has ended
      Then all 150 people have:
        | job_title | TOUR GUIDE |

    Scenario: All groups of the account, and their members
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      And the provisioning client has created the group "Site Delft" with the members:
        | anna@example.com |
      And the person "anna@example.com" has no site
      And a draft of the default group mapping with this rule first:
        """
        name: sites made of groups
        scope: displayName sw "Site "
        becomes: site
        key: { expression: 'substring(group.displayName, size("Site "))' }
        create: true
        """
      When an administrator saves the draft
      Then the answer has:
        | version | 1 |
        | job     | * |
      When every job has ended
      Then the group "Site Delft" stands for the site "Delft"
      And the person "anna@example.com" has:
        | site | Delft |

    Scenario: Two versions one shortly after the other
      Given the provisioning client has created 200 users with:
        | displayName | Somebody |
      And a draft of the default user mapping with this rule first:
        """
        name: information
        assign:
          information: { constant: Older }
        """
      And an administrator saves the draft
      And a draft of the default user mapping with this rule first:
        """
        name: information
        assign:
          information: { constant: Newer }
        """
      When an administrator saves the draft
      And every job has ended
      Then all 200 people have:
        | information | Newer |

    Scenario: Users who arrive or change meanwhile
      Given the provisioning client has created 100 users with:
        | displayName | Somebody |
      And the provisioning client has created the user "bo@example.com" with:
        | displayName | Bo Dahl |
      And a draft of the default user mapping with this rule first:
        """
        name: information
        assign:
          information: { constant: New }
        """
      When an administrator saves the draft
      And the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      And the provisioning client changes the title of the user "bo@example.com" to "Tour Guide"
      Then the person "anna@example.com" has:
        | information | New |
      And the person "bo@example.com" has:
        | information | New        |
        | job_title   | Tour Guide |
      When every job has ended
      Then all 102 people have:
        | information | New |

    Scenario: Cancelled on the way, the rest stays as it is until the next version
      Given the provisioning client has created 600 users with:
        | displayName | Somebody |
      And a draft of the default user mapping with this rule first:
        """
        name: information
        assign:
          information: { constant: New }
        """
      When an administrator saves the draft
      And an administrator cancels the latest job
      Then the answer is 200 OK
      And the latest job ends before it is done with all
      And the latest job ends with:
        | status           | cancelled |
        | cancel_requested | true      |
      And not all 600 people have:
        | information | New |
      And version 1 of the user mapping is in force
      When the provisioning client creates the user "anna@example.com" with:
        | displayName | Anna Berg |
      Then the person "anna@example.com" has:
        | information | New |
      When an administrator saves the draft
      And every job has ended
      Then all 601 people have:
        | information | New |

    Scenario: A deleted user's person is left alone
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      And the provisioning client has created the user "bo@example.com" with:
        | displayName | Bo Dahl |
      And the provisioning client has deleted the user "anna@example.com"
      And the user mapping is the default with these rules first:
        """
        - name: information
          assign:
            information: { constant: New }
        - name: nobody is disabled
          assign:
            disabled: { constant: false }
        """
      Then the latest job ends with:
        | status | done |
      And the person "bo@example.com" has:
        | information | New |
      And the person "anna@example.com" has:
        | information |      |
        | disabled    | true |

    Scenario: Another account's people are left alone
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
      And another account's client has created the user "bo@example.com" with:
        | displayName | Bo Dahl |
      And the user mapping is the default with this rule first:
        """
        name: information
        assign:
          information: { constant: New }
        """
      Then the person "anna@example.com" has:
        | information | New |
      And the person "bo@example.com" of another account has:
        | information | |
      When another account's client creates the user "cy@example.com" with:
        | displayName | Cy Moe |
      Then the person "cy@example.com" of another account has:
        | information | |

    Scenario: Nobody is mapped anew who need not be
      Given a draft of the default user mapping with this rule first:
        """
        name: information
        assign:
          information: { constant: New }
        """
      When an administrator saves the draft
      Then the answer has:
        | version | 1 |
        | job     |   |
      And there is no job

    Scenario: Whoever cannot be mapped stays as they are, and their mapping says why
      Given the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |
        | title       | Guide     |
      And the user mapping is the default with this rule in place of "title":
        """
        name: title
        assign:
          job_title: { expression: 'string(int(user.title))' }
        """
      Then the latest job ends with:
        | status | done |
      And the person "anna@example.com" has:
        | job_title | Guide |
      And the user "anna@example.com" has the problem "expression failed at rules[8].assign.job_title.expression"

  Rule: Readers look, administrators change

    Scenario Outline: A reader looks at <path>
      When a reader reads "<path>"
      Then the answer is 200 OK

      Examples:
        | path                             |
        | /mappings/user                   |
        | /mappings/user/versions          |
        | /mappings/user/versions/0        |
        | /mappings/group/versions/0       |

    Scenario: A reader changes nothing
      Given a draft of the default user mapping with this rule first:
        """
        name: information
        assign:
          information: { constant: New }
        """
      When a reader checks the draft
      Then there are no problems
      When a reader saves the draft
      Then the answer is 403 Forbidden
      And the answer is a problem
      When a reader restores the default user mapping
      Then the answer is 403 Forbidden
      When a reader restores version 0 of the user mapping
      Then the answer is 403 Forbidden
      And the user mapping has no version but the default

    Scenario Outline: <somebody>
      When <somebody> reads "/mappings/user"
      Then the answer is 401 Unauthorized
      And the answer is a problem

      Examples:
        | somebody                           |
        | somebody with a provisioning token |
        | somebody without credentials       |
