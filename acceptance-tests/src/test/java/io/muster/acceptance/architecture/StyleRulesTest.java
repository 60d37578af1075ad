package io.muster.acceptance.architecture;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of style are alive: each refuses a class that breaks it. */
final class StyleRulesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@org.springframework.beans.factory.annotation.Autowired",
        "@org.springframework.beans.factory.annotation.Value(\"${muster.public-url}\")",
        "@jakarta.annotation.Resource",
        "@jakarta.persistence.PersistenceContext"
      })
  void refusesAnInjectedField(String annotation) {
    plant("package io.muster.server; class Offender { %s Object injected; }".formatted(annotation))
        .isRefusedBy(StyleRules.NO_FIELD_INJECTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OffenderImpl", "OffenderUtil", "OffenderUtils", "OffenderHelper", "OffenderManager"})
  void refusesANameThatSaysNothing(String name) {
    plant("package io.muster.application.access; class %s {}".formatted(name))
        .isRefusedBy(StyleRules.NO_EMPTY_NAMES);
  }

  @Test
  void acceptsWhatMapStructNames() {
    plant(
            """
            package io.muster.adapters.persistence.account;
            class RowsImpl implements Rows {}
            """,
            """
            package io.muster.adapters.persistence.account;
            @org.mapstruct.Mapper
            interface Rows {}
            """,
            "package io.muster.adapters.persistence.account; class RowStore {}")
        .isAcceptedBy(StyleRules.NO_EMPTY_NAMES);
  }

  @Test
  void refusesAPackageThatIsNotNullMarked() {
    plant("package io.muster.application.access; class Offender {}")
        .isRefusedBy(StyleRules.EVERY_PACKAGE_IS_NULL_MARKED);
  }

  private PlantedOffender plant(String... sources) {
    return PlantedOffender.plant(folder, sources);
  }
}
