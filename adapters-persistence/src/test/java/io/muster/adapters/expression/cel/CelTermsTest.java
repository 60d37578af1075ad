package io.muster.adapters.expression.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.mapping.Term;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the language is said to know, it knows. */
class CelTermsTest {

  private static final List<Term> TERMS = new CelTerms().of(Sample.vocabulary());

  static Stream<Term> variables() {
    return TERMS.stream().filter(term -> !term.type().equals("function"));
  }

  @ParameterizedTest
  @MethodSource("variables")
  void tellsVariablesThatThereAre(Term variable) {
    assertThat(Expressions.flaws(variable.text())).isEmpty();
  }

  @Test
  void tellsThePartsOfObjectsAndThoseOfTheAccountsOwnSchemas() {
    assertThat(TERMS).extracting(Term::text).contains(
        "user", "user.name.givenName", "user.emails", "enterprise.manager.value", "security_badge.number", "groups",
        "current.job_title", "result.primary_email", "account.default_organization", "custom_fields");
    assertThat(TERMS).contains(new Term("user.emails", "a list of emails", ""));
  }

  @Test
  void tellsEveryFunctionAsItIsCalled() {
    assertThat(TERMS.stream().filter(term -> term.type().equals("function")).map(Term::text))
        .containsExactlyInAnyOrderElementsOf(
            Functions.ALL.stream().map(function -> function.description().usage()).toList());
  }
}
