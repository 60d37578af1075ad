Feature: Wrong passwords
  Wrong passwords in a row lock a login for a while, on every replica, and whoever is refused never learns why.

  Background:
    Given a new account
    And Anna is an owner of the account

  Rule: Five in a row lock a login

    Scenario: The right one opens nothing then
      When Anna comes 5 times with a wrong password
      And Anna sends GET "/accounts/{the account}"
      Then the answer is 401 Unauthorized
      And the answer is a problem

    Scenario: The right one in between begins the count anew
      When Anna comes 4 times with a wrong password
      And Anna sends GET "/accounts/{the account}"
      Then the answer is 200 OK
      When Anna comes 4 times with a wrong password
      And Anna sends GET "/accounts/{the account}"
      Then the answer is 200 OK

    Scenario: Other logins are not locked
      Given Bo is a reader of the account
      When Anna comes 5 times with a wrong password
      And Bo sends GET "/accounts/{the account}"
      Then the answer is 200 OK

    Scenario: Its programs go on
      Given Anna has made an API key
      When Anna comes 5 times with a wrong password
      And Anna's program sends GET "/accounts/{the account}"
      Then the answer is 200 OK

    Scenario: Operations are told
      Given Anna has made an API key
      When Anna comes 6 times with a wrong password
      And somebody comes whom nobody knows
      And Anna's program reads the figures of the operation
      Then the answer mentions "muster_passwords_total{outcome=\"wrong\"}"
      And the answer mentions "muster_passwords_total{outcome=\"locking\"}"
      And the answer mentions "muster_passwords_total{outcome=\"locked\"}"
      And the answer mentions "muster_passwords_total{outcome=\"unknown\"}"

  Rule: Nobody learns whether there is a login, or whether it is locked

    Scenario: A wrong password
      When Anna comes 1 time with a wrong password
      Then the answer is 401 Unauthorized
      And the answer is the same as to somebody whom nobody knows

    Scenario: The right password of a locked login
      Given Anna comes 5 times with a wrong password
      When Anna sends GET "/login"
      Then the answer is 401 Unauthorized
      And the answer is the same as to somebody whom nobody knows

  Rule: A lockout is on record

    Scenario: In every account of the login
      Given Bo is an owner of the account
      When Anna comes 5 times with a wrong password
      And Bo sends GET "/accounts/{the account}/activity"
      Then the answer mentions "locked {the login of Anna}"
