package io.muster.acceptance.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The plan of the house: the rules take every name of a package of ours from here, and from nowhere else. */
final class House {

  static final String DOMAIN = "io.muster.domain";

  /** Each may see those before it. */
  static final List<String> DOMAIN_ORDER =
      Stream.of(
              "schema",
              "resource",
              "discovery",
              "group",
              "validation",
              "filter",
              "patch",
              "bulk",
              "projection",
              "search",
              "directory",
              "mapping",
              "account",
              "access",
              "connection",
              "activity",
              "job")
          .map(name -> DOMAIN + "." + name)
          .toList();

  static final String APPLICATION = "io.muster.application";
  static final String PORTS = APPLICATION + ".port";

  static final String SERVER = "io.muster.server";

  static final String ADAPTERS = "io.muster.adapters";
  static final String SCIM = ADAPTERS + ".scim";
  static final String ADMIN = ADAPTERS + ".admin";
  static final String CONSOLE = ADAPTERS + ".console";
  static final List<String> DRIVING_ADAPTERS = List.of(SCIM, ADMIN, CONSOLE);

  static final String PERSISTENCE = ADAPTERS + ".persistence";
  static final String EXPRESSION = ADAPTERS + ".expression";
  static final String SCHEDULING = ADAPTERS + ".scheduling";
  static final List<String> DRIVEN_ADAPTERS = List.of(PERSISTENCE, EXPRESSION, SCHEDULING);

  /** Every room. No class may stand outside of them, so that a misspelt name is noticed as soon as it matters. */
  static final List<String> ROOMS =
      Stream.of(DOMAIN_ORDER, List.of(APPLICATION, PORTS, SERVER), DRIVING_ADAPTERS, DRIVEN_ADAPTERS)
          .flatMap(Collection::stream)
          .toList();

  /** The rooms that are not built yet: these are empty, and no others. */
  static final Set<String> PLANNED = Set.of();

  private House() {}

  /** The package and all below it. */
  static String within(String room) {
    return room + "..";
  }

  static String[] within(Collection<String> rooms) {
    return rooms.stream().map(House::within).toArray(String[]::new);
  }

  /** Where in {@link #DOMAIN_ORDER} a package of the domain stands; the domain's own package is before all. */
  static int placeInOrder(String packageName) {
    for (int place = 0; place < DOMAIN_ORDER.size(); place++) {
      if ((packageName + ".").startsWith(DOMAIN_ORDER.get(place) + ".")) {
        return place;
      }
    }
    return -1;
  }

  /** Leaves out what was compiled from {@code src/test}, of whichever module. */
  static final class ProductionClasses implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }
}
