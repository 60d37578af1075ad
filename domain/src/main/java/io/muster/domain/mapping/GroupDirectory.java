package io.muster.domain.mapping;

import java.util.Optional;

/** What a group mapping asks about the account's own records while it maps one SCIM group. */
public interface GroupDirectory {

  /** The organization or site that the group is linked to, as it is now. */
  Optional<Candidate> recordOf(Target target);

  /** The organization or site of that name, in any case; disabled ones too. */
  Optional<Candidate> recordNamed(RecordKind kind, String name);

  /**
   * A record that the group may stand for; {@code taken} tells that another group stands for it already, and
   * {@code isDefault} that it is the account's default organization.
   */
  record Candidate(Target target, String name, boolean disabled, boolean isDefault, boolean taken) {}
}
