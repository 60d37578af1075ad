package io.muster.application.directory;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Directory;
import io.muster.domain.mapping.Directory.ManagerFound.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers what is known already. What is not it notes, and answers as if there were nothing. */
final class NotingDirectory implements Directory {

  private static final ManagerFound UNKNOWN = new NotFound("it is not known yet");

  private final Directory directory;
  private final Known known;
  private final Questions noted;
  private boolean missed;

  NotingDirectory(Directory directory, Known known, Questions noted) {
    this.directory = directory;
    this.known = known;
    this.noted = noted;
  }

  /** Whether something was not known, so that what came of the answers does not count. */
  boolean hasMissed() {
    return missed;
  }

  @Override
  public Optional<OrganizationId> organizationNamed(String name) {
    return isKnown(known.knowsOrganization(name), name, noted.organizations())
        ? directory.organizationNamed(name)
        : Optional.empty();
  }

  @Override
  public Optional<SiteId> siteNamed(String name) {
    return isKnown(known.knowsSite(name), name, noted.sites()) ? directory.siteNamed(name) : Optional.empty();
  }

  @Override
  public Optional<OrganizationId> defaultOrganization() {
    return directory.defaultOrganization();
  }

  @Override
  public List<Group> groups() {
    return directory.groups();
  }

  @Override
  public ManagerFound managerNamed(String value) {
    return isKnown(known.knowsManager(value), value, noted.managers()) ? directory.managerNamed(value) : UNKNOWN;
  }

  @Override
  public boolean isPrimaryEmail(String email) {
    return isKnown(known.knowsPrimaryEmail(email), email, noted.primaryEmails()) && directory.isPrimaryEmail(email);
  }

  @Override
  public String accountName() {
    return directory.accountName();
  }

  private boolean isKnown(boolean answered, String question, Set<String> questions) {
    if (!answered) {
      questions.add(question);
      missed = true;
    }
    return answered;
  }
}
