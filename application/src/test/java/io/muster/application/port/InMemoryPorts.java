package io.muster.application.port;

import java.util.List;

/** A whole storage in memory, for tests of use cases; it passes the contracts that databases pass. */
public final class InMemoryPorts implements Ports {

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryAccountSchemas schemas = new InMemoryAccountSchemas(accounts);
  private final InMemoryTokens tokens = new InMemoryTokens();
  private final InMemoryLogins logins = new InMemoryLogins();
  private final InMemoryApiKeys keys = new InMemoryApiKeys();
  private final InMemoryResources resources = new InMemoryResources();
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryOrganizations organizations = new InMemoryOrganizations();
  private final InMemorySites sites = new InMemorySites();
  private final InMemoryMappings mappings = new InMemoryMappings();
  private final InMemoryMappingVersions versions = new InMemoryMappingVersions(mappings);
  private final InMemoryChangeLog log = new InMemoryChangeLog();
  private final InMemoryActivityChains chains = new InMemoryActivityChains(accounts, log);
  private final InMemoryActivityCounts counts = new InMemoryActivityCounts();
  private final InMemoryHolds holds = new InMemoryHolds();
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final InMemoryImpacts impacts = new InMemoryImpacts(jobs);
  private final InMemorySeals seals = new InMemorySeals();
  private final InMemoryTransactions transactions = new InMemoryTransactions(
      List.of(accounts, schemas, tokens, logins, keys, resources, people, organizations, sites, mappings, versions, log,
          jobs, impacts, holds, chains, counts));

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public AccountSchemas schemas() {
    return schemas;
  }

  @Override
  public Tokens tokens() {
    return tokens;
  }

  @Override
  public Logins logins() {
    return logins;
  }

  @Override
  public ApiKeys keys() {
    return keys;
  }

  @Override
  public Resources resources() {
    return resources;
  }

  @Override
  public Memberships memberships() {
    return resources.memberships();
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public Organizations organizations() {
    return organizations;
  }

  @Override
  public Sites sites() {
    return sites;
  }

  @Override
  public MappingVersions versions() {
    return versions;
  }

  @Override
  public Mappings mappings() {
    return mappings;
  }

  @Override
  public ChangeLog log() {
    return log;
  }

  @Override
  public ActivityChains chains() {
    return chains;
  }

  @Override
  public ActivityCounts counts() {
    return counts;
  }

  @Override
  public History history() {
    return log;
  }

  @Override
  public Seals seals() {
    return seals;
  }

  @Override
  public Jobs jobs() {
    return jobs;
  }

  @Override
  public Impacts impacts() {
    return impacts;
  }

  @Override
  public Holds holds() {
    return holds;
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }
}
