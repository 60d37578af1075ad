package io.muster.acceptance.architecture;

import static io.muster.acceptance.architecture.House.PLANNED;
import static io.muster.acceptance.architecture.House.ROOMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The production classes of all modules keep the rules of the house. */
@AnalyzeClasses(packages = "io.muster", importOptions = House.ProductionClasses.class)
final class HouseTest {

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
  @ArchTest static final ArchTests CORE = ArchTests.in(CoreRules.class);
  @ArchTest static final ArchTests STYLE = ArchTests.in(StyleRules.class);
  @ArchTest static final ArchTests ACCESS = ArchTests.in(AccessRules.class);

  @ArchTest
  static void everyRoomButThePlannedOnesIsBuilt(JavaClasses production) {
    assertThat(ROOMS.stream().filter(room -> isEmpty(production, room)))
        .as("empty rooms (a room that is built now leaves House.PLANNED)")
        .containsExactlyInAnyOrderElementsOf(PLANNED);
  }

  private static boolean isEmpty(JavaClasses production, String room) {
    return production.stream().noneMatch(type -> (type.getPackageName() + ".").startsWith(room + "."));
  }
}
