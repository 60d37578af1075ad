package io.muster.application.directory;

import io.muster.application.discovery.Catalogs;
import io.muster.application.job.FindImpact;
import io.muster.application.job.MapGroupsAnew;
import io.muster.application.job.MapUsersAnew;
import io.muster.application.job.WorkOffJob;
import io.muster.application.job.Works;
import io.muster.application.mapping.Compilations;
import io.muster.application.mapping.PlainLanguage;
import io.muster.application.port.Fixtures;
import io.muster.application.port.InMemoryPorts;
import io.muster.application.port.Ports;
import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.SafetyCatch;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.discovery.Additions;
import io.muster.domain.job.Job;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An account, and what provisioning does to its users before and after the directory follows. */
public final class ProvisionedAccount {

  /** How many a draft is run over in one transaction. */
  public static final int IMPACT_BATCH = 4;

  public final Ports ports;
  final CountingPeople people;
  final DirectoryRecords records;
  final ScimRecords scim;
  public final AccountId account;
  private final MappingsInForce mappings;
  private final AtomicLong seconds = new AtomicLong();
  final SafetyCatches safetyCatches;
  private final KeepUserInStep keepUserInStep;

  public ProvisionedAccount() {
    this(new InMemoryPorts());
  }

  ProvisionedAccount(Ports ports) {
    this(ports, SampleMappingsInForce.USUAL);
  }

  public ProvisionedAccount(Ports ports, MappingsInForce mappings) {
    this.ports = ports;
    this.mappings = mappings;
    people = new CountingPeople(ports.people());
    records = new DirectoryRecords(people, ports.organizations(), ports.sites());
    scim = new ScimRecords(ports.resources(), ports.memberships(), ports.mappings());
    account = ports.newAccount();
    safetyCatches = new SafetyCatches(
        new SafetyCatches.Records(ports.accounts(), people, ports.mappings(), ports.holds()), ports.jobs(), this::now);
    keepUserInStep = new KeepUserInStep(records, scim, followUp(200), newRecords(), safetyCatches);
  }

  KeepGroupInStep keepGroupInStep(int mostAtOnce) {
    return new KeepGroupInStep(records, scim, keepUserInStep, followUp(mostAtOnce), newRecords());
  }

  private FollowUp followUp(int mostAtOnce) {
    return new FollowUp(mappings, ports.jobs(), mostAtOnce);
  }

  private NewRecords newRecords() {
    return new NewRecords(() -> Fixtures.newId().value(), this::now);
  }

  public Resource create(UserDocument document) {
    return ports.transactions().write(() -> {
      Resource user = new Resource(Fixtures.USERS, Fixtures.newId(), document.document(), Meta.firstAt(now()));
      ports.resources().insert(account, user);
      keepUserInStep.afterChange(account, user);
      return user;
    });
  }

  public Resource change(Resource before, UserDocument document) {
    return ports.transactions().write(() -> {
      Resource after = before.withAttributes(document.document(), before.meta().changedAt(now()));
      ports.resources().replace(account, before, after);
      keepUserInStep.afterChange(account, after);
      return after;
    });
  }

  public void delete(Resource user) {
    ports.transactions().write(() -> {
      ports.memberships().removeAllOf(account, user.id());
      keepUserInStep.afterDeletion(account, user);
      ports.resources().tombstone(account, user, now());
    });
  }

  /** Stored without a word to anybody. */
  Resource store(Resource before, UserDocument document) {
    Resource after = before.withAttributes(document.document(), before.meta().changedAt(now()));
    ports.resources().replace(account, before, after);
    return after;
  }

  /** Off when it is null. */
  void safetyCatch(@Nullable SafetyCatch safetyCatch) {
    ports.accounts().change(account, AccountSettings.DEFAULTS.edit().safetyCatch(safetyCatch).settings());
  }

  void pass(Duration time) {
    seconds.addAndGet(time.toSeconds());
  }

  public KeepUserInStep keepUserInStep() {
    return keepUserInStep;
  }

  /** The latest first. */
  public List<Job> jobs() {
    return ports.jobs().list(account, null, 100);
  }

  /** All that is queued, as the server does in the background. */
  public void workOff() {
    WorkOffJob worker = new WorkOffJob(ports.jobs(), works(mapUsersAnew()), ports.transactions(), ports.recorder(),
        this::now, 50);
    for (Job job : jobs()) {
      boolean more = true;
      while (more) {
        more = worker.goOn(account, job.id());
      }
    }
  }

  public Works works(MapUsersAnew users) {
    return works(users, ports.resources());
  }

  /** {@code read} is what drafts are run over. */
  public Works works(MapUsersAnew users, Resources read) {
    return new Works(new Works.Storage(ports.jobs(), ports.mappings(), ports.versions()), users,
        new MapGroupsAnew(ports.resources(), keepGroupInStep(200)),
        new FindImpact(new FindImpact.Storage(ports.accounts(), read, ports.impacts()), catalogs(),
            compilations(), new Foresight(records, scim), IMPACT_BATCH), safetyCatches);
  }

  public Catalogs catalogs() {
    return new Catalogs(Additions.NONE, ports.schemas(), ports.transactions());
  }

  public Compilations compilations() {
    PlainLanguage language = new PlainLanguage();
    return new Compilations(language, language, catalogs());
  }

  public MapUsersAnew mapUsersAnew() {
    return new MapUsersAnew(ports.accounts(), catalogs(), ports.resources(), keepUserInStep);
  }

  Person insert(Person person) {
    ports.people().insert(account, person);
    return person;
  }

  public OrganizationId organization(String name, boolean disabled) {
    OrganizationId id = new OrganizationId(Fixtures.newId().value());
    ports.organizations().insert(account, new Organization(id, name, disabled, null, null, false, null));
    return id;
  }

  SiteId site(String name, boolean disabled) {
    SiteId id = new SiteId(Fixtures.newId().value());
    ports.sites().insert(account, new Site(id, name, disabled, null));
    return id;
  }

  MappingStatus status(Resource user) {
    return ports.mappings().statusOf(account, user.id()).orElseThrow();
  }

  Field explained(Resource user, String field) {
    return status(user).explanation().fields().stream()
        .filter(it -> it.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  public Person person(Resource user) {
    return findPerson(user.id()).orElseThrow();
  }

  Optional<Person> findPerson(ResourceId user) {
    return scim.personOf(account, user).flatMap(id -> ports.people().find(account, id));
  }

  static Person byHand(String email, String name) {
    return Person.unknown(new PersonId(Fixtures.newId().value())).edit().primaryEmail(email).name(name).person();
  }

  private Instant now() {
    return Fixtures.NOW.plusSeconds(seconds.incrementAndGet());
  }
}
