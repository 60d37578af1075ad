package io.muster.adapters.persistence.resource;

import io.muster.adapters.persistence.resource.IndexRow.Slot;
import io.muster.domain.filter.Comparand;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Schema;
import io.muster.domain.search.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the value index must say about a resource: every assigned value that a filter may name and no column
 * holds.
 */
final class IndexWalk {

  private final ResourceType type;
  private final ResourceColumns columns;
  private final IndexPath paths;
  private final List<IndexRow> rows = new ArrayList<>();
  private final Set<Slot> taken = new HashSet<>();
  private int extensions;

  private IndexWalk(ResourceType type) {
    this.type = type;
    this.columns = ResourceColumns.of(type);
    this.paths = new IndexPath(type);
  }

  static List<IndexRow> rowsOf(Resource resource) {
    IndexWalk walk = new IndexWalk(resource.type());
    resource.attributes().entries().forEach(walk::topLevel);
    return walk.rows;
  }

  private void topLevel(String name, Value value) {
    if (name.indexOf(':') >= 0 && value instanceof Complex extension) {
      type.schemaNamed(name).ifPresent(schema -> extension(schema, extension));
      return;
    }
    type.schema().attribute(name)
        .filter(attribute -> columns.holding(attribute).isEmpty())
        .ifPresent(attribute -> attribute(type.schema(), attribute, value));
  }

  private void extension(Schema schema, Complex extension) {
    add(paths.ofSchemas(), extensions++, 0, IndexKey.of(schema.urn()));
    extension.entries().forEach((name, value) ->
        schema.attribute(name).ifPresent(attribute -> attribute(schema, attribute, value)));
  }

  private void attribute(Schema schema, Attribute attribute, Value value) {
    if (attribute.returned() == Returned.NEVER) {
      return;
    }
    List<Value> elements = leadingFirst(elementsOf(value));
    for (int element = 0; element < elements.size(); element++) {
      if (attribute.isComplex()) {
        complex(schema, attribute, elements.get(element), element);
      } else {
        simple(schema, attribute, elements.get(element), element);
      }
    }
  }

  private void complex(Schema schema, Attribute attribute, Value value, int element) {
    if (value instanceof Complex complex) {
      complex.entries().forEach((name, part) -> attribute.subAttribute(name)
          .filter(sub -> sub.returned() != Returned.NEVER)
          .ifPresent(sub -> parts(paths.of(schema, attribute, sub), sub, part, element)));
    }
  }

  private void parts(long path, Attribute sub, Value value, int element) {
    List<Value> parts = elementsOf(value);
    for (int nth = 0; nth < parts.size(); nth++) {
      if (isAssigned(parts.get(nth))) {
        add(path, element, nth, key(Comparand.of(sub, parts.get(nth)).orElse(null)));
      }
    }
  }

  private void simple(Schema schema, Attribute attribute, Value value, int element) {
    if (isAssigned(value)) {
      Comparand comparand = Comparand.of(attribute, value).orElse(null);
      add(paths.ofValue(schema, attribute, comparand), element, 0, key(comparand));
    }
  }

  private void add(long path, int element, int nth, @Nullable IndexKey key) {
    Slot slot = new Slot(path, element, nth);
    // In an open schema two entries may differ in case alone, and so have one path.
    while (!taken.add(slot)) {
      slot = new Slot(path, element, slot.nth() + 1);
    }
    rows.add(new IndexRow(slot, key));
  }

  private static @Nullable IndexKey key(@Nullable Comparand comparand) {
    return comparand == null ? null : IndexKey.of(IndexEncoding.encode(comparand));
  }

  private static List<Value> elementsOf(Value value) {
    return value instanceof Many many ? many.values() : List.of(value);
  }

  /** Element 0 is the one that lists are sorted by. */
  private static List<Value> leadingFirst(List<Value> elements) {
    int leading = Order.leadingIn(elements);
    if (leading == 0) {
      return elements;
    }
    List<Value> numbered = new ArrayList<>(elements);
    numbered.addFirst(numbered.remove(leading));
    return numbered;
  }

  private static boolean isAssigned(Value value) {
    return switch (value) {
      case Complex complex -> complex.entries().values().stream().anyMatch(IndexWalk::isAssigned);
      case Many many -> many.values().stream().anyMatch(IndexWalk::isAssigned);
      case Value.Text _, Value.Bool _, Value.Number _, Value.Unassigned _ -> !value.isUnassigned();
    };
  }
}
