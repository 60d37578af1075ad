Feature: From QA to production
  An administrator takes a mapping that was proved in the QA account over to production, as a file or in one step, and
  sees what it changes before.

  Background:
    Given a new account

  Rule: A file holds the mapping as it was saved, and a checksum

    Background:
      Given the user mapping is:
        """
        # Proved in QA.
        kind: user
        rules:
          - { name: email, assign: { primary_email: { copy: userName } } }
          - { name: name, assign: { name: { copy: displayName } } }
        """
      And an administrator exports the user mapping

    Scenario: What it says
      Then the answer is 200 OK
      And the answer's Content-Disposition header contains "attachment"
      And the answer's Content-Disposition header contains "{the account}-user-mapping-1.yaml"
      And the file says:
        """
        # Muster mapping: user
        # account: {the account}
        # version: 1
        """
      And the file has a checksum
      And the file says:
        """
        # Proved in QA.
        kind: user
        """

    Scenario: The file is a mapping as it stands
      When the administrator of another account imports the file as the user mapping
      Then the answer is 200 OK
      When the administrator of another account looks at what importing the file as the user mapping would change
      Then there is no difference

  Rule: An import shows what it changes, and changes it only when told to

    Background:
      Given the user mapping is the default with this rule in place of "title":
        """
        name: title
        assign:
          job_title: { expression: title_case(user.title) }
        """
      And an administrator exports the user mapping
      And the administrator of the QA account reads "/mappings/user"
      And the QA account's client has created the user "anna@example.com" with:
        | displayName | Anna Berg  |
        | title       | TOUR GUIDE |

    Scenario: Only shown
      When the administrator of the QA account looks at what importing the file as the user mapping would change
      Then the answer is 200 OK
      And the answer has:
        | kind    | user |
        | version | 0    |
      And the difference is:
        | rule  | kind    | part                        | before | after                  |
        | title | changed | assign.job_title.copy       | title  |                        |
        | title | changed | assign.job_title.expression |        | title_case(user.title) |
      And nothing was saved
      When the administrator of the QA account reads "/mappings/user"
      Then the answer has:
        | version | 0 |

    Scenario: Applied
      When the administrator of the QA account imports the file as the user mapping
      Then the answer is 200 OK
      And the answer has:
        | saved.version | 1                                  |
        | saved.comment | version 1 of account {the account} |
        | saved.job     | *                                  |
      And the QA account's person "anna@example.com" comes to have:
        | job_title | Tour Guide |

    Scenario: A file that got other line ends on its way
      Given the file has got the line ends of Windows on its way
      When the administrator of the QA account imports the file as the user mapping
      Then the answer is 200 OK
      When the administrator of the QA account looks at what importing the file as the user mapping would change
      Then there is no difference

    Scenario: When the mapping was changed since the difference was shown
      Given the administrator of the QA account imports the file as the user mapping
      When the administrator of the QA account imports the file as the user mapping after the difference to version 0 was shown
      Then the answer is 409 Conflict
      And the answer is a problem
      When the administrator of the QA account imports the file as the user mapping after the difference to version 1 was shown
      Then the answer is 200 OK

    Scenario: A file that was changed by hand
      Given somebody changes "title_case" in the file to "upper"
      When the administrator of the QA account imports the file as the user mapping
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the answer mentions "its checksum does not fit"
      When the administrator of the QA account reads "/mappings/user"
      Then the answer has:
        | version | 0 |

    Scenario: A file that was cut off
      Given the file has lost what comes after "title_case"
      When the administrator of the QA account looks at what importing the file as the user mapping would change
      Then the answer is 400 Bad Request
      And the answer mentions "its checksum does not fit"

    Scenario: A mapping of users is none of groups
      When the administrator of the QA account imports the file as the group mapping
      Then the answer is 400 Bad Request
      And the answer mentions "The file holds a mapping of users."

    Scenario: Anything else
      Given the file is:
        """
        kind: user
        rules: []
        """
      When an administrator imports the file as the user mapping
      Then the answer is 400 Bad Request
      And the answer mentions "The file is no exported mapping"

  Rule: What does not suit the other account is refused with the place

    Scenario: An attribute that only one account has
      Given users have been extended by "Badge" with the attributes:
        | name   | type   |
        | number | string |
      And the user mapping is the default with this rule first:
        """
        name: number of the badge
        assign:
          support_id: { expression: badge.number }
        """
      And an administrator exports the user mapping
      When the administrator of the QA account looks at what importing the file as the user mapping would change
      Then the answer is 400 Bad Request
      And the answer is a problem
      And the answer mentions "rules[0].assign.support_id.expression"
      And the answer mentions "badge"

  Rule: Both mappings of the QA account are copied in one step

    Background:
      Given the QA account's user mapping is the default with this rule first:
        """
        name: information
        assign:
          information: { constant: Proved in QA }
        """
      And the provisioning client has created the user "anna@example.com" with:
        | displayName | Anna Berg |

    Scenario: Only shown
      When an administrator looks at what copying the mappings of the QA account would change
      Then these were copied:
        | kind  | version | saved |
        | user  | 0       |       |
        | group | 0       |       |
      And the difference is:
        | rule        | kind  | part                        | before | after        |
        | information | added | assign.information.constant |        | Proved in QA |
      And the user mapping has no version but the default

    Scenario: Applied
      When an administrator copies the mappings of the QA account
      Then the answer is 200 OK
      And version 1 of the user mapping is in force
      And the versions of the user mapping are:
        | version | author              | comment                               |
        | 1       | {the administrator} | version 1 of account {the QA account} |
      When every job has ended
      Then the person "anna@example.com" has:
        | information | Proved in QA |

    Scenario: Only the mapping of users
      When an administrator copies the user mapping of the QA account
      Then the answer is 200 OK
      And version 1 of the user mapping is in force
      And the group mapping has no version but the default

    Scenario: When the mapping was changed since the difference was shown
      Given the user mapping is the default with this rule first:
        """
        name: information
        assign:
          information: { constant: Urgently changed }
        """
      When an administrator copies the user mapping of the QA account after the difference to version 0 was shown
      Then the answer is 409 Conflict
      And the answer is a problem
      And version 1 of the user mapping is in force
      When an administrator copies the user mapping of the QA account after the difference to version 1 was shown
      Then the answer is 200 OK
      And version 2 of the user mapping is in force

    Scenario: From no other account
      When an administrator copies the mappings of "{the account}"
      Then the answer is 400 Bad Request
      When an administrator copies the mappings of "nowhere"
      Then the answer is 404 Not Found
      When an administrator copies the mappings of ""
      Then the answer is 400 Bad Request
      And the user mapping has no version but the default

  Rule: It needs a role in both accounts

    Background:
      Given the QA account's user mapping is the default with this rule first:
        """
        name: information
        assign:
          information: { constant: Proved in QA }
        """

    Scenario: Without a role in the account it comes from
      When an administrator without a role in the QA account copies the mappings of the QA account
      Then the answer is 404 Not Found
      And the answer is a problem
      And the user mapping has no version but the default

    Scenario: A reader of the account it goes to sees the difference and changes nothing
      When a reader who administers the QA account looks at what copying the mappings of the QA account would change
      Then the answer is 200 OK
      When a reader who administers the QA account copies the mappings of the QA account
      Then the answer is 403 Forbidden
      And the answer is a problem
      And the user mapping has no version but the default

    Scenario: A reader exports, and does not import
      When a reader exports the user mapping
      Then the answer is 200 OK
      When a reader looks at what importing the file as the user mapping would change
      Then the answer is 200 OK
      When a reader imports the file as the user mapping
      Then the answer is 403 Forbidden
      And the user mapping has no version but the default

    Scenario Outline: <somebody>
      When <somebody> exports the user mapping
      Then the answer is 401 Unauthorized
      When <somebody> copies the mappings of the QA account
      Then the answer is 401 Unauthorized

      Examples:
        | somebody                           |
        | somebody with a provisioning token |
        | somebody without credentials       |
