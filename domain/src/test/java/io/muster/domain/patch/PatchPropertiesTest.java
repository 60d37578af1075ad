package io.muster.domain.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Damage;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterText;
import io.muster.domain.filter.RandomDocuments;
import io.muster.domain.filter.RandomFilters;
import io.muster.domain.filter.SampleTypes;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.validation.SchemaReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every patch and every document, tried on many from seeded random numbers. */
class PatchPropertiesTest {

  private static final int PATCHES = 4_000;
  private static final List<String> OPS = List.of("add", "replace", "remove");

  private static Stream<ResourceType> types() {
    return Stream.of(
        SampleTypes.GADGET, CoreResourceTypes.users("urn:example:custom_fields"), CoreResourceTypes.GROUPS);
  }

  @ParameterizedTest
  @MethodSource("types")
  void leavesADocumentAsTheSchemaWouldReadIt(ResourceType type) {
    RandomPatches patches = new RandomPatches(type, new Random(1));
    int made = 0;
    for (int round = 0; round < PATCHES; round++) {
      Complex before = patches.documents.next();
      List<RawOperation> operations = patches.next();
      try {
        Complex after = Patch.of(type, operations, FilterLimits.DEFAULT).applyTo(type, before).document();
        assertThat(SchemaReader.read(type, after).assigned()).as("%s on %s", operations, before).isEqualTo(after);
        made++;
      } catch (Refusal refusal) {
        assertThat(refusal.reason()).isIn(Refusal.Reason.INVALID_PATH, Refusal.Reason.INVALID_VALUE,
            Refusal.Reason.MUTABILITY, Refusal.Reason.NO_TARGET, Refusal.Reason.INVALID_SYNTAX);
      }
    }
    assertThat(made).isGreaterThan(PATCHES / 10);
  }

  @ParameterizedTest
  @MethodSource("types")
  void changesNothingTheSecondTimeAnAttributeIsPut(ResourceType type) {
    Random random = new Random(2);
    RandomDocuments documents = new RandomDocuments(type, random);
    for (int round = 0; round < PATCHES; round++) {
      Complex given = documents.next();
      String op = OPS.get(random.nextInt(2));
      Patch patch = Patch.of(type, List.of(new RawOperation(op, null, given)), FilterLimits.DEFAULT);
      try {
        Complex once = patch.applyTo(type, documents.next()).document();
        assertThat(patch.applyTo(type, once).document()).isEqualTo(once);
      } catch (Refusal refusal) {
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.MUTABILITY);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void readsDamagedPathsOrRefusesThem(ResourceType type) {
    Random random = new Random(3);
    RandomFilters filters = RandomFilters.over(type, random);
    for (int round = 0; round < PATCHES; round++) {
      String path = random.nextInt(4) == 0
          ? Damage.noise(random)
          : Damage.inflictOn(FilterText.of(filters.next()) + ".value", random);
      try {
        assertThat(PatchPath.parse(type, path, FilterLimits.DEFAULT)).isNotNull();
      } catch (Refusal refusal) {
        assertThat(refusal.reason()).as(path).isEqualTo(Refusal.Reason.INVALID_PATH);
      }
    }
  }

  /** Operations with paths and values of all forms, many of them lawful. */
  private static final class RandomPatches {

    private final RandomDocuments documents;
    private final RandomFilters filters;
    private final Random random;

    RandomPatches(ResourceType type, Random random) {
      this.documents = new RandomDocuments(type, random);
      this.filters = RandomFilters.over(type, random);
      this.random = random;
    }

    List<RawOperation> next() {
      List<RawOperation> operations = new ArrayList<>();
      for (int count = 1 + random.nextInt(3); count > 0; count--) {
        operations.add(operation());
      }
      return operations;
    }

    private RawOperation operation() {
      String op = OPS.get(random.nextInt(3));
      Map.Entry<String, Value> entry = anyEntry(documents.next());
      return switch (random.nextInt(5)) {
        case 0 -> new RawOperation(op, null, object(entry));
        case 1 -> new RawOperation(op, entry.getKey(), spoiled(entry.getValue()));
        case 2 -> part(op, entry);
        default -> selected(op);
      };
    }

    private RawOperation part(String op, Map.Entry<String, Value> whole) {
      if (whole.getValue() instanceof Complex complex && !complex.isEmpty()) {
        Map.Entry<String, Value> part = anyEntry(complex);
        String joint = whole.getKey().indexOf(':') < 0 ? "." : ":";
        return new RawOperation(op, whole.getKey() + joint + part.getKey(), spoiled(part.getValue()));
      }
      return new RawOperation(op, whole.getKey(), op.equals("remove") ? null : whole.getValue());
    }

    private RawOperation selected(String op) {
      Filter filter = filters.next();
      while (!(filter instanceof Filter.ValuePath selection)) {
        filter = filters.next();
      }
      Value list = documents.next().get(selection.path().attribute().name());
      Value element = list instanceof Many many && !many.values().isEmpty() ? many.values().getFirst() : Value.of("x");
      String path = FilterText.of(selection);
      if (element instanceof Complex complex && !complex.isEmpty() && random.nextBoolean()) {
        Map.Entry<String, Value> part = anyEntry(complex);
        return new RawOperation(op, path + "." + part.getKey(), spoiled(part.getValue()));
      }
      return new RawOperation(op, path, spoiled(element));
    }

    private Value spoiled(Value value) {
      return switch (random.nextInt(12)) {
        case 0 -> Value.UNASSIGNED;
        case 1 -> Value.of("");
        case 2 -> Complex.EMPTY;
        case 3 -> new Many(List.of(value));
        default -> value;
      };
    }

    private Map.Entry<String, Value> anyEntry(Complex complex) {
      List<Map.Entry<String, Value>> entries = List.copyOf(complex.entries().entrySet());
      return entries.isEmpty() ? Map.entry("externalId", Value.of("x")) : entries.get(random.nextInt(entries.size()));
    }

    private static Complex object(Map.Entry<String, Value> entry) {
      return new Complex(Map.of(entry.getKey(), entry.getValue()));
    }
  }
}
