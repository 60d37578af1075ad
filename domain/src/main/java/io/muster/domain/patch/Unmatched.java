package io.muster.domain.patch;

/** What becomes of an addition or a replacement whose path selects values by a filter that none of them matches. */
public enum Unmatched {
  /** RFC 7644 §3.5.2.3: "the service provider SHALL indicate failure by returning … 'noTarget'". */
  REFUSE,
  /** As some clients expect: a filter that says of one value all that it asks is fulfilled by creating that value. */
  CREATE
}
