package io.muster.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the house are alive: each refuses a class that breaks it, where a misspelt one would pass for ever. */
final class HouseRulesTest {

  @TempDir private Path folder;

  @Test
  void refusesAClassOutsideEveryRoom() {
    plant("package io.muster.adapters.persistance; class Offender {}")
        .isRefusedBy(HouseRules.EVERY_CLASS_STANDS_IN_A_ROOM);
  }

  @Test
  void refusesADomainClassThatImportsSpring() {
    plant(
            """
            package io.muster.domain.account;
            @org.springframework.stereotype.Component
            class Offender {}
            """)
        .isRefusedBy(HouseRules.DOMAIN_SEES_JAVA_ONLY);
  }

  @Test
  void refusesADomainClassThatImportsAUseCase() {
    plant(
            """
            package io.muster.domain.account;
            class Offender {
              io.muster.application.port.Accounts accounts;
            }
            """)
        .isRefusedBy(HouseRules.DOMAIN_SEES_JAVA_ONLY);
  }

  @Test
  void refusesAUseCaseThatImportsJackson() {
    plant(
            """
            package io.muster.application.provisioning;
            class Offender {
              tools.jackson.databind.JsonNode document;
            }
            """)
        .isRefusedBy(HouseRules.APPLICATION_SEES_THE_DOMAIN_ONLY);
  }

  @Test
  void refusesAnAdapterThatKnowsItsSibling() {
    plant(
            """
            package io.muster.adapters.admin;
            class Offender {
              io.muster.adapters.scim.Sibling sibling;
            }
            """,
            "package io.muster.adapters.scim; public class Sibling {}")
        .isRefusedBy(HouseRules.SIBLING_ADAPTERS_ARE_STRANGERS);
  }

  @Test
  void refusesAnAdapterThatDependsOnTheServer() {
    plant(
            """
            package io.muster.adapters.admin;
            class Offender {
              io.muster.server.MusterApplication application;
            }
            """)
        .isRefusedBy(HouseRules.NOTHING_DEPENDS_ON_THE_SERVER);
  }

  @Test
  void refusesAWebAdapterThatImportsJpa() {
    plant(
            """
            package io.muster.adapters.admin;
            @jakarta.persistence.Entity
            class Offender {}
            """)
        .isRefusedBy(HouseRules.JPA_IN_PERSISTENCE_ONLY);
  }

  @Test
  void refusesAWebAdapterThatImportsHibernate() {
    plant(
            """
            package io.muster.adapters.admin;
            class Offender {
              org.hibernate.Session session;
            }
            """)
        .isRefusedBy(HouseRules.JPA_IN_PERSISTENCE_ONLY);
  }

  @Test
  void refusesADomainClassThatImportsSql() {
    plant(
            """
            package io.muster.domain.account;
            class Offender {
              java.sql.Timestamp created;
            }
            """)
        .isRefusedBy(HouseRules.SQL_IN_PERSISTENCE_AND_SCHEDULING_ONLY);
  }

  @Test
  void refusesCelInPersistence() {
    plant(
            """
            package io.muster.adapters.persistence.mapping;
            class Offender {
              dev.cel.runtime.CelRuntime runtime;
            }
            """,
            "package dev.cel.runtime; public class CelRuntime {}")
        .isRefusedBy(HouseRules.CEL_IN_EXPRESSION_ONLY);
  }

  @Test
  void refusesYamlInPersistence() {
    plant(
            """
            package io.muster.adapters.persistence.mapping;
            class Offender {
              org.snakeyaml.engine.v2.api.Load load;
            }
            """,
            "package org.snakeyaml.engine.v2.api; public class Load {}")
        .isRefusedBy(HouseRules.YAML_IN_EXPRESSION_ONLY);
  }

  @Test
  void refusesDbSchedulerInPersistence() {
    plant(
            """
            package io.muster.adapters.persistence.account;
            class Offender {
              com.github.kagkarlsson.scheduler.Scheduler scheduler;
            }
            """,
            "package com.github.kagkarlsson.scheduler; public class Scheduler {}")
        .isRefusedBy(HouseRules.DB_SCHEDULER_IN_SCHEDULING_ONLY);
  }

  @Test
  void refusesPersistenceThatImportsSpringWeb() {
    plant(
            """
            package io.muster.adapters.persistence.account;
            @org.springframework.web.bind.annotation.RestController
            class Offender {}
            """)
        .isRefusedBy(HouseRules.SPRING_WEB_IN_WEB_ADAPTERS_ONLY);
  }

  @Test
  void refusesAControllerThatAsksAPort() {
    plant(
            """
            package io.muster.adapters.scim;
            class Offender {
              Offender(io.muster.application.port.Resources resources) {}
            }
            """)
        .isRefusedBy(HouseRules.DRIVING_ADAPTERS_NEVER_SEE_PORTS);
  }

  @Test
  void refusesAPortThatSpeaksOfAUseCase() {
    plant(
            """
            package io.muster.application.port;
            interface Offender {
              void insert(io.muster.application.provisioning.Command command);
            }
            """,
            "package io.muster.application.provisioning; public record Command() {}")
        .isRefusedBy(HouseRules.PORTS_SPEAK_DOMAIN_TYPES_ONLY);
  }

  @Test
  void refusesAPublicClassInADrivenAdapter() {
    plant("package io.muster.adapters.persistence.account; public class Offender {}")
        .isRefusedBy(HouseRules.DRIVEN_ADAPTERS_ARE_PACKAGE_PRIVATE);
  }

  @Test
  void refusesADomainPackageThatSeesOneAfterIt() {
    plant(
            """
            package io.muster.domain.resource;
            class Offender {
              io.muster.domain.access.Token token;
            }
            """)
        .isRefusedBy(HouseRules.DOMAIN_PACKAGES_FOLLOW_THE_ORDER);
  }

  @Test
  void refusesDomainPackagesThatSeeEachOther() {
    plant(
            """
            package io.muster.domain.schema;
            public class Offender {
              io.muster.domain.schema.core.Other other;
            }
            """,
            """
            package io.muster.domain.schema.core;
            public class Other {
              io.muster.domain.schema.Offender offender;
            }
            """)
        .isRefusedBy(HouseRules.DOMAIN_PACKAGES_HAVE_NO_CYCLES);
  }

  @Test
  void aRuleThatFindsNothingToLookAtFails() {
    PlantedOffender misspelt = plant("package io.muster.domian.account; class Offender {}");
    assertThatThrownBy(() -> misspelt.isAcceptedBy(HouseRules.DOMAIN_SEES_JAVA_ONLY))
        .hasMessageContaining("failed to check any classes");
  }

  private PlantedOffender plant(String... sources) {
    return PlantedOffender.plant(folder, sources);
  }
}
