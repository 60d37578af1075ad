package io.muster.application.mapping;

import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.application.mapping.SaveMapping.Command;
import io.muster.application.mapping.SaveMapping.Saved;
import io.muster.application.port.Fixtures;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobKind.Reprocess;
import io.muster.domain.job.JobStatus;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Resource;
import org.junit.jupiter.api.Test;

class SaveMappingTest {

  private static final String TITLES = PlainLanguage.USERS + "\njob_title: title";
  private static final String TYPES = PlainLanguage.USERS + "\njob_title: userType";
  private static final UserDocument ADA = user("ada@example.com").with("displayName", "Ada")
      .with("title", "Countess").with("userType", "Employee");

  private final MappedAccount here = new MappedAccount();

  @Test
  void putsANewVersionInForceAndMapsEverybodyByIt() {
    Resource ada = here.provisioned.create(ADA);
    assertThat(here.provisioned.person(ada).jobTitle()).isNull();

    Saved saved = here.save(0, TITLES);
    assertThat(saved.version())
        .isEqualTo(new MappingVersion(MappingKind.USER, 1, TITLES, "ada", "because", Fixtures.NOW));
    assertThat(job(0).kind()).isEqualTo(new Reprocess(MappingKind.USER, 1));
    assertThat(job(0).progress().total()).isEqualTo(1);

    here.provisioned.workOff();
    assertThat(here.provisioned.person(ada).jobTitle()).isEqualTo("Countess");
    assertThat(job(0).status()).isEqualTo(JobStatus.DONE);
    assertThat(job(0).progress().done()).isEqualTo(1);
  }

  @Test
  void mapsUsersWhoArriveMeanwhileByIt() {
    here.save(0, TITLES);

    assertThat(here.provisioned.person(here.provisioned.create(ADA)).jobTitle()).isEqualTo("Countess");
  }

  @Test
  void refusesALostUpdate() {
    here.save(0, TITLES);

    assertRefuses(Reason.CONFLICT, () -> here.save(0, TYPES));
    assertThat(here.readMappings.inForce(here.reader, MappingKind.USER).text()).isEqualTo(TITLES);
  }

  @Test
  void refusesWhatIsNoMappingAndWhoIsNoAdministrator() {
    assertRefuses(Reason.INVALID_VALUE, () -> here.save(0, "nonsense"));
    assertRefuses(Reason.INVALID_VALUE, () -> here.save(0, "name: displayNam"));
    assertRefuses(Reason.FORBIDDEN,
        () -> here.saveMapping.save(here.reader, new Command(MappingKind.USER, TITLES, 0, "because")));
    assertRefuses(Reason.INVALID_VALUE, () -> here.saveMapping.save(here.administrator,
        new Command(MappingKind.USER, TITLES, 0, "x".repeat(1_001))));
    assertThat(here.readMappings.inForce(here.reader, MappingKind.USER).number()).isZero();
  }

  @Test
  void endsWithEverybodyMappedByTheNewerOfTwo() {
    Resource ada = here.provisioned.create(ADA);
    here.save(0, TITLES);
    here.save(1, TYPES);
    here.provisioned.workOff();

    assertThat(here.provisioned.person(ada).jobTitle()).isEqualTo("Employee");
    assertThat(job(0).status()).isEqualTo(JobStatus.DONE);
    assertThat(job(1).status()).isEqualTo(JobStatus.CANCELLED);
  }

  @Test
  void restoresAnEarlierVersionAndTheDefault() {
    here.save(0, TITLES);
    here.save(1, TYPES);
    assertThat(here.saveMapping.restore(here.administrator, MappingKind.USER, 1).version().text()).isEqualTo(TITLES);
    assertThat(here.saveMapping.restore(here.administrator, MappingKind.USER, 0).version().text())
        .isEqualTo(PlainLanguage.USERS);

    assertThat(here.readMappings.list(here.reader, MappingKind.USER, null, 10).items())
        .extracting(MappingVersion::number, MappingVersion::comment)
        .containsExactly(tuple(4, "restored the default"), tuple(3, "restored version 1"), tuple(2, "because"),
            tuple(1, "because"));
    assertRefuses(Reason.NOT_FOUND, () -> here.saveMapping.restore(here.administrator, MappingKind.USER, 9));
  }

  @Test
  void leavesTheRestWhenSomebodyCancels() {
    Resource ada = here.provisioned.create(ADA);
    here.save(0, TITLES);
    here.ports.transactions().write(() -> here.ports.jobs().update(here.provisioned.account, job(0).cancelling()));
    here.provisioned.workOff();
    here.finishReprocessing.finish();

    assertThat(here.provisioned.person(ada).jobTitle()).isNull();
    assertThat(job(0).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(here.provisioned.jobs()).hasSize(1);
  }

  @Test
  void findsWhoWasMappedByTheOlderVersionAndBecameDurableLater() {
    Resource ada = here.provisioned.create(ADA);
    here.save(0, TITLES);
    here.provisioned.workOff();
    here.finishReprocessing.finish();
    assertThat(here.provisioned.jobs()).hasSize(1);

    MappingStatus status = here.ports.mappings().statusOf(here.provisioned.account, ada.id()).orElseThrow();
    here.ports.mappings().record(here.provisioned.account, new MappingStatus(ada.id(), MappingKind.USER, 0,
        status.target(), null, Explanation.NONE, status.at()));
    here.finishReprocessing.finish();
    here.finishReprocessing.finish();
    assertThat(here.provisioned.jobs()).hasSize(2);
    here.provisioned.workOff();
    assertThat(here.ports.mappings().countOutdated(here.provisioned.account, MappingKind.USER, 1)).isZero();
  }

  @Test
  void settlesDeletedUsersWithoutTheirPeopleComingBack() {
    Resource ada = here.provisioned.create(ADA);
    here.provisioned.delete(ada);
    here.save(0, TITLES);
    here.provisioned.workOff();

    assertThat(here.provisioned.person(ada).disabled()).isTrue();
    assertThat(here.provisioned.person(ada).jobTitle()).isNull();
    assertThat(job(0).status()).isEqualTo(JobStatus.DONE);
  }

  /** The latest first. */
  private Job job(int at) {
    return here.provisioned.jobs().get(at);
  }
}
