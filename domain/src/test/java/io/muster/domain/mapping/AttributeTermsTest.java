package io.muster.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeTermsTest {

  private static final List<Term> TERMS = AttributeTerms.of(CoreResourceTypes.USERS);

  @Test
  void tellsPathsThatThereAre() {
    assertThat(TERMS).isNotEmpty().allSatisfy(
        term -> assertThat(AttributePath.resolve(CoreResourceTypes.USERS, term.text())).as(term.text()).isPresent());
  }

  @Test
  void tellsSubAttributesAndThoseOfExtensions() {
    assertThat(TERMS).extracting(Term::text).contains("userName", "name.givenName", "emails.value",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value");
  }

  @Test
  void tellsWhatHasSeveralValues() {
    assertThat(TERMS).filteredOn(term -> term.text().equals("emails")).extracting(Term::type)
        .containsExactly("complex, several");
  }
}
