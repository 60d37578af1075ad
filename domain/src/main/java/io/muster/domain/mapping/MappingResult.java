package io.muster.domain.mapping;

import io.muster.domain.directory.Person;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping made of a SCIM user: the person as it should be, or none and the problem. A person with a problem is
 * in step but for what the problem names.
 */
public record MappingResult(@Nullable Person person, @Nullable String problem, Explanation explanation) {

  public static final String NO_PRIMARY_EMAIL = "no primary email";
  public static final String NO_NAME = "no name";
  public static final String PRIMARY_EMAIL_TAKEN = "primary email belongs to another person";
}
