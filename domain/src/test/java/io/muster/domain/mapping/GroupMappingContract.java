package io.muster.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the default group mappings do, however they are written. */
public abstract class GroupMappingContract {

  protected abstract GroupMapping mapping();


  @ParameterizedTest(name = "{0} among [{2}] stands for {3}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      Sales | -            | organization Sales, organization Support                  | organization Sales
      sales | -            | organization SALES                                        | organization SALES
      Delft | -            | site Delft                                                | site Delft
      Delft | -            | site Delft, organization Delft                            | organization Delft
      Delft | Site         | site Delft, organization Delft                            | site Delft
      Delft | SITE         | site Delft, organization Delft                            | site Delft
      Delft | Organization | site Delft, organization Delft                            | organization Delft
      Delft | Office       | site Delft, organization Delft                            | organization Delft
      Delft | Site         | organization Delft                                        | organization Delft
      Delft | Organization | site Delft                                                | site Delft
      Delft | -            | disabled organization Delft                               | organization Delft
      Delft | -            | disabled organization Delft, site Delft                   | site Delft
      Delft | Organization | disabled organization Delft, site Delft                   | site Delft
      Delft | -            | disabled organization Delft, disabled site Delft          | organization Delft
      Delft | -            | taken organization Delft, site Delft                      | site Delft
      """)
  void takesTheRecordOfItsName(String name, @Nullable String type, String records, String expected) {
    FakeGroupDirectory directory = FakeGroupDirectory.of(records);
    GroupResult result = map(group(name, type), null, directory);

    assertThat(result.target()).isNotNull();
    assertThat(directory.told(result.target())).isEqualTo(expected);
    assertThat(result.problem()).isNull();
  }

  @ParameterizedTest(name = "{0} among [{1}]: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      Sales | organization Support, site Delft          | no organization or site has the group's name
      Sales |                                           | no organization or site has the group's name
      ' '   | organization Sales                        | no organization or site has the group's name
      Sales | taken organization Sales                  | another group stands for the organization of that name
      Sales | taken site Sales                          | another group stands for the site of that name
      Sales | taken site Sales, taken organization Sales | another group stands for the organization of that name
      """)
  void isOnlyStoredWhenThereIsNone(String name, @Nullable String records, String problem) {
    GroupResult result = map(group(name, null), null, FakeGroupDirectory.of(records == null ? "" : records));

    assertThat(result.target()).isNull();
    assertThat(result.name()).isEmpty();
    assertThat(result.problem()).isEqualTo(problem);
  }

  @ParameterizedTest(name = "{1} is linked, and the group is called {0} among [{2}]")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      Sales   | organization Sales | organization Sales                      | -       | -
      sales   | organization Sales | organization Sales                      | sales   | -
      ' Sales '| organization Sales | organization Sales                     | -       | -
      Selling | organization Sales | organization Sales                      | Selling | -
      Delft   | site Leiden        | site Leiden, organization Delft         | Delft   | -
      Delft   | organization Sales | organization Sales, site Delft          | Delft   | -
      Support | organization Sales | organization Sales, organization Support| -       | the group's name belongs to another organization
      Delft   | site Leiden        | site Leiden, taken site Delft           | -       | the group's name belongs to another site
      Delft   | site Leiden        | disabled taken site Leiden              | Delft   | -
      """)
  void keepsTheRecordItIsLinkedToAndItsNameInStep(
      String name, String linked, String records, @Nullable String rename, @Nullable String problem) {
    FakeGroupDirectory directory = FakeGroupDirectory.of(records);
    GroupResult result = map(group(name, "Site"), directory.target(linked), directory);

    assertThat(result.target()).isEqualTo(directory.target(linked));
    assertThat(result.name().orElse(null)).isEqualTo(rename);
    assertThat(result.problem()).isEqualTo(problem);
  }

  @Test
  void keepsTheRecordsNameWhenTheGroupsIsTooLong() {
    FakeGroupDirectory directory = FakeGroupDirectory.of("site Leiden");
    GroupResult result = map(group("x".repeat(129), null), directory.target("site Leiden"), directory);

    assertThat(result.name()).isEmpty();
    assertThat(result.problem()).isEqualTo("the group's name is too long for the name of a site");
  }

  @Test
  void findsItsRecordAnewWhenTheOneItWasLinkedToIsGone() {
    FakeGroupDirectory directory = FakeGroupDirectory.of("site Delft");
    Target gone = new Target.ToOrganization(new OrganizationId(new UUID(7, 7)));
    GroupResult result = map(group("Delft", null), gone, directory);

    assertThat(result.target()).isEqualTo(directory.target("site Delft"));
    assertThat(field(result, "organization").effect()).isEqualTo(Effect.CLEARED);
  }

  @Test
  void explainsWhatItTook() {
    GroupResult result = map(group("Delft", "Site"), null, FakeGroupDirectory.of("site DELFT"));

    assertThat(result.explanation().fields()).extracting(Field::field).containsExactly("organization", "site", "name");
    Field site = field(result, "site");
    assertThat(site.effect()).isEqualTo(Effect.SET);
    assertThat(site.rule()).isEqualTo("site of the group's name");
    assertThat(site.inputs()).containsExactly(new Input("displayName", "Delft"), new Input("groupType", "Site"));
    assertThat(site.reason()).isEqualTo("its name is the one that the rule looks for");
    assertThat(field(result, "organization").reason()).isEqualTo("no organization has that name");
    assertThat(field(result, "name").effect()).isEqualTo(Effect.SET);
    assertThat(field(result, "name").reason()).isEqualTo("copied from displayName");
  }

  @Test
  void explainsThatADisabledRecordHasNoPeople() {
    GroupResult result = map(group("Delft", null), null, FakeGroupDirectory.of("disabled site Delft"));

    assertThat(field(result, "site").reason()).contains("it is disabled");
  }

  @Test
  void explainsWhyItStandsForNothing() {
    GroupResult result = map(group("Delft", null), null, FakeGroupDirectory.of("taken site Delft"));

    assertThat(field(result, "organization").reason()).isEqualTo("no organization has that name");
    assertThat(field(result, "site").reason()).isEqualTo("another group stands for the site of that name");
    assertThat(field(result, "name").effect()).isEqualTo(Effect.UNCHANGED);
  }

  private GroupResult map(Complex group, @Nullable Target linked, FakeGroupDirectory directory) {
    return mapping().map(new GroupInput(
        new MappingInput(new ResourceId(new UUID(9, 9)), group, false, new FakeDirectory()), linked, directory));
  }

  private static Complex group(String name, @Nullable String type) {
    Map<String, Value> document = new LinkedHashMap<>(Map.of("displayName", Value.of(name)));
    if (type != null) {
      document.put("groupType", Value.of(type));
    }
    return new Complex(document);
  }

  private static Field field(GroupResult result, String name) {
    return result.explanation().fields().stream().filter(it -> it.field().equals(name)).findFirst().orElseThrow();
  }
}
