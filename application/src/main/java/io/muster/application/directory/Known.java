package io.muster.application.directory;

import io.muster.application.lookahead.KnownMappings;
import io.muster.application.lookahead.KnownMemberships;
import io.muster.application.lookahead.KnownOrganizations;
import io.muster.application.lookahead.KnownPeople;
import io.muster.application.lookahead.KnownResources;
import io.muster.application.lookahead.KnownSites;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.Site;
import io.muster.domain.group.Membership;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.mapping.Target.ToSite;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of an account while many of its resources are looked at: read at once, for all of them. */
final class Known {

  private final AccountId account;
  private final KnownPeople people;
  private final KnownOrganizations organizations;
  private final KnownSites sites;
  private final KnownResources resources;
  private final KnownMemberships memberships;
  private final KnownMappings mappings;
  private final Set<String> managers = new HashSet<>();

  Known(DirectoryRecords records, ScimRecords scim, AccountId account) {
    this.account = account;
    this.people = new KnownPeople(records.people(), account);
    this.organizations = new KnownOrganizations(records.organizations(), account);
    this.sites = new KnownSites(records.sites(), account);
    this.resources = new KnownResources(scim.resources(), account);
    this.memberships = new KnownMemberships(scim.memberships(), account);
    this.mappings = new KnownMappings(scim.mappings(), account);
  }

  /** The same ports as ever, which answer what is known and ask for the rest. */
  DirectoryRecords records() {
    return new DirectoryRecords(people, organizations, sites);
  }

  ScimRecords scim() {
    return new ScimRecords(resources, memberships, mappings);
  }

  boolean knowsOrganization(String name) {
    return organizations.knowsName(name);
  }

  boolean knowsSite(String name) {
    return sites.knowsName(name);
  }

  boolean knowsManager(String text) {
    return managers.contains(text);
  }

  boolean knowsPrimaryEmail(String email) {
    return people.knowsPrimaryEmail(email);
  }

  void ask(Questions questions, ResourceType users) {
    organizations.askNames(questions.organizations());
    sites.askNames(questions.sites());
    people.askPrimaryEmails(questions.primaryEmails());
    askManagers(questions.managers(), users);
  }

  /** Also to which groups the records that are found belong already. */
  void askRecords(Questions questions) {
    organizations.askNames(questions.organizations());
    sites.askNames(questions.sites());
    mappings.askLinked(Stream.<Target>concat(
        organizations.findAllByName(account, questions.organizations()).stream()
            .map(Organization::id).map(ToOrganization::new),
        sites.findAllByName(account, questions.sites()).stream().map(Site::id).map(ToSite::new)).toList());
  }

  /** The statuses of resources, the groups they are in, and the records that these and those stand for. */
  void askAround(List<Resource> subjects) {
    List<ResourceId> ids = subjects.stream().map(Resource::id).toList();
    Set<ResourceId> all = new HashSet<>(ids);
    memberships.groupsOf(account, ids).values()
        .forEach(each -> each.stream().map(Membership::group).forEach(all::add));
    askLinksOf(all);
  }

  /** What resources are linked to. */
  void askLinksOf(Collection<ResourceId> ids) {
    List<Target> targets = mappings.statusesOf(account, ids).values().stream()
        .flatMap(status -> Stream.ofNullable(status.target()))
        .toList();
    people.ask(
        targets.stream().flatMap(it -> it instanceof ToPerson(var id) ? Stream.of(id) : Stream.empty()).toList());
    organizations.ask(
        targets.stream().flatMap(it -> it instanceof ToOrganization(var id) ? Stream.of(id) : Stream.empty()).toList());
    sites.ask(targets.stream().flatMap(it -> it instanceof ToSite(var id) ? Stream.of(id) : Stream.empty()).toList());
  }

  /** The users before these who had the same userName. */
  void askPredecessors(List<Resource> users) {
    if (users.isEmpty()) {
      return;
    }
    List<String> names = users.stream().flatMap(user -> UserAttributes.userName(user).stream()).toList();
    Set<ResourceId> before = new HashSet<>();
    resources.predecessorsOfEach(account, users.getFirst().type(), names).values().forEach(before::addAll);
    askLinksOf(before);
  }

  /** All the users of these people, and who of them is there. */
  void askUsersOf(Collection<PersonId> ids, ResourceType users) {
    List<ResourceId> linked = mappings.linkedToEach(account, ids.stream().map(ToPerson::new).toList()).values().stream()
        .flatMap(List::stream)
        .toList();
    mappings.ask(linked);
    resources.ask(users, linked);
  }

  /** By identifier, and whoever is not found so by name, as {@link ManagerSearch} does. */
  private void askManagers(Collection<String> texts, ResourceType users) {
    Set<ResourceId> ids = texts.stream().flatMap(text -> ResourceId.parse(text).stream()).collect(Collectors.toSet());
    askLinksOf(ids);
    Set<ResourceId> found = ids.stream()
        .filter(id -> mappings.statusOf(account, id).flatMap(ScimRecords::personOf).isPresent())
        .collect(Collectors.toSet());
    found.addAll(resources.existing(account, users, ids.stream().filter(id -> !found.contains(id)).toList()));
    List<String> names = texts.stream()
        .filter(text -> ResourceId.parse(text).filter(found::contains).isEmpty())
        .toList();
    askLinksOf(resources.named(account, users, names).values().stream()
        .flatMap(List::stream)
        .map(Resource::id)
        .toList());
    managers.addAll(texts);
  }

  Optional<PersonId> personOf(ResourceId user) {
    return mappings.statusOf(account, user)
        .flatMap(ScimRecords::personOf)
        .filter(person -> people.find(account, person).isPresent());
  }

  Optional<Target> targetOf(ResourceId resource) {
    return mappings.statusOf(account, resource).map(MappingStatus::target);
  }
}
