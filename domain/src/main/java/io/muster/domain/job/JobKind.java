package io.muster.domain.job;

import io.muster.domain.mapping.MappingKind;

/** What a job does with each of its resources, and what else it must know for that. */
public sealed interface JobKind {

  JobKind MAP_USERS = new MapUsers();

  /** What it does, in the words of the activity log. */
  default String words() {
    return switch (this) {
      case MapUsers() -> "map users";
      case Reprocess(MappingKind mapping, int version) -> mapping.word() + " mapping version " + version;
      case FindImpact(MappingKind mapping) -> "draft of the " + mapping.word() + " mapping";
      case ReleaseHold(int hold) -> "release hold " + hold;
      case DropHold(int hold) -> "drop hold " + hold;
    };
  }

  /** Users that were named when the job was queued are mapped anew, each from what it is when its turn comes. */
  record MapUsers() implements JobKind {}

  /** Every resource that an older version of the mapping mapped last is mapped anew; a newer version ends the job. */
  record Reprocess(MappingKind mapping, int version) implements JobKind {}

  /** A draft is run over every resource, and nothing is kept but what it would do. */
  record FindImpact(MappingKind mapping) implements JobKind {}

  /** Whoever is on that hold is mapped anew, and this time people are disabled. */
  record ReleaseHold(int hold) implements JobKind {}

  /** Whoever is on that hold no longer is, and the people stay as they are. */
  record DropHold(int hold) implements JobKind {}
}
