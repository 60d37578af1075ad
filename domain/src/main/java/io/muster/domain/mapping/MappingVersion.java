package io.muster.domain.mapping;

import java.time.Instant;

/**
 * One version of an account's mapping, as it was saved: versions are numbered from 1 and never change. Version 0 is the
 * default mapping, which every account begins with and nobody saved.
 */
public record MappingVersion(
    MappingKind kind, int number, String text, String author, String comment, Instant at) {

  public static final int DEFAULT = 0;
}
