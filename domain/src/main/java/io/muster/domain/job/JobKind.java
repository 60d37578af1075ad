package io.muster.domain.job;

/** What a job does with each of its resources, and what else it must know for that. */
public sealed interface JobKind {

  JobKind MAP_USERS = new MapUsers();

  /** Users that were named when the job was queued are mapped anew, each from what it is when its turn comes. */
  record MapUsers() implements JobKind {}
}
