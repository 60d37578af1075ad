package io.muster.adapters.scheduling;

import java.time.Duration;

/** What is done again and again, by one replica at a time, so long after it was done last. */
record Chore(String name, Duration pause, Runnable work) {}
