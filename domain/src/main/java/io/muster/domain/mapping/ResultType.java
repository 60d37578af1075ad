package io.muster.domain.mapping;

/** What an expression must give, so that it fits where it stands. */
public enum ResultType {
  /** A text, or something that is written as one. */
  TEXT,
  FLAG,
  /** The reference that {@code organization(…)} gives. */
  ORGANIZATION,
  /** The reference that {@code site(…)} gives. */
  SITE,
  /** The reference that {@code person(…)} gives. */
  PERSON,
  /** A list of objects. */
  ENTRIES,
  OBJECT,
  /** Whatever it is: an intermediate value keeps the type that its expression has. */
  ANY
}
