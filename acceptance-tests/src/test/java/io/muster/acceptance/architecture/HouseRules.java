package io.muster.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.muster.acceptance.architecture.House.ADAPTERS;
import static io.muster.acceptance.architecture.House.APPLICATION;
import static io.muster.acceptance.architecture.House.DOMAIN;
import static io.muster.acceptance.architecture.House.DRIVEN_ADAPTERS;
import static io.muster.acceptance.architecture.House.DRIVING_ADAPTERS;
import static io.muster.acceptance.architecture.House.EXPRESSION;
import static io.muster.acceptance.architecture.House.PERSISTENCE;
import static io.muster.acceptance.architecture.House.PLANNED;
import static io.muster.acceptance.architecture.House.PORTS;
import static io.muster.acceptance.architecture.House.ROOMS;
import static io.muster.acceptance.architecture.House.SCHEDULING;
import static io.muster.acceptance.architecture.House.SERVER;
import static io.muster.acceptance.architecture.House.placeInOrder;
import static io.muster.acceptance.architecture.House.within;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Who may see whom. A rule that finds no class to look at fails, unless all of its rooms are only planned. */
final class HouseRules {

  @ArchTest
  static final ArchRule EVERY_CLASS_STANDS_IN_A_ROOM =
      classes().should().resideInAnyPackage(domainItselfAndEveryRoom()).as("every class stands in a room of the plan");

  @ArchTest
  static final ArchRule DOMAIN_SEES_JAVA_ONLY =
      classes().that().resideInAPackage(within(DOMAIN))
          .should().onlyDependOnClassesThat().resideInAnyPackage(within(DOMAIN), "java..", "org.jspecify..")
          .as("the domain depends on nothing but the domain, java.. and JSpecify");

  @ArchTest
  static final ArchRule APPLICATION_SEES_THE_DOMAIN_ONLY =
      classes().that().resideInAPackage(within(APPLICATION))
          .should().onlyDependOnClassesThat()
          .resideInAnyPackage(within(APPLICATION), within(DOMAIN), "java..", "org.jspecify..", "org.slf4j..")
          .as("the application depends on nothing but the application, the domain, java.., JSpecify and SLF4J");

  @ArchTest
  static final ArchRule SIBLING_ADAPTERS_ARE_STRANGERS =
      slices().matching(ADAPTERS + ".(*)..").should().notDependOnEachOther()
          .allowEmptyShould(areOnlyPlanned(adapters()))
          .as("sibling adapters do not know each other");

  @ArchTest
  static final ArchRule NOTHING_DEPENDS_ON_THE_SERVER =
      noClasses().that().resideOutsideOfPackage(within(SERVER))
          .should().dependOnClassesThat().resideInAPackage(within(SERVER))
          .as("nothing but the server depends on the server");

  @ArchTest
  static final ArchRule JPA_IN_PERSISTENCE_ONLY =
      only(
          List.of(PERSISTENCE),
          "jakarta.persistence..", "org.hibernate..", "org.springframework.orm..", "org.springframework.data.jpa..");

  @ArchTest
  static final ArchRule SQL_IN_PERSISTENCE_AND_SCHEDULING_ONLY =
      only(
          List.of(PERSISTENCE, SCHEDULING),
          "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.flywaydb..");

  @ArchTest
  static final ArchRule CEL_IN_EXPRESSION_ONLY =
      only(List.of(EXPRESSION), "dev.cel..", "com.google.common..", "com.google.protobuf..", "com.google.re2j..");

  @ArchTest
  static final ArchRule YAML_IN_EXPRESSION_ONLY = only(List.of(EXPRESSION), "org.snakeyaml..");

  @ArchTest
  static final ArchRule DB_SCHEDULER_IN_SCHEDULING_ONLY = only(List.of(SCHEDULING), "com.github.kagkarlsson..");

  @ArchTest
  static final ArchRule SPRING_WEB_IN_WEB_ADAPTERS_ONLY =
      only(
          and(DRIVING_ADAPTERS, SERVER),
          "org.springframework.web..", "org.springframework.http..", "org.springframework.security..",
          "jakarta.servlet..");

  @ArchTest
  static final ArchRule DRIVING_ADAPTERS_NEVER_SEE_PORTS =
      noClasses().that().resideInAnyPackage(within(DRIVING_ADAPTERS))
          .should().dependOnClassesThat().resideInAPackage(within(PORTS))
          .allowEmptyShould(areOnlyPlanned(DRIVING_ADAPTERS))
          .as("driving adapters see use cases and domain types, never ports");

  @ArchTest
  static final ArchRule PORTS_SPEAK_DOMAIN_TYPES_ONLY =
      classes().that().resideInAPackage(within(PORTS))
          .should().onlyDependOnClassesThat()
          .resideInAnyPackage(within(PORTS), within(DOMAIN), "java..", "org.jspecify..")
          .as("ports speak only domain types, primitives and java..");

  @ArchTest
  static final ArchRule DRIVEN_ADAPTERS_ARE_PACKAGE_PRIVATE =
      classes().that().resideInAnyPackage(within(DRIVEN_ADAPTERS)).and().areTopLevelClasses()
          .should().bePackagePrivate()
          .allowEmptyShould(areOnlyPlanned(DRIVEN_ADAPTERS))
          .as("everything in a driven adapter is package-private");

  @ArchTest
  static final ArchRule DOMAIN_PACKAGES_FOLLOW_THE_ORDER =
      classes().that().resideInAPackage(within(DOMAIN))
          .should(seeOnlyWhatComesBefore())
          .as("domain packages follow the order of the plan");

  @ArchTest
  static final ArchRule DOMAIN_PACKAGES_HAVE_NO_CYCLES =
      slices().matching(DOMAIN + ".(**)").should().beFreeOfCycles();

  private HouseRules() {}

  private static ArchRule only(Collection<String> rooms, String... technology) {
    return noClasses().that().resideOutsideOfPackages(within(rooms))
        .should().dependOnClassesThat().resideInAnyPackage(technology)
        .as("only " + rooms + " see " + List.of(technology));
  }

  private static boolean areOnlyPlanned(Collection<String> rooms) {
    return PLANNED.containsAll(rooms);
  }

  private static ArchCondition<JavaClass> seeOnlyWhatComesBefore() {
    return new ArchCondition<>("see only what comes before") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> looksAhead(dependency))
            .forEach(dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
      }
    };
  }

  private static boolean looksAhead(Dependency dependency) {
    return placeInOrder(dependency.getTargetClass().getPackageName())
        > placeInOrder(dependency.getOriginClass().getPackageName());
  }

  private static String[] domainItselfAndEveryRoom() {
    List<String> packages = new ArrayList<>(List.of(within(ROOMS)));
    packages.add(DOMAIN);
    return packages.toArray(String[]::new);
  }

  private static List<String> adapters() {
    return ROOMS.stream().filter(room -> room.startsWith(ADAPTERS)).toList();
  }

  private static List<String> and(Collection<String> rooms, String another) {
    List<String> all = new ArrayList<>(rooms);
    all.add(another);
    return all;
  }
}
