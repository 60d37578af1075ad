package io.muster.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** How every class is written, wherever it stands. */
final class StyleRules {

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould().beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .orShould().beAnnotatedWith("jakarta.inject.Inject")
          .orShould().beAnnotatedWith("jakarta.annotation.Resource")
          .orShould().beAnnotatedWith("jakarta.persistence.PersistenceContext")
          .as("no field is injected; constructors say what a class needs");

  /** What MapStruct generates from an interface of ours is called {@code …Impl} by MapStruct, not by us. */
  @ArchTest
  static final ArchRule NO_EMPTY_NAMES =
      noClasses().that().areNotAssignableTo(annotatedWith("org.mapstruct.Mapper").<JavaClass>forSubtype())
          .should().haveNameMatching(".*(Impl|Utils?|Helpers?|Managers?)")
          .as("no name says Impl, Util, Helper or Manager");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes().should(be(describe("in a @NullMarked package", StyleRules::isNullMarked)))
          .as("every package is @NullMarked");

  private StyleRules() {}

  private static boolean isNullMarked(JavaClass type) {
    return type.getPackage().isAnnotatedWith(NullMarked.class);
  }
}
