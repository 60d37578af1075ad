package io.muster.domain.patch;

import io.muster.domain.resource.Value;

/** One change of RFC 7644 §3.5.2: its path is resolved, its value still as the client sent it. */
public sealed interface PatchOperation {

  /** RFC 7644 §3.5.2.1: what is there stays, and what is given comes to it. */
  record Add(PatchPath path, Value value) implements PatchOperation {}

  /** RFC 7644 §3.5.2.3: what is given takes the place of what is there. */
  record Replace(PatchPath path, Value value) implements PatchOperation {}

  /** RFC 7644 §3.5.2.2: what is there becomes unassigned. */
  record Remove(PatchPath path) implements PatchOperation {}
}
