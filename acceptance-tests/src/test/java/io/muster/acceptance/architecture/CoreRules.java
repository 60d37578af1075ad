package io.muster.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.muster.acceptance.architecture.House.APPLICATION;
import static io.muster.acceptance.architecture.House.DOMAIN;
import static io.muster.acceptance.architecture.House.within;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** Domain and application answer the same question the same way: whatever varies comes in as an argument. */
final class CoreRules {

  private static final String[] CORE = {within(DOMAIN), within(APPLICATION)};

  /** A clock that was passed in may be asked: {@code Instant.now(clock)} and {@code source.instant()} are lawful. */
  @ArchTest
  static final ArchRule CORE_CALLS_NO_CLOCK =
      coreNeverCalls(
          "a clock",
          "java.lang.System.(currentTimeMillis|nanoTime)\\(\\)",
          "java.time.*[.]now\\((java.time.ZoneId)?\\)",
          "java.time.Clock.(system|tick)\\w*\\(.*\\)",
          "java.time.InstantSource.system\\(\\)",
          "java.util.Date.<init>\\(\\)",
          "java.util.(Gregorian)?Calendar.(getInstance|<init>)\\(.*\\)");

  @ArchTest
  static final ArchRule CORE_CALLS_NO_RANDOM =
      coreNeverCalls(
          "random",
          "java.(util|security).(\\w+[.])*\\w*Random[.].*",
          "java.util.random.RandomGenerator(Factory)?.(of|getDefault|create)\\(.*\\)",
          "java.lang.(Strict)?Math.random\\(\\)",
          "java.util.UUID.randomUUID\\(\\)",
          "java.util.Collections.shuffle\\(java.util.List\\)");

  @ArchTest
  static final ArchRule CORE_READS_NO_ENVIRONMENT =
      coreNeverCalls(
          "the environment",
          "java.lang.System.(getenv|getProperty|getProperties|setProperty|clearProperty|lineSeparator)\\(.*\\)",
          "java.lang.System.(in|out|err|console\\(\\)|exit\\(int\\))",
          "java.lang.(Runtime|ProcessBuilder|ProcessHandle)[.].*",
          "java.lang.String.to(Lower|Upper)Case\\(\\)",
          "java.(util.Locale|util.TimeZone|nio.charset.Charset|time.ZoneId).\\w*[dD]efault\\w*\\(.*\\)",
          "java.io.(File|RandomAccessFile)\\w*[.].*",
          "java.nio.file[.].*",
          "java.net[.](?!URI|URLEncoder|URLDecoder).*");

  @ArchTest
  static final ArchRule CORE_STARTS_NO_THREAD =
      coreNeverCalls(
          "threads",
          "java.lang.Thread(\\$\\w+)?[.].*",
          "java.util.(Timer|concurrent.Executors|concurrent.ForkJoinPool|concurrent.CompletableFuture)[.].*",
          "java.util.*[.]parallel(Stream)?\\(\\)");

  @ArchTest
  static final ArchRule CORE_HOLDS_NO_MUTABLE_STATIC =
      fields().that().areDeclaredInClassesThat().resideInAnyPackage(CORE)
          .and().areStatic()
          .and().doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should().beFinal()
          .andShould().notHaveRawType(describe("that can change", CoreRules::canChange))
          .as("domain and application hold no mutable static");

  private CoreRules() {}

  private static ArchRule coreNeverCalls(String what, String... members) {
    Pattern forbidden = Pattern.compile(String.join("|", members));
    return noClasses().that().resideInAnyPackage(CORE)
        .should().accessTargetWhere(
            describe(what, access -> forbidden.matcher(access.getTarget().getFullName()).matches()))
        .as("domain and application never call " + what);
  }

  private static boolean canChange(JavaClass type) {
    boolean implementsCollection =
        !type.isInterface() && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
    return type.isArray()
        || implementsCollection
        || type.isAssignableTo(ThreadLocal.class)
        || type.isAssignableTo(StringBuilder.class)
        || type.getPackageName().startsWith("java.util.concurrent");
  }
}
