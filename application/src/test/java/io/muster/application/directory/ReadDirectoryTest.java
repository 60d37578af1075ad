package io.muster.application.directory;

import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Fixtures;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.Site;
import io.muster.domain.resource.Resource;
import io.muster.domain.search.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadDirectoryTest {

  private final AdministeredAccount here = new AdministeredAccount();

  @Test
  void listsPeoplePageByPage() {
    Person first = here.person("first@example.com");
    Person second = here.person("second@example.com");
    ListPeople list = new ListPeople(here.ports.people(), here.ports.transactions());

    assertThat(list.list(here.reader, new ListPeople.Query(null, null, null, null, null, 1)))
        .isEqualTo(new Slice<>(List.of(first), true));
    assertThat(list.list(here.reader, new ListPeople.Query(null, null, null, null, first.id(), 1)))
        .isEqualTo(new Slice<>(List.of(second), false));
    assertThat(list.list(here.stranger, new ListPeople.Query(null, null, null, null, null, 1)).items()).isEmpty();
  }

  @Test
  void showsAPersonWithWhomAndWhatItRefersTo() {
    Person boss = here.person("boss@example.com");
    SaveSite saveSite = new SaveSite(here.ports.sites(), here.groups, here.ports.recorder(), here.ids);
    Site delft =
        saveSite.save(here.administrator, new SaveSite.Command(null, _ -> new SaveSite.Fields("Delft", false)));
    Person ada = here.inserted(ProvisionedAccount.byHand("ada@example.com", "Ada").edit()
        .manager(boss.id()).site(delft.id()).person());
    GetPerson get = new GetPerson(here.records, here.ports.transactions());

    assertThat(get.get(here.reader, ada.id())).isEqualTo(new PersonDetails(ada, null, delft, boss));
    assertRefuses(Reason.NOT_FOUND, () -> get.get(here.stranger, ada.id()));
  }

  @Test
  void keepsSites() {
    SaveSite save = new SaveSite(here.ports.sites(), here.groups, here.ports.recorder(), here.ids);
    Site delft = save.save(here.administrator, new SaveSite.Command(null, _ -> new SaveSite.Fields("Delft", false)));
    Site closed = save.save(here.administrator,
        new SaveSite.Command(delft.id(), fields -> new SaveSite.Fields(fields.name(), true)));

    assertThat(closed).isEqualTo(new Site(delft.id(), "Delft", true, null));
    assertThat(new GetSite(here.ports.sites(), here.ports.transactions()).get(here.reader, delft.id()))
        .isEqualTo(closed);
    assertThat(new ListSites(here.ports.sites(), here.ports.transactions())
        .list(here.reader, new ListSites.Query("delft", null, 10)).items()).containsExactly(closed);
    assertRefuses(Reason.UNIQUENESS,
        () -> save.save(here.administrator, new SaveSite.Command(null, _ -> new SaveSite.Fields("DELFT", false))));
    assertRefuses(Reason.INVALID_VALUE,
        () -> save.save(here.administrator, new SaveSite.Command(null, fields -> fields)));
    assertRefuses(Reason.FORBIDDEN, () -> save.save(here.reader, new SaveSite.Command(delft.id(), fields -> fields)));
    assertRefuses(Reason.NOT_FOUND, () -> save.save(here.stranger, new SaveSite.Command(delft.id(), fields -> fields)));
  }

  @Test
  void explainsWhatTheMappingMadeOfAUserEvenOfADeletedOne() {
    ProvisionedAccount provisioned = new ProvisionedAccount();
    Resource ada = provisioned.create(user("ada@example.com").with("displayName", "Ada"));
    provisioned.delete(ada);
    ExplainUserMapping explain =
        new ExplainUserMapping(provisioned.records, provisioned.scim, provisioned.ports.transactions());
    Administrator reader = new Administrator(
        provisioned.ports.accounts().find(provisioned.account).orElseThrow(), "rita", Role.READER);

    assertThat(explain.explain(reader, ada.id()).status()).isEqualTo(provisioned.status(ada));
    assertThat(explain.explain(reader, ada.id()).person()).isEqualTo(provisioned.person(ada));
    assertRefuses(Reason.NOT_FOUND, () -> explain.explain(reader, Fixtures.newId()));
    assertRefuses(Reason.NOT_FOUND, () -> explain.explain(new Administrator(
        provisioned.ports.accounts().find(provisioned.ports.newAccount()).orElseThrow(), "sam", Role.OWNER), ada.id()));
  }
}
