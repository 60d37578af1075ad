package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.SelectableValue;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a resource whose names nobody lists. CEL takes a {@code CelValue} as it is, where it would go through
 * every entry of another map each time that map is read.
 */
final class OpenObject extends CelValue implements Map<Object, Object>, SelectableValue<String> {

  private final Complex complex;

  OpenObject(Complex complex) {
    this.complex = complex;
  }

  Complex complex() {
    return complex;
  }

  @Override
  public Object select(String name) {
    Value value = named(name);
    return value == null ? Nothing.NOTHING : PlainShape.ANY.read(value);
  }

  @Override
  public Optional<?> find(String name) {
    Value value = named(name);
    return Shape.isThere(value) ? Optional.of(PlainShape.ANY.read(value)) : Optional.empty();
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    Value value = key instanceof String name ? named(name) : null;
    return value == null ? null : PlainShape.ANY.read(value);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String name && named(name) != null;
  }

  @Override
  public OpenObject value() {
    return this;
  }

  @Override
  public boolean isZeroValue() {
    return complex.isEmpty();
  }

  @Override
  public CelType celType() {
    return OpenShape.TYPE;
  }

  @Override
  public int size() {
    return complex.entries().size();
  }

  @Override
  public boolean isEmpty() {
    return complex.isEmpty();
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return values().contains(value);
  }

  @Override
  public Set<Object> keySet() {
    return readAll().keySet();
  }

  @Override
  public Collection<Object> values() {
    return readAll().values();
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return readAll().entrySet();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenObject object && complex.equals(object.complex);
  }

  @Override
  public int hashCode() {
    return complex.hashCode();
  }

  @Override
  public @Nullable Object put(Object key, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable Object remove(@Nullable Object key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void putAll(Map<?, ?> more) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException();
  }

  /** Clients write names of custom fields in any case (RFC 7643 §2.1), the exact one first. */
  private @Nullable Value named(String name) {
    Value exact = complex.get(name);
    return exact != null
        ? exact
        : complex.entries().entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(name))
            .map(Entry::getValue)
            .findFirst()
            .orElse(null);
  }

  private Map<Object, Object> readAll() {
    Map<Object, Object> all = new LinkedHashMap<>();
    complex.entries().forEach((name, value) -> all.put(name, PlainShape.ANY.read(value)));
    return all;
  }
}
