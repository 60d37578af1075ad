package io.muster.domain.discovery;

import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeSet;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.Uniqueness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a new version of an extension schema does to values that exist. Attributes may always be added; what would leave
 * a stored value wrong, unfindable or out of sight is lawful only while there is no such value.
 */
public final class SchemaChange {

  private final List<Condition> conditions = new ArrayList<>();

  /**
   * No resource may have a value of that attribute, or of any attribute of the extension where it is null;
   * {@code change} is what would become of it, to be read aloud.
   */
  public record Condition(@Nullable String attribute, String change) {}

  private SchemaChange() {}

  public static List<Condition> conditions(Schema before, Schema after) {
    SchemaChange change = new SchemaChange();
    change.compare(before.attributes(), after.attributes(), null);
    return List.copyOf(change.conditions);
  }

  private void compare(AttributeSet before, AttributeSet after, @Nullable String parent) {
    for (Attribute old : before) {
      String path = parent == null ? old.name() : parent + "." + old.name();
      Optional<Attribute> now = after.named(old.name());
      if (now.isEmpty()) {
        requireNoValues(old, path, "is removed");
      } else {
        compare(old, now.get(), path, parent);
      }
    }
    for (Attribute added : after) {
      if (added.required() && before.named(added.name()).isEmpty()) {
        require(parent, added.name() + " is required from now on");
      }
    }
  }

  private void compare(Attribute old, Attribute now, String path, @Nullable String parent) {
    if (differ(old, now, Attribute::name)
        || differ(old, now, Attribute::type)
        || differ(old, now, Attribute::multiValued)) {
      requireNoValues(old, path, "gets another name, type or plurality");
    }
    if (isText(old.type()) && differ(old, now, Attribute::caseExact)) {
      requireNoValues(old, path, "gets another caseExact");
    }
    if (differ(old, now, attribute -> attribute.uniqueness() != Uniqueness.NONE)) {
      requireNoValues(old, path, "gets another uniqueness");
    }
    if (now.returned() == Returned.NEVER) {
      requireNoValues(old, path, "is not kept any longer");
    }
    if (now.required() && !old.required()) {
      require(parent, now.name() + " is required from now on");
    }
    compare(old.subAttributes(), now.subAttributes(), path);
  }

  /** Values that are returned never are not kept. */
  private void requireNoValues(Attribute attribute, String path, String change) {
    if (attribute.returned() != Returned.NEVER) {
      require(path, path + " " + change);
    }
  }

  private void require(@Nullable String attribute, String change) {
    conditions.add(new Condition(attribute, change));
  }

  private static boolean isText(AttributeType type) {
    return switch (type) {
      case STRING, REFERENCE, BINARY, ANY -> true;
      case BOOLEAN, DECIMAL, INTEGER, DATE_TIME, COMPLEX -> false;
    };
  }

  private static boolean differ(Attribute old, Attribute now, Function<Attribute, Object> characteristic) {
    return !characteristic.apply(old).equals(characteristic.apply(now));
  }
}
