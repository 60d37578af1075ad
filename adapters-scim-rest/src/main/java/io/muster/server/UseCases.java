package io.muster.server;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.muster.adapters.scim.BearerTokens;
import io.muster.application.access.AuthenticateToken;
import io.muster.application.access.EnterAccount;
import io.muster.application.access.FindLogin;
import io.muster.application.access.IssueToken;
import io.muster.application.account.Bootstrap;
import io.muster.application.account.ChangeSettings;
import io.muster.application.account.CreateAccount;
import io.muster.application.account.ListAccounts;
import io.muster.application.account.OpenAccount;
import io.muster.application.activity.ListActivity;
import io.muster.application.directory.ChangePerson;
import io.muster.application.directory.CountLinks;
import io.muster.application.directory.DirectoryRecords;
import io.muster.application.directory.ExplainGroupMapping;
import io.muster.application.directory.ExplainUserMapping;
import io.muster.application.directory.FollowUp;
import io.muster.application.directory.GetOrganization;
import io.muster.application.directory.GetPerson;
import io.muster.application.directory.GetSite;
import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.directory.ListGroupMembers;
import io.muster.application.directory.ListGroups;
import io.muster.application.directory.ListOrganizations;
import io.muster.application.directory.ListPeople;
import io.muster.application.directory.ListSites;
import io.muster.application.directory.MappingsInForce;
import io.muster.application.directory.NewRecords;
import io.muster.application.directory.SafetyCatches;
import io.muster.application.directory.SaveOrganization;
import io.muster.application.directory.SaveSite;
import io.muster.application.directory.ScimRecords;
import io.muster.application.discovery.Catalogs;
import io.muster.application.discovery.ListExtensions;
import io.muster.application.discovery.PutExtension;
import io.muster.application.discovery.RemoveExtension;
import io.muster.application.job.CancelJob;
import io.muster.application.job.FindImpact;
import io.muster.application.job.FinishReprocessing;
import io.muster.application.job.ForgetJobs;
import io.muster.application.job.GetJob;
import io.muster.application.job.ListJobs;
import io.muster.application.job.MapGroupsAnew;
import io.muster.application.job.MapUsersAnew;
import io.muster.application.job.WorkOffJob;
import io.muster.application.job.Works;
import io.muster.application.port.AccountSchemas;
import io.muster.application.port.Accounts;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.Jobs;
import io.muster.application.port.Logins;
import io.muster.application.port.MappingVersions;
import io.muster.application.port.Mappings;
import io.muster.application.port.Memberships;
import io.muster.application.port.Organizations;
import io.muster.application.port.People;
import io.muster.application.port.Resources;
import io.muster.application.port.Seals;
import io.muster.application.port.Sites;
import io.muster.application.port.Tokens;
import io.muster.application.port.Transactions;
import io.muster.application.provisioning.Consequences;
import io.muster.application.provisioning.CreateResource;
import io.muster.application.provisioning.Cursors;
import io.muster.application.provisioning.DeleteResource;
import io.muster.application.provisioning.GetResource;
import io.muster.application.provisioning.GroupMembers;
import io.muster.application.provisioning.PatchResource;
import io.muster.application.provisioning.Recorder;
import io.muster.application.provisioning.ReplaceResource;
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
import org.springframework.security.crypto.password.PasswordEncoder;

