package io.muster.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Impacts.Run;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.Foreseen.Effect;
import io.muster.domain.mapping.Foreseen.FieldChange;
import io.muster.domain.mapping.Impact;
import io.muster.domain.mapping.Impact.Selection;
import io.muster.domain.mapping.MappingKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every keeper of impacts does. */
public abstract class ImpactsContract {

  /** No other test's jobs end as long ago. */
  private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

  private AccountId account;
  private AccountId stranger;
  private JobId job;

  protected abstract Ports ports();

  @BeforeEach
  void begin() {
    account = ports().newAccount();
    stranger = ports().newAccount();
    job = begun("rules: []");
  }

  @Test
  void hasFoundOutNothingAtFirst() {
    assertThat(impacts().find(account, job)).contains(new Run("rules: []", null, Impact.NONE));
    assertThat(impacts().samples(account, job, Selection.ALL, null, 10)).isEmpty();
  }

  @Test
  void keepsHowFarItHasComeAndWhatItFoundOut() {
    List<Foreseen> foreseen = List.of(foreseen(Effect.CREATED, null, "name"), foreseen(Effect.FAILED, "größe 🧮"));
    Impact.Grown grown = Impact.NONE.and(foreseen);
    impacts().keep(account, job, grown.impact(), grown.samples());
    impacts().moveTo(account, job, foreseen.getLast().resource());

    assertThat(impacts().find(account, job))
        .contains(new Run("rules: []", foreseen.getLast().resource(), grown.impact()));
    assertThat(impacts().samples(account, job, Selection.ALL, null, 10)).isEqualTo(foreseen);
  }

  @Test
  void keepsMoreSamples() {
    Foreseen first = foreseen(Effect.CREATED, null, "name");
    Foreseen second = foreseen(Effect.CHANGED, null, "job_title", "name");
    Foreseen third = foreseen(Effect.CHANGED, null, "site");
    impacts().keep(account, job, Impact.NONE, List.of(first));
    impacts().keep(account, job, Impact.NONE, List.of());
    impacts().keep(account, job, Impact.NONE, List.of(second, third));

    assertThat(impacts().samples(account, job, Selection.ALL, null, 2)).containsExactly(first, second);
    assertThat(impacts().samples(account, job, Selection.ALL, second.resource(), 2)).containsExactly(third);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "-, -, -, 3", "CHANGED, -, -, 2", "CREATED, -, -, 0", "-, job_title, -, 1", "-, job, -, 0", "-, jobxtitle, -, 0",
      "-, name, -, 2", "-, -, no name, 1", "-, -, no, 0", "CHANGED, name, -, 2", "FAILED, name, no name, 0",
      "-, 'name,job_title', -, 0"})
  void selects(@Nullable Effect effect, @Nullable String field, @Nullable String problem, int count) {
    impacts().keep(account, job, Impact.NONE, List.of(foreseen(Effect.CHANGED, null, "name", "job_title"),
        foreseen(Effect.CHANGED, null, "name"), foreseen(Effect.FAILED, "no name")));

    assertThat(impacts().samples(account, job, new Selection(effect, field, problem), null, 10)).hasSize(count);
  }

  @Test
  void isForgottenWithItsJob() {
    impacts().keep(account, job, Impact.NONE, List.of(foreseen(Effect.CREATED, null, "name")));
    JobId other = begun("other");
    ports().jobs().update(account, ports().jobs().find(account, job).orElseThrow().ended(LONG_AGO));
    ports().jobs().forget(LONG_AGO.plusSeconds(1), 1_000);

    assertThat(impacts().find(account, job)).isEmpty();
    assertThat(impacts().samples(account, job, Selection.ALL, null, 10)).isEmpty();
    assertThat(impacts().find(account, other)).isPresent();
  }

  @Test
  void showsNothingToAnotherAccount() {
    impacts().keep(account, job, Impact.NONE, List.of(foreseen(Effect.CREATED, null, "name")));

    assertThat(impacts().find(stranger, job)).isEmpty();
    assertThat(impacts().samples(stranger, job, Selection.ALL, null, 10)).isEmpty();
  }

  private Impacts impacts() {
    return ports().impacts();
  }

  private JobId begun(String draft) {
    return ports().transactions().write(() -> {
      JobId id = ports().jobs().queue(account, new JobKind.FindImpact(MappingKind.USER), "a draft", 1);
      impacts().begin(account, id, draft);
      return id;
    });
  }

  private static Foreseen foreseen(Effect effect, @Nullable String problem, String... fields) {
    return new Foreseen(Fixtures.newId(), effect,
        List.of(fields).stream().map(field -> new FieldChange(field, null, "größe 🧮")).toList(), problem);
  }
}
