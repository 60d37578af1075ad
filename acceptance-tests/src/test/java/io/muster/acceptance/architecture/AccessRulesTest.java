package io.muster.acceptance.architecture;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of access are alive: each refuses a use case that lets everybody in, and no other. */
final class AccessRulesTest {

  private static final String WHO = "io.muster.domain.access.Administrator who";
  private static final String READER = "who.require(io.muster.domain.access.Role.READER);";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {
    "public Object read(" + WHO + ") { return who.account(); }",
    "public Object read(" + WHO + ") { return who.role(); } private void check(" + WHO + ") { " + READER + " }"
  })
  void refusesAnOperationWithoutARole(String methods) {
    plant(methods).isRefusedBy(AccessRules.ADMINISTRATION_NEEDS_A_ROLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "public Object read(" + WHO + ") { " + READER + " return who.account(); }",
    "public Object read(" + WHO + ") { return check(who); } private Object check(" + WHO + ") { " + READER
        + " return who.account(); }",
    "public Runnable read(" + WHO + ") { return () -> { " + READER + " }; }"
  })
  void acceptsAnOperationThatRequiresOne(String methods) {
    plant(methods).isAcceptedBy(AccessRules.ADMINISTRATION_NEEDS_A_ROLE);
  }

  @ParameterizedTest
  @ValueSource(strings = "public String read(io.muster.domain.access.Principal who) { return who.actor(); }")
  void refusesAPrincipalThatIsAskedNothing(String methods) {
    plant(methods).isRefusedBy(AccessRules.PRINCIPALS_ARE_ASKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "public Object read(io.muster.domain.access.Principal who) { return who.roles(); }",
    "public void read(io.muster.domain.access.Principal who) { who.requireInPerson(\"read\"); }"
  })
  void acceptsAPrincipalThatIsAsked(String methods) {
    plant(methods).isAcceptedBy(AccessRules.PRINCIPALS_ARE_ASKED);
  }

  private PlantedOffender plant(String methods) {
    return PlantedOffender.plant(
        folder, "package io.muster.application.access; public class Offender { %s }".formatted(methods));
  }
}
