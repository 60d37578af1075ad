package io.muster.adapters.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.activity.Recorder;
import io.muster.application.directory.DirectoryRecords;
import io.muster.application.directory.FollowUp;
import io.muster.application.directory.Foresight;
import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.directory.NewRecords;
import io.muster.application.directory.SafetyCatches;
import io.muster.application.directory.SampleMappingsInForce;
import io.muster.application.directory.ScimRecords;
import io.muster.application.discovery.Catalogs;
import io.muster.application.job.FindImpact;
import io.muster.application.job.FinishReprocessing;
import io.muster.application.job.ForgetJobs;
import io.muster.application.job.MapGroupsAnew;
import io.muster.application.job.MapUsersAnew;
import io.muster.application.job.WorkOffJob;
import io.muster.application.job.Works;
import io.muster.application.mapping.Compilations;
import io.muster.application.mapping.PlainLanguage;
import io.muster.application.port.AccountSchemas;
import io.muster.application.port.Accounts;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.Fixtures;
import io.muster.application.port.Impacts;
import io.muster.application.port.Holds;
import io.muster.application.port.Jobs;
import io.muster.application.port.MappingVersions;
import io.muster.application.port.Mappings;
import io.muster.application.port.Memberships;
import io.muster.application.port.Organizations;
import io.muster.application.port.People;
import io.muster.application.port.Resources;
import io.muster.application.port.Sites;
import io.muster.application.port.Transactions;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.discovery.Additions;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Replicas with the real scheduler, which poll quickly; the jobs name users that are gone, so that each is done at once. */
class JobRunnerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  private ConfigurableApplicationContext storage;
  private AccountId account;

  @BeforeEach
  void openStorage() {
    storage = start(Storage.class);
    account = write(() -> storage.getBean(Accounts.class)
        .create("acme", Account.Kind.PRODUCTION, null, AccountSettings.DEFAULTS, Fixtures.NOW)).id();
  }

  @AfterEach
  void closeStorage() {
    storage.close();
  }

  @Test
  void worksOffWhatIsQueued() {
    try (var _ = start(Replica.class)) {
      queue(25);

      assertThat(awaited(job -> job.status() == JobStatus.DONE).progress().done()).isEqualTo(25);
      queue(35);
      assertThat(awaited(job -> job.status() == JobStatus.DONE).progress().done()).isEqualTo(35);
    }
  }

  @Test
  void goesOnWithTheJobOfADeadReplica() {
    queue(25);
    write(() -> storage.getBean(JdbcTemplate.class).update("UPDATE scheduled_tasks SET picked = TRUE,"
        + " picked_by = 'dead', last_heartbeat = TIMESTAMP '2026-01-01 00:00:00', version = version + 1"));

    try (var _ = start(Replica.class)) {
      assertThat(awaited(job -> job.status() == JobStatus.DONE).progress().done()).isEqualTo(25);
    }
  }

  @Test
  void stopsBetweenTwoBatchesAndLeavesTheRestToOthers() {
    queue(3_000);
    try (var _ = start(Replica.class, "test.batch=1")) {
      awaited(job -> job.progress().done() > 0);
    }

    Job job = latest();
    assertThat(job.status()).isEqualTo(JobStatus.RUNNING);
    assertThat(write(() -> storage.getBean(Jobs.class).rest(account, job.id(), 3_000)))
        .hasSize(3_000 - job.progress().done());
    try (var _ = start(Replica.class, "test.batch=500")) {
      assertThat(awaited(later -> later.status() == JobStatus.DONE).progress().done()).isEqualTo(3_000);
    }
  }

  @Test
  void runsNothingWhereNobodyWorksJobsOff() {
    assertThat(storage.getBeansOfType(JobRunner.class)).isEmpty();
  }

  private void queue(int users) {
    write(() -> {
      storage.getBean(Jobs.class).mapAnew(account, Stream.generate(Fixtures::newId).limit(users).toList(), "test");
      return users;
    });
  }

  private Job awaited(Predicate<Job> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Job job = latest();
    while (!condition.test(job)) {
      assertThat(System.nanoTime()).as("%s", job).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      job = latest();
    }
    return job;
  }

  private Job latest() {
    return write(() -> storage.getBean(Jobs.class).list(account, null, 1)).getFirst();
  }

  private <T> T write(Supplier<T> work) {
    return storage.getBean(Transactions.class).write(work);
  }

  private ConfigurableApplicationContext start(Class<?> configuration, String... properties) {
    return new SpringApplicationBuilder(configuration)
        .web(WebApplicationType.NONE)
        .properties("spring.datasource.url=" + url, "logging.level.root=error", "spring.main.banner-mode=off",
            "muster.jobs.polling=50ms", "muster.jobs.heartbeat=100ms", "test.batch=10")
        .properties(properties)
        .run();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Storage {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Replica {

    @Bean
    KeepUserInStep keepUserInStep(
        People people, Organizations organizations, Sites sites, ScimRecords scim, Jobs jobs, SafetyCatches catches) {
      return new KeepUserInStep(new DirectoryRecords(people, organizations, sites), scim, 
          new FollowUp(SampleMappingsInForce.USUAL, jobs, 200),
          new NewRecords(UUID::randomUUID, InstantSource.system()), catches);
    }

    @Bean
    SafetyCatches safetyCatches(Accounts accounts, People people, Mappings mappings, Holds holds, Jobs jobs) {
      return new SafetyCatches(
          new SafetyCatches.Records(accounts, people, mappings, holds), jobs, InstantSource.system());
    }

    @Bean
    ScimRecords scimRecords(Resources resources, Memberships memberships, Mappings mappings) {
      return new ScimRecords(resources, memberships, mappings);
    }

    @Bean
    MapUsersAnew mapUsersAnew(
        Accounts accounts, AccountSchemas schemas, Transactions transactions, Resources resources, KeepUserInStep users) {
      return new MapUsersAnew(accounts, new Catalogs(Additions.NONE, schemas, transactions), resources, users);
    }

    @Bean
    KeepGroupInStep keepGroupInStep(
        People people, Organizations organizations, Sites sites, ScimRecords scim, KeepUserInStep users, Jobs jobs) {
      return new KeepGroupInStep(new DirectoryRecords(people, organizations, sites), scim, users,
          new FollowUp(SampleMappingsInForce.USUAL, jobs, 200),
          new NewRecords(UUID::randomUUID, InstantSource.system()));
    }

    @Bean
    Works works(
        Works.Storage storage, MapUsersAnew users, Resources resources, KeepGroupInStep groups, FindImpact findImpact,
        SafetyCatches catches) {
      return new Works(storage, users, new MapGroupsAnew(resources, groups), findImpact, catches);
    }

    @Bean
    Works.Storage worksStorage(Jobs jobs, Mappings mappings, MappingVersions versions) {
      return new Works.Storage(jobs, mappings, versions);
    }

    @Bean
    FindImpact findImpact(
        FindImpact.Storage storage, AccountSchemas schemas, Transactions transactions, DirectoryRecords records,
        ScimRecords scim) {
      Catalogs catalogs = new Catalogs(Additions.NONE, schemas, transactions);
      PlainLanguage language = new PlainLanguage();
      return new FindImpact(
          storage, catalogs, new Compilations(language, language, catalogs), new Foresight(records, scim), 10);
    }

    @Bean
    FindImpact.Storage findImpactStorage(Accounts accounts, Resources resources, Impacts impacts) {
      return new FindImpact.Storage(accounts, resources, impacts);
    }

    @Bean
    DirectoryRecords directoryRecords(People people, Organizations organizations, Sites sites) {
      return new DirectoryRecords(people, organizations, sites);
    }

    @Bean
    WorkOffJob workOffJob(
        Jobs jobs, Works works, Transactions transactions, ChangeLog log, @Value("${test.batch}") int batch) {
      Recorder recorder = new Recorder(log, transactions, UUID::randomUUID, InstantSource.system());
      return new WorkOffJob(jobs, works, transactions, recorder, InstantSource.system(), batch);
    }

    @Bean
    FinishReprocessing finishReprocessing(
        MappingVersions versions, Mappings mappings, Jobs jobs, Transactions transactions) {
      return new FinishReprocessing(versions, mappings, jobs, transactions);
    }

    @Bean
    ForgetJobs forgetJobs(Jobs jobs, Transactions transactions) {
      return new ForgetJobs(jobs, transactions, InstantSource.system(), Duration.ofDays(30));
    }
  }
}
