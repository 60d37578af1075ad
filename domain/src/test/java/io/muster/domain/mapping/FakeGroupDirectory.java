package io.muster.domain.mapping;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.resource.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The account around a group, told by texts such as {@code organization Sales}, {@code disabled taken site Delft}. */
public final class FakeGroupDirectory implements GroupDirectory {

  private final List<Candidate> records = new ArrayList<>();

  public static FakeGroupDirectory of(String records) {
    FakeGroupDirectory directory = new FakeGroupDirectory();
    for (String record : records.split(",")) {
      if (!record.isBlank()) {
        directory.add(record.strip());
      }
    }
    return directory;
  }

  private void add(String text) {
    boolean site = text.contains("site ");
    String name = text.substring(text.indexOf(site ? "site " : "organization ") + (site ? 5 : 13));
    UUID id = new UUID(0, records.size() + 1);
    records.add(new Candidate(
        site ? new Target.ToSite(new SiteId(id)) : new Target.ToOrganization(new OrganizationId(id)),
        name, text.startsWith("disabled "), false, text.contains("taken ")));
  }

  public Target target(String kindAndName) {
    return records.stream().filter(record -> told(record).equals(kindAndName)).findFirst().orElseThrow().target();
  }

  public String told(Target target) {
    return recordOf(target).map(FakeGroupDirectory::told).orElseThrow();
  }

  private static String told(Candidate record) {
    return (record.target().isOf(RecordKind.SITE) ? "site " : "organization ") + record.name();
  }

  @Override
  public Optional<Candidate> recordOf(Target target) {
    return records.stream().filter(record -> record.target().equals(target)).findFirst();
  }

  @Override
  public Optional<Candidate> recordNamed(RecordKind kind, String name) {
    return records.stream()
        .filter(record -> record.target().isOf(kind)
            && Folding.fold(record.name()).equals(Folding.fold(name)))
        .findFirst();
  }
}
