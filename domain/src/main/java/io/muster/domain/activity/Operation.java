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
  LIST,
  /** What has no operation of its own, by an administrator, or of a person by what happened to a SCIM user. */
  CHANGE,
  /** An earlier state. */
  RESTORE,
  /** A token. */
  ROTATE,
  /** A token, a key or a role. */
  REVOKE,
  /** A SCIM user or group, once again. */
  MAP,
  /** A draft of a mapping, on everybody. */
  TRY,
  /** A connection. */
  TEST,
  /** A job. */
  CANCEL,
  /** What a hold kept back. */
  RELEASE,
  /** What a hold kept back, for good. */
  DROP
}
