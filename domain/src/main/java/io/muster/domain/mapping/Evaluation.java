package io.muster.domain.mapping;

import io.muster.domain.resource.Value.Complex;

/** What expressions see while one resource is mapped; what they ask of the directory is noted for the explanation. */
public interface Evaluation {

  /** The SCIM resource: its attributes, {@code id}, and extensions under their URNs. */
  Complex document();

  /** The record as it is, by the names that administrators know; empty when it is new. */
  Complex current();

  /** The record as the rules have made it so far. */
  Complex result();

  /** Whether the record is being created. */
  boolean isNew();

  /** Whether the person's users before were deleted, and this one has just been provisioned. */
  boolean isReturning();

  Directory directory();

  /** The intermediate value of that name. */
  Program.Result intermediate(String name);

  /** Tells what a call like {@code organization("Sales")} found. */
  void found(String call, String found);

  /** Tells that a call like {@code organization("Sales")} found nothing, and why, as a sentence without its full stop. */
  void missed(String call, String reason);
}
