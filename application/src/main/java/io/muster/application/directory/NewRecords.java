package io.muster.application.directory;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** What records that are made need: identifiers, each later than the one before, and the time. */
public record NewRecords(Supplier<UUID> ids, InstantSource clock) {}
