package io.muster.domain.mapping;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The resource that is being mapped, and its record before and while the rules run. */
final class Subject {

  private static final String GROUPS = "groups";

  private final Complex document;
  private final Directory directory;
  private final boolean isNew;
  private final boolean returning;
  private final Supplier<Complex> before;
  private final Supplier<Complex> draft;
  private final Map<Rule, RuleRun> runs = new IdentityHashMap<>();
  private @Nullable Complex current;
  private @Nullable Complex withGroups;

  /** {@code before} is empty for a new record; {@code draft} is asked anew each time. */
  Subject(MappingInput input, boolean isNew, Supplier<Complex> before, Supplier<Complex> draft) {
    this.document = input.document().with(CommonAttributes.ID.name(), Value.of(input.resource().toString()));
    this.directory = input.directory();
    this.returning = input.returning();
    this.isNew = isNew;
    this.before = before;
    this.draft = draft;
  }

  RuleRun run(Rule rule) {
    return runs.computeIfAbsent(rule, each -> new RuleRun(each, this));
  }

  Complex document() {
    return document;
  }

  Directory directory() {
    return directory;
  }

  boolean isNew() {
    return isNew;
  }

  boolean isReturning() {
    return returning;
  }

  Complex current() {
    Complex known = current;
    if (known == null) {
      known = before.get();
      current = known;
    }
    return known;
  }

  Complex result() {
    return draft.get();
  }

  /** As a client would see the resource, its groups included (RFC 7643 §4.1.2). */
  private Complex representation() {
    Complex known = withGroups;
    if (known == null) {
      known = document.with(GROUPS, new Many(directory.groups().stream().<Value>map(Subject::group).toList()));
      withGroups = known;
    }
    return known;
  }

  /** As much of the representation as holds these paths: groups cost a question to storage. */
  Complex representation(Collection<AttributePath> paths) {
    return paths.stream().anyMatch(Subject::isOfGroups) ? representation() : document;
  }

  private static boolean isOfGroups(AttributePath path) {
    return !path.extension() && path.attribute().name().equals(GROUPS);
  }

  private static Complex group(Directory.Group group) {
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("value", Value.of(group.id().toString()));
    parts.put("display", Value.of(group.display()));
    parts.put("type", Value.of(group.direct() ? "direct" : "indirect"));
    return new Complex(parts);
  }
}
