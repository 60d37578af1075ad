package io.muster.application.port;

/** A port in memory whose changes can be taken back. */
interface InMemoryStore {

  /** What brings the present state back. */
  Runnable snapshot();
}
