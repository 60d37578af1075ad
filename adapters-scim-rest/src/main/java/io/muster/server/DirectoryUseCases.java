package io.muster.server;

import io.muster.application.activity.RecordedPeople;
import io.muster.application.activity.Recorder;
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
import io.muster.application.port.Jobs;
import io.muster.application.port.Mappings;
import io.muster.application.port.Memberships;
import io.muster.application.port.Organizations;
import io.muster.application.port.People;
import io.muster.application.port.Resources;
import io.muster.application.port.Sites;
import io.muster.application.port.Transactions;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps people, organizations and sites in step, and shows them. */
@Configuration(proxyBeanMethods = false)
class DirectoryUseCases {

  @Bean
  DirectoryRecords directoryRecords(People people, Organizations organizations, Sites sites) {
    return new DirectoryRecords(new RecordedPeople(people), organizations, sites);
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
  KeepGroupInStep keepGroupInStep(DirectoryRecords directory, ScimRecords scim, KeepUserInStep keepUserInStep, FollowUp followUp, NewRecords newRecords) {
    return new KeepGroupInStep(directory, scim, keepUserInStep, followUp, newRecords);
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
  ChangePerson changePerson(DirectoryRecords directory, MappingsInForce mappingsInForce, Transactions transactions, Recorder recorder) {
    return new ChangePerson(directory, mappingsInForce, transactions, recorder);
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
  SaveOrganization saveOrganization(DirectoryRecords directory, KeepGroupInStep keepGroupInStep, Recorder recorder, Supplier<UUID> ids) {
    return new SaveOrganization(directory, keepGroupInStep, recorder, ids);
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
  SaveSite saveSite(Sites sites, KeepGroupInStep keepGroupInStep, Recorder recorder, Supplier<UUID> ids) {
    return new SaveSite(sites, keepGroupInStep, recorder, ids);
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
}
