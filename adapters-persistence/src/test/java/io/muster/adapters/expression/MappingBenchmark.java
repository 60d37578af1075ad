package io.muster.adapters.expression;

import static io.muster.domain.mapping.UserDocument.entry;
import static io.muster.domain.mapping.UserDocument.user;

import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.FakeDirectory;
import io.muster.domain.mapping.MappingInput;
import io.muster.domain.mapping.MappingResult;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.ResourceId;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long mapping one user by the default mapping takes, beyond what the database does; it is no part of the suite:
 * {@code mvn test -pl adapters-persistence -am -Dtest=MappingBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MappingBenchmark {

  private static final PersonId PERSON = new PersonId(new UUID(2, 2));

  private final UserMapping mapping = ShippedMappings.users();
  private final MappingInput usual = new MappingInput(new ResourceId(new UUID(1, 1)),
      user("ada@example.com")
          .with("displayName", "Ada King")
          .with("title", "Countess")
          .with("userType", "Employee")
          .active(true)
          .primaryEmail("ada@example.com")
          .email("ada@home.example")
          .phone("work", "+44 20 7946 0000")
          .entry("addresses", entry("type", "work", "streetAddress", "12 St James's Square", "locality", "London"))
          .enterprise("organization", "Sales")
          .enterprise("employeeNumber", "1815")
          .document(), false, new FakeDirectory());
  private final Person person = Objects.requireNonNull(mapping.create(usual, PERSON).person());

  @Benchmark
  public MappingResult aNewUser() {
    return mapping.create(usual, PERSON);
  }

  @Benchmark
  public MappingResult aUserWhosePersonIsInStep() {
    return mapping.update(usual, person);
  }

  @Test
  void measure() throws RunnerException {
    new Runner(new OptionsBuilder()
        .include(MappingBenchmark.class.getName())
        .forks(0)
        .warmupIterations(5)
        .measurementIterations(5)
        .warmupTime(TimeValue.seconds(1))
        .measurementTime(TimeValue.seconds(1))
        .build()).run();
  }
}
