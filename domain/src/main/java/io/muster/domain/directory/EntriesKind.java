package io.muster.domain.directory;

import io.muster.domain.directory.Person.Entry;
import io.muster.domain.directory.PersonField.Author;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.resource.Value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list whose entries remember whether provisioning added them. Each author replaces only the own entries, so that an
 * administrator who sends back the whole list as it was read changes nothing.
 */
record EntriesKind<E extends Entry>(
    Map<String, Integer> limits,
    Set<String> required,
    Reading<E> reading,
    Function<PersonEdit, List<E>> getter,
    BiConsumer<PersonEdit, List<E>> setter)
    implements FieldKind {

  interface Reading<E> {
    E read(Complex entry, boolean integration);
  }

  @Override
  public Optional<String> misfit(Value value) {
    if (value.isUnassigned()) {
      return Optional.empty();
    }
    return value instanceof Many many
        ? many.values().stream().flatMap(entry -> misfitOf(entry).stream()).findFirst()
        : Optional.of("is not a list");
  }

  @Override
  public void write(PersonEdit edit, Value value, Author author) {
    boolean integration = author == Author.PROVISIONING;
    List<E> before = getter.apply(edit);
    List<E> own = value instanceof Many many
        ? many.values().stream()
            .filter(entry -> integration || !isOfProvisioning(entry))
            .map(entry -> reading.read((Complex) entry, integration))
            .toList()
        : List.of();
    if (!own.equals(entries(before, integration))) {
      setter.accept(edit, integration
          ? join(entries(before, false), own)
          : join(own, entries(before, true)));
    }
  }

  private Optional<String> misfitOf(Value value) {
    if (!(value instanceof Complex entry)) {
      return Optional.of("has an entry that is not an object");
    }
    return required.stream()
        .filter(name -> FieldKind.textOf(entry.get(name)) == null)
        .findFirst()
        .map(name -> "has an entry without " + name)
        .or(() -> limits.keySet().stream().sorted().flatMap(name -> misfitOf(entry, name).stream()).findFirst());
  }

  private Optional<String> misfitOf(Complex entry, String name) {
    Value part = entry.get(name);
    if (part == null || part.isUnassigned()) {
      return Optional.empty();
    }
    return (part instanceof Text text
        ? FieldKind.tooLong(text.value().strip(), limits.getOrDefault(name, 0))
        : Optional.of("is not a text")).map(problem -> "has an entry whose " + name + " " + problem);
  }

  private static boolean isOfProvisioning(Value entry) {
    return entry instanceof Complex complex && complex.get("integration") instanceof Bool flag && flag.value();
  }

  private static <E extends Entry> List<E> entries(List<E> all, boolean integration) {
    return all.stream().filter(entry -> entry.integration() == integration).toList();
  }

  private static <E> List<E> join(List<E> first, List<E> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