/** The table of contents of the product: one line a use case. */
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
  PutExtension putExtension(Catalogs catalogs, AccountSchemas schemas, Resources resources, Transactions transactions, BearerTokens bearerTokens) {
    return new PutExtension(catalogs, schemas, resources, transactions, bearerTokens::forget);
  }

  @Bean
  RemoveExtension removeExtension(Catalogs catalogs, AccountSchemas schemas, Resources resources, Transactions transactions, BearerTokens bearerTokens) {
    return new RemoveExtension(catalogs, schemas, resources, transactions, bearerTokens::forget);
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
  DirectoryRecords directoryRecords(People people, Organizations organizations, Sites sites) {
    return new DirectoryRecords(people, organizations, sites);
  }

  @Bean
  ScimRecords scimRecords(Resources resources, Memberships memberships, Mappings mappings) {
    return new ScimRecords(resources, memberships, mappings);
  }

  @Bean
  NewRecords newRecords(Supplier<UUID> ids, InstantSource clock) {
    return new NewRecords(ids, clock);
  }

  @Bean
  FollowUp followUp(MappingsInForce mappingsInForce, Jobs jobs, MusterProperties properties) {
    return new FollowUp(mappingsInForce, jobs, properties.limits().mappedAtOnce());
  }

  @Bean
  KeepUserInStep keepUserInStep(DirectoryRecords directory, ScimRecords scim, FollowUp followUp, NewRecords newRecords, SafetyCatches safetyCatches) {
    return new KeepUserInStep(directory, scim, followUp, newRecords, safetyCatches);
  }

  @Bean
  MapUsersAnew mapUsersAnew(Accounts accounts, Catalogs catalogs, Resources resources, KeepUserInStep keepUserInStep) {
    return new MapUsersAnew(accounts, catalogs, resources, keepUserInStep);
  }

  @Bean
  MapGroupsAnew mapGroupsAnew(Resources resources, KeepGroupInStep keepGroupInStep) {
    return new MapGroupsAnew(resources, keepGroupInStep);
  }

  @Bean
  Works.Storage worksStorage(Jobs jobs, Mappings mappings, MappingVersions versions) {
    return new Works.Storage(jobs, mappings, versions);
  }

  @Bean
  Works works(
      Works.Storage worksStorage,
      MapUsersAnew mapUsersAnew,
      MapGroupsAnew mapGroupsAnew,
      FindImpact findImpact,
      SafetyCatches safetyCatches) {
    return new Works(worksStorage, mapUsersAnew, mapGroupsAnew, findImpact, safetyCatches);
  }

  @Bean
  FinishReprocessing finishReprocessing(MappingVersions versions, Mappings mappings, Jobs jobs, Transactions transactions) {
    return new FinishReprocessing(versions, mappings, jobs, transactions);
  }

  @Bean
  WorkOffJob workOffJob(Jobs jobs, Works works, Transactions transactions, InstantSource clock, MusterProperties properties) {
    return new WorkOffJob(jobs, works, transactions, clock, properties.jobs().batch());
  }

  @Bean
  ForgetJobs forgetJobs(Jobs jobs, Transactions transactions, InstantSource clock, MusterProperties properties) {
    return new ForgetJobs(jobs, transactions, clock, properties.jobs().kept());
  }

  @Bean
  ListJobs listJobs(Jobs jobs, Transactions transactions, InstantSource clock) {
    return new ListJobs(jobs, transactions, clock);
  }

  @Bean
  GetJob getJob(Jobs jobs, Transactions transactions, InstantSource clock) {
    return new GetJob(jobs, transactions, clock);
  }

  @Bean
  CancelJob cancelJob(Jobs jobs, Transactions transactions, InstantSource clock) {
    return new CancelJob(jobs, transactions, clock);
  }

  @Bean
  KeepGroupInStep keepGroupInStep(DirectoryRecords directory, ScimRecords scim, KeepUserInStep keepUserInStep, FollowUp followUp, NewRecords newRecords) {
    return new KeepGroupInStep(directory, scim, keepUserInStep, followUp, newRecords);
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
  ListPeople listPeople(People people, Transactions transactions) {
    return new ListPeople(people, transactions);
  }

  @Bean
  GetPerson getPerson(DirectoryRecords directory, Transactions transactions) {
    return new GetPerson(directory, transactions);
  }

  @Bean
  ChangePerson changePerson(DirectoryRecords directory, MappingsInForce mappingsInForce, Transactions transactions) {
    return new ChangePerson(directory, mappingsInForce, transactions);
  }

  @Bean
  ListOrganizations listOrganizations(Organizations organizations, Transactions transactions) {
    return new ListOrganizations(organizations, transactions);
  }

  @Bean
  GetOrganization getOrganization(DirectoryRecords directory, Transactions transactions) {
    return new GetOrganization(directory, transactions);
  }

  @Bean
  SaveOrganization saveOrganization(DirectoryRecords directory, KeepGroupInStep keepGroupInStep, Transactions transactions, Supplier<UUID> ids) {
    return new SaveOrganization(directory, keepGroupInStep, transactions, ids);
  }

  @Bean
  ListSites listSites(Sites sites, Transactions transactions) {
    return new ListSites(sites, transactions);
  }

  @Bean
  GetSite getSite(Sites sites, Transactions transactions) {
    return new GetSite(sites, transactions);
  }

  @Bean
  SaveSite saveSite(Sites sites, KeepGroupInStep keepGroupInStep, Transactions transactions, Supplier<UUID> ids) {
    return new SaveSite(sites, keepGroupInStep, transactions, ids);
  }

  @Bean
  ExplainUserMapping explainUserMapping(DirectoryRecords directory, ScimRecords scim, Transactions transactions) {
    return new ExplainUserMapping(directory, scim, transactions);
  }

  @Bean
  ExplainGroupMapping explainGroupMapping(DirectoryRecords directory, ScimRecords scim, Transactions transactions) {
    return new ExplainGroupMapping(directory, scim, transactions);
  }

  @Bean
  ListGroups listGroups(ScimRecords scim, Transactions transactions) {
    return new ListGroups(scim, transactions);
  }

  @Bean
  ListGroupMembers listGroupMembers(ScimRecords scim, Transactions transactions) {
    return new ListGroupMembers(scim, transactions);
  }

  @Bean
  CountLinks countLinks(DirectoryRecords directory, ScimRecords scim, Transactions transactions) {
    return new CountLinks(directory, scim, transactions);
  }

  @Bean
  ListActivity listActivity(ChangeLog log, Catalogs catalogs, Transactions transactions) {
    return new ListActivity(log, catalogs, transactions);
  }

  @Bean
  AuthenticateToken authenticateToken(Tokens tokens, Accounts accounts, Transactions transactions, InstantSource clock) {
    return new AuthenticateToken(tokens, accounts, transactions, clock);
  }

  @Bean
  FindLogin findLogin(Logins logins, Transactions transactions) {
    return new FindLogin(logins, transactions);
  }

  @Bean
  EnterAccount enterAccount(Accounts accounts, Transactions transactions) {
    return new EnterAccount(accounts, transactions);
  }

  @Bean
  IssueToken issueToken(Tokens tokens, Supplier<UUID> ids, SecureRandom random, InstantSource clock) {
    return new IssueToken(tokens, ids, random, clock);
  }

  @Bean
  OpenAccount openAccount(Accounts accounts, Organizations organizations, Supplier<UUID> ids, InstantSource clock) {
    return new OpenAccount(accounts, organizations, ids, clock);
  }

  @Bean
  ListAccounts listAccounts(Accounts accounts, Transactions transactions) {
    return new ListAccounts(accounts, transactions);
  }

  @Bean
  ChangeSettings changeSettings(Accounts accounts, Catalogs catalogs, Transactions transactions, BearerTokens bearerTokens) {
    return new ChangeSettings(accounts, catalogs, transactions, bearerTokens::forget);
  }

  @Bean
  CreateAccount createAccount(Accounts accounts, Logins logins, OpenAccount openAccount, IssueToken issueToken, Transactions transactions) {
    return new CreateAccount(accounts, logins, openAccount, issueToken, transactions);
  }

  @Bean
  Bootstrap bootstrap(Accounts accounts, Logins logins, OpenAccount openAccount, IssueToken issueToken, Transactions transactions, Bootstrap.Secrets secrets) {
    return new Bootstrap(accounts, logins, openAccount, issueToken, transactions, secrets);
  }

  @Bean
  Bootstrap.Secrets secrets(SecureRandom random, PasswordEncoder encoder, Supplier<UUID> ids, InstantSource clock) {
    return new Bootstrap.Secrets(() -> Passwords.generate(random), encoder::encode, ids, clock);
  }
}
