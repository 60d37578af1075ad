package io.muster.application.directory;

import io.muster.application.directory.KeepUserInStep.Mapped;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.Source;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what became of SCIM users, and who of them is on hold: whatever a mapping makes of such a user next takes the
 * place of that status, and so takes the user off the hold.
 */
final class UserStatuses {

  private static final String DISABLED = PersonField.DISABLED.wireName();

  static final Field DELETED = Field.of(DISABLED, Effect.SET, "deletion of the user", "the user was deleted");

  static final Field LEFT_TO_ANOTHER =
      Field.of(DISABLED, Effect.UNCHANGED, null, "another SCIM user keeps this person");

  static final Field LEFT_SINCE_INACTIVE = LEFT_TO_ANOTHER.reading(List.of(new Input("active", "false")));

  private final ScimRecords scim;
  private final PersonFinder finder;
  private final InstantSource clock;

  UserStatuses(ScimRecords scim, PersonFinder finder, InstantSource clock) {
    this.scim = scim;
    this.finder = finder;
    this.clock = clock;
  }

  void record(Mapped in, Resource user, MappingResult result) {
    Person person = result.person();
    record(in, new MappingStatus(user.id(), MappingKind.USER, in.inForce().version(),
        person == null ? null : new Target.ToPerson(person.id()), result.problem(), result.explanation(),
        clock.instant()));
  }

  /** What is known of the other fields stays. */
  void recordDisabled(Mapped in, Resource user, Person person, Field disabled) {
    record(in, new MappingStatus(user.id(), MappingKind.USER, in.inForce().version(), new Target.ToPerson(person.id()),
        null, explanationOf(in.account(), user).with(disabled), clock.instant()));
  }

  private void record(Mapped in, MappingStatus status) {
    scim.mappings().record(in.account(), status);
  }

  /** The link stays as it is, and so does the explanation, but for the word that would have disabled the person. */
  void putOnHold(Mapped in, Resource user, int hold, Field why) {
    Field disabled = new Field(DISABLED, Effect.UNCHANGED, why.rule(), why.inputs(), why.intermediates(), why.skipped(),
        null, "on hold: " + why.reason());
    Target target = scim.mappings().statusOf(in.account(), user.id()).map(MappingStatus::target).orElse(null);
    record(in, new MappingStatus(user.id(), MappingKind.USER, in.inForce().version(), target,
        MappingStatus.ON_HOLD, explanationOf(in.account(), user).with(disabled), clock.instant(), hold));
  }

  static Field disabledIn(Explanation explanation) {
    return explanation.fields().stream()
        .filter(field -> field.field().equals(DISABLED))
        .findFirst()
        .orElseGet(() -> Field.of(DISABLED, Effect.SET, null, "the mapping disables the person"));
  }

  private Explanation explanationOf(AccountId account, Resource user) {
    return scim.mappings().statusOf(account, user.id()).map(MappingStatus::explanation).orElse(Explanation.NONE);
  }

  /** Those of them who are on hold. */
  List<Resource> onHold(AccountId account, Collection<Resource> users) {
    if (users.isEmpty()) {
      return List.of();
    }
    Map<ResourceId, MappingStatus> statuses =
        scim.mappings().statusesOf(account, users.stream().map(Resource::id).toList());
    return users.stream()
        .filter(user -> Optional.ofNullable(statuses.get(user.id())).filter(MappingStatus::isOnHold).isPresent())
        .toList();
  }

  /** The person's users before were deleted, which is on hold and no longer matters: the person has a user again. */
  void takeOffHold(Mapped in, Resource user, Person person) {
    AccountId account = in.account();
    List<ResourceId> others = scim.mappings().linkedTo(account, new Target.ToPerson(person.id())).stream()
        .filter(id -> !id.equals(user.id()))
        .toList();
    scim.mappings().statusesOf(account, others).values().stream()
        .filter(MappingStatus::isOnHold)
        .forEach(status -> record(in, new MappingStatus(status.resource(), status.kind(),
            status.version(), status.target(), null, status.explanation(), clock.instant())));
  }

  /** Whether the person is another user's, unless what this one said last is only on hold. */
  boolean isLeftToAnother(AccountId account, Resource user) {
    return finder.keeperBesides(account, user)
        .filter(source -> !spokeAfter(account, user, source))
        .isPresent();
  }

  private boolean spokeAfter(AccountId account, Resource held, Source other) {
    Optional<MappingStatus> own = scim.mappings().statusOf(account, held.id()).filter(MappingStatus::isOnHold);
    return own.isPresent() && ResourceId.parse(other.id())
        .flatMap(id -> scim.mappings().statusOf(account, id))
        .filter(status -> status.at().isAfter(own.get().at()))
        .isEmpty();
  }
}
