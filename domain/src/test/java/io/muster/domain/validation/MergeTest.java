package io.muster.domain.validation;

import static io.muster.domain.resource.Values.list;
import static io.muster.domain.resource.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static final Complex CURRENT = object("userName", "ann", "title", "Guide",
      "name", object("givenName", "Ann", "familyName", "Lee"), "emails", list(object("value", "a@b")));

  @Test
  void keepsWhatIsNotProvided() {
    assertThat(Merge.into(CURRENT, object("userName", "ann"))).isEqualTo(CURRENT);
  }

  @Test
  void clearsWhatIsProvidedAsUnassigned() {
    assertThat(Merge.into(CURRENT, object("title", Value.UNASSIGNED, "emails", Value.UNASSIGNED)))
        .isEqualTo(object("userName", "ann", "name", object("givenName", "Ann", "familyName", "Lee")));
  }

  @Test
  void mergesObjectsPartByPart() {
    assertThat(Merge.into(CURRENT, object("name", object("familyName", "Ray"))).get("name"))
        .isEqualTo(object("givenName", "Ann", "familyName", "Ray"));
  }

  @Test
  void dropsAnObjectWhoseLastPartIsCleared() {
    Complex cleared = object("name", object("givenName", Value.UNASSIGNED, "familyName", Value.UNASSIGNED));

    assertThat(Merge.into(CURRENT, cleared).get("name")).isNull();
  }

  @Test
  void replacesLists() {
    assertThat(Merge.into(CURRENT, object("emails", list(object("value", "c@d")))).get("emails"))
        .isEqualTo(list(object("value", "c@d")));
  }
}
