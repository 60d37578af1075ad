package io.muster.domain.directory;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person as a document: every field that holds something, by the name that administrators know it by. */
public final class PersonDocument {

  private PersonDocument() {}

  public static Complex of(Person person) {
    Complex document = Complex.EMPTY;
    for (PersonField field : PersonField.values()) {
      Value value = field.read(person);
      if (!(value instanceof Value.Unassigned) && !value.equals(Value.Many.NONE)) {
        document = document.with(field.wireName(), value);
      }
    }
    return document;
  }

  /** The names of the fields in which two states of a person differ; of a new one, those that hold something. */
  public static List<String> changed(@Nullable Person before, Person after) {
    Complex now = of(after);
    Complex then = before == null ? Complex.EMPTY : of(before);
    return Arrays.stream(PersonField.values()).map(PersonField::wireName)
        .filter(name -> !Objects.equals(then.get(name), now.get(name)))
        .toList();
  }
}
