package io.muster.domain.mapping;

import io.muster.domain.directory.PersonField;

/**
 * One way to give one field its value, under the name that administrators read. Of the rules for a field the first that
 * gives a value decides.
 */
record Rule(String name, PersonField field, When when, Expression expression) {

  /** For whom a rule holds. */
  enum When {
    ALWAYS,
    PERSON_IS_NEW
  }

  /** What a rule computes; whatever it reads, it reads through the reader, which remembers it. */
  @FunctionalInterface
  interface Expression {
    Outcome evaluate(Reader reader);
  }

  static Rule rule(String name, PersonField field, Expression expression) {
    return new Rule(name, field, When.ALWAYS, expression);
  }

  Rule whenThePersonIsNew() {
    return new Rule(name, field, When.PERSON_IS_NEW, expression);
  }
}
