package io.muster.application.directory;

import java.util.LinkedHashSet;
import java.util.Set;

/** What mappings ask about an account's own records, collected so that it can be asked of storage at once. */
record Questions(
    Set<String> organizations, Set<String> sites, Set<String> managers, Set<String> primaryEmails) {

  Questions() {
    this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }
}
