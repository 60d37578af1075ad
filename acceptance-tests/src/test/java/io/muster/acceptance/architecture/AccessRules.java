package io.muster.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static io.muster.acceptance.architecture.House.APPLICATION;
import static io.muster.acceptance.architecture.House.within;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Principal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** What may be done is decided in the use case, and not only in the page or the route that leads to it. */
final class AccessRules {

  private static final Set<String> ASKS = Set.of("roles", "requireInPerson", "requireNoKey");

  /** Directly, or in a method of the application that it calls. */
  @ArchTest
  static final ArchRule ADMINISTRATION_NEEDS_A_ROLE =
      publicMethodsTaking(Administrator.class).should(call(Administrator.class, Set.of("require", "reading")))
          .as("every operation of an administrator requires a role");

  @ArchTest
  static final ArchRule PRINCIPALS_ARE_ASKED =
      publicMethodsTaking(Principal.class).should(call(Principal.class, ASKS))
          .as("every operation of a principal asks what it may");

  private AccessRules() {}

  private static GivenMethodsConjunction publicMethodsTaking(Class<?> actor) {
    return methods().that().areDeclaredInClassesThat().resideInAPackage(within(APPLICATION))
        .and().arePublic().and().areNotStatic()
        .and(describe("takes a " + actor.getSimpleName(), method -> method.getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(actor))));
  }

  private static ArchCondition<JavaMethod> call(Class<?> actor, Set<String> names) {
    return new ArchCondition<>("ask the " + actor.getSimpleName()) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!reaches(method, actor, names)) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks nothing of its "
              + actor.getSimpleName()));
        }
      }
    };
  }

  private static boolean reaches(JavaMethod from, Class<?> actor, Set<String> names) {
    Set<JavaMethod> seen = new HashSet<>(Set.of(from));
    Deque<JavaMethod> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (JavaMethodCall call : open.remove().getMethodCallsFromSelf()) {
        MethodCallTarget target = call.getTarget();
        if (target.getOwner().isEquivalentTo(actor) && names.contains(target.getName())) {
          return true;
        }
        target.resolveMember()
            .filter(called -> called.getOwner().getPackageName().startsWith(APPLICATION))
            .filter(seen::add)
            .ifPresent(open::add);
      }
    }
    return false;
  }
}
