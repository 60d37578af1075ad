package io.muster.application.mapping;

import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.application.mapping.ExchangeMappings.Apply;
import io.muster.application.mapping.ExchangeMappings.Exchange;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.mapping.MappingDiff.Kind;
import io.muster.domain.mapping.MappingDiff.RuleChange;
import io.muster.domain.mapping.MappingKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeMappingsTest {

  private static final String TITLES = PlainLanguage.USERS + "\njob_title: title";
  private static final List<MappingKind> USER = List.of(MappingKind.USER);
  private static final Apply SHOW = new Apply(false, null);
  private static final Apply APPLY = new Apply(true, null);

  private final MappedAccount here = new MappedAccount();
  private final Administrator qa = new Administrator(
      here.ports.accounts().find(here.ports.newAccount()).orElseThrow(), "ada", Role.ADMINISTRATOR);

  @Test
  void showsWhatAFileWouldChangeAndSavesNothing() {
    here.save(0, TITLES);
    String file = here.exchangeMappings.export(here.reader, MappingKind.USER).content();
    Exchange shown = here.exchangeMappings.importFile(qa, MappingKind.USER, file, SHOW);

    assertThat(shown.diff().rules()).extracting(RuleChange::rule, RuleChange::kind)
        .containsExactly(tuple("job_title: title", Kind.ADDED));
    assertThat(shown.saved()).isNull();
    assertThat(here.readMappings.inForce(qa, MappingKind.USER).number()).isZero();
  }

  @Test
  void appliesAFile() {
    here.save(0, TITLES);
    String file = here.exchangeMappings.export(here.reader, MappingKind.USER).content();
    here.exchangeMappings.importFile(qa, MappingKind.USER, file, APPLY);

    assertThat(here.readMappings.inForce(qa, MappingKind.USER).text()).isEqualTo(TITLES);
    assertThat(here.readMappings.version(qa, MappingKind.USER, 1).version().comment())
        .isEqualTo("version 1 of account " + here.reader.account().name());
  }

  @Test
  void refusesAFileThatWasChanged() {
    String file = here.exchangeMappings.export(here.reader, MappingKind.USER).content();

    assertRefuses(Reason.INVALID_VALUE,
        () -> here.exchangeMappings.importFile(qa, MappingKind.USER, file + "\nname: title", SHOW));
    assertRefuses(Reason.INVALID_VALUE, () -> here.exchangeMappings.importFile(qa, MappingKind.USER, TITLES, SHOW));
    assertRefuses(Reason.INVALID_VALUE, () -> here.exchangeMappings.importFile(qa, MappingKind.GROUP, file, SHOW));
  }

  @Test
  void takesAFileWhoseLineEndsWereChangedOnItsWay() {
    String file = here.exchangeMappings.export(here.reader, MappingKind.USER).content().replace("\n", "\r\n");

    assertThat(here.exchangeMappings.importFile(qa, MappingKind.USER, file, SHOW).diff().isEmpty()).isTrue();
  }

  @Test
  void copiesBothOrNone() {
    here.save(0, TITLES);
    assertRefuses(Reason.CONFLICT, () -> here.exchangeMappings.copy(
        here.reader, qa, List.of(MappingKind.USER, MappingKind.USER), new Apply(true, 0)));

    assertThat(here.readMappings.inForce(qa, MappingKind.USER).number()).isZero();
  }

  @Test
  void copiesInOneStepUnlessTheMappingWasChangedMeanwhile() {
    here.save(0, TITLES);
    here.exchangeMappings.copy(here.reader, qa, USER, new Apply(true, 0));
    assertThat(here.readMappings.inForce(qa, MappingKind.USER).text()).isEqualTo(TITLES);

    assertRefuses(Reason.CONFLICT,
        () -> here.exchangeMappings.copy(here.reader, qa, USER, new Apply(true, 0)));
    assertRefuses(Reason.INVALID_VALUE,
        () -> here.exchangeMappings.copy(here.reader, here.administrator, USER, SHOW));
    assertRefuses(Reason.FORBIDDEN, () -> here.exchangeMappings.copy(qa, here.reader, USER, APPLY));
  }
}
