package io.muster.domain.activity;

/** What somebody did, or wanted to do. */
public enum Operation {
  CREATE,
  REPLACE,
  PATCH,
  DELETE,
  /** Of one resource. */
  READ,
  /** Of many, with a filter or without. */
  LIST
}
