package io.muster.server;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.muster.adapters.scim.KnownCallers;
import io.muster.application.activity.ChainActivity;
import io.muster.application.activity.ExportActivity;
import io.muster.application.activity.ListActivity;
import io.muster.application.activity.ReadHistory;
import io.muster.application.activity.ReadRecorder;
import io.muster.application.activity.Recorder;
import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.discovery.Catalogs;
import io.muster.application.discovery.ListExtensions;
import io.muster.application.discovery.PutExtension;
import io.muster.application.discovery.RemoveExtension;
import io.muster.application.port.AccountSchemas;
import io.muster.application.port.ActivityChains;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.History;
import io.muster.application.port.Memberships;
import io.muster.application.port.Resources;
import io.muster.application.port.Seals;
import io.muster.application.port.Transactions;
import io.muster.application.provisioning.Consequences;
import io.muster.application.provisioning.CreateResource;
import io.muster.application.provisioning.Cursors;
import io.muster.application.provisioning.DeleteResource;
import io.muster.application.provisioning.GetResource;
import io.muster.application.provisioning.GroupMembers;
import io.muster.application.provisioning.InspectResources;
import io.muster.application.provisioning.PatchResource;
import io.muster.application.provisioning.ReplaceResource;
import io.muster.application.provisioning.RestoreRevision;
import io.muster.application.provisioning.Revision;
import io.muster.application.provisioning.RunBulk;
import io.muster.application.provisioning.SearchResources;
import io.muster.application.provisioning.Views;
import io.muster.domain.discovery.Additions;
import io.muster.domain.filter.FilterLimits;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of contents of the product, one line a use case: provisioning and schemas; the rest stands beside it. */
@Configuration(proxyBeanMethods = false)
class UseCases {

  /** Milliseconds: what SCIM shows, and what every database keeps. */
  @Bean
  InstantSource clock() {
    return () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Bean
  SecureRandom random() {
    return new SecureRandom();
  }

  /** UUIDv7, so that new rows of an account lie beside each other. */
  @Bean
  Supplier<UUID> ids() {
    TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
    return generator::generate;
  }

  @Bean
  Additions additions(MusterProperties properties) {
    return SchemaFolder.additions(properties.schemas());
  }

  @Bean
  Catalogs catalogs(Additions additions, AccountSchemas schemas, Transactions transactions) {
    return new Catalogs(additions, schemas, transactions);
  }

  @Bean
  ListExtensions listExtensions(AccountSchemas schemas, Transactions transactions) {
    return new ListExtensions(schemas, transactions);
  }

  @Bean
  PutExtension putExtension(Catalogs catalogs, AccountSchemas schemas, Resources resources, Recorder recorder, KnownCallers known) {
    return new PutExtension(catalogs, schemas, resources, recorder, known::forget);
  }

  @Bean
  RemoveExtension removeExtension(Catalogs catalogs, AccountSchemas schemas, Resources resources, Recorder recorder, KnownCallers known) {
    return new RemoveExtension(catalogs, schemas, resources, recorder, known::forget);
  }

  @Bean
  Views views(Memberships memberships, Transactions transactions) {
    return new Views(memberships, transactions);
  }

  @Bean
  GroupMembers groupMembers(Resources resources, Memberships memberships) {
    return new GroupMembers(resources, memberships);
  }

  @Bean
  Consequences consequences(GroupMembers groupMembers, Memberships memberships, KeepUserInStep keepUserInStep, KeepGroupInStep keepGroupInStep) {
    return new Consequences(groupMembers, memberships, keepUserInStep, keepGroupInStep);
  }

  @Bean
  Recorder recorder(ChangeLog log, Transactions transactions, Supplier<UUID> ids, InstantSource clock) {
    return new Recorder(log, transactions, ids, clock);
  }

  @Bean
  Revision revision(Resources resources, Consequences consequences, Recorder recorder, InstantSource clock) {
    return new Revision(resources, consequences, recorder, clock);
  }

  @Bean
  CreateResource createResource(Resources resources, Consequences consequences, Views views, Recorder recorder, Supplier<UUID> ids, InstantSource clock) {
    return new CreateResource(resources, consequences, views, recorder, ids, clock);
  }

  @Bean
  GetResource getResource(Resources resources, Views views, Transactions transactions) {
    return new GetResource(resources, views, transactions);
  }

  @Bean
  Cursors cursors(Seals seals, InstantSource clock, MusterProperties properties) {
    return new Cursors(seals, clock, properties.limits().cursorLife());
  }

  @Bean
  InspectResources inspectResources(Catalogs catalogs, GetResource getResource, SearchResources searchResources) {
    return new InspectResources(catalogs, getResource, searchResources);
  }

  @Bean
  SearchResources searchResources(Resources resources, Views views, Transactions transactions, FilterLimits limits, Cursors cursors) {
    return new SearchResources(resources, views, transactions, limits, cursors);
  }

  @Bean
  ReplaceResource replaceResource(Revision revision, Views views, Recorder recorder) {
    return new ReplaceResource(revision, views, recorder);
  }

  @Bean
  PatchResource patchResource(Revision revision, Views views, Recorder recorder, MusterProperties properties) {
    return new PatchResource(revision, views, recorder, properties.limits().membersShownUnasked());
  }

  @Bean
  DeleteResource deleteResource(Resources resources, Consequences consequences, Recorder recorder, InstantSource clock) {
    return new DeleteResource(resources, consequences, recorder, clock);
  }

  @Bean
  RunBulk runBulk(CreateResource create, ReplaceResource replace, PatchResource patch, DeleteResource delete, Recorder recorder, Transactions transactions) {
    return new RunBulk(create, replace, patch, delete, recorder, transactions);
  }

  @Bean
  ReadRecorder readRecorder(ChangeLog log, Transactions transactions, Supplier<UUID> ids, InstantSource clock, MusterProperties properties) {
    return new ReadRecorder(log, transactions, ids, clock, properties.activity().reads());
  }

  @Bean
  MeterBinder lostReads(ReadRecorder readRecorder) {
    return meters -> FunctionCounter.builder("muster.activity.reads.lost", readRecorder, ReadRecorder::lost)
        .description("Reads that are not on record because storage did not keep up").register(meters);
  }

  @Bean
  ListActivity listActivity(ChangeLog log, ReadRecorder readRecorder, Catalogs catalogs, Transactions transactions) {
    return new ListActivity(log, readRecorder, catalogs, transactions);
  }

  @Bean
  ReadHistory readHistory(History history, Transactions transactions) {
    return new ReadHistory(history, transactions);
  }

  @Bean
  RestoreRevision restoreRevision(History history, Catalogs catalogs, Revision revision, Recorder recorder, Transactions transactions) {
    return new RestoreRevision(history, catalogs, revision, recorder, transactions);
  }

  @Bean
  ExportActivity exportActivity(ReadRecorder reads, ChainActivity chainActivity, ActivityChains chains, Catalogs catalogs, Transactions transactions) {
    return new ExportActivity(reads, chainActivity, chains, catalogs, transactions);
  }
}
