package io.muster.application.activity;

import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonDocument;
import io.muster.domain.directory.PersonId;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of work leaves in the activity log: its use case says what only it knows, whoever changes people meanwhile
 * is noticed, and all of it is written at the end, in one statement.
 */
public final class Trail {

  private record Change(@Nullable Person before, Person after) {}

  private final Map<PersonId, Change> people = new LinkedHashMap<>();
  private @Nullable ResourceId resource;
  private @Nullable String detail;
  private @Nullable Complex document;
  private List<String> changed = List.of();
  private List<String> ignored = List.of();
  private List<String> repairs = List.of();

  Trail() {}

  /** What it is about, once that has an identifier. */
  public Trail about(UUID id) {
    resource = new ResourceId(id);
    return this;
  }

  /** The resource, with the revision that it is now. */
  public Trail revised(Resource revision) {
    resource = revision.id();
    document = revision.attributes();
    return this;
  }

  /** The resource is no longer there, which is a revision without a document. */
  public Trail gone(ResourceId deleted) {
    resource = deleted;
    document = Complex.EMPTY;
    return this;
  }

  /** Which one, when an identifier does not say it: never a personal value. */
  public Trail detail(String text) {
    detail = text;
    return this;
  }

  /** The names of what is different now. */
  public Trail changed(List<String> names) {
    changed = names;
    return this;
  }

  /** The names that no schema lists. */
  public Trail ignored(List<String> names) {
    ignored = names;
    return this;
  }

  /** How the client's dialect had to be understood, beyond what was known before. */
  public Trail repaired(List<String> names) {
    repairs = names;
    return this;
  }

  /** A person is being stored; {@code before} is null for a new one. */
  void person(@Nullable Person before, Person after) {
    people.merge(after.id(), new Change(before, after), (first, last) -> new Change(first.before(), last.after()));
  }

  /** Of the people changed on the way, and last of the attempt that succeeded. */
  List<Entry> entries(Attempt attempt, Stamp stamp) {
    ResourceId about = resource == null ? attempt.resource() : resource;
    Change own = about == null || !Matter.PERSON.word().equals(attempt.resourceType())
        ? null : people.remove(new PersonId(about.value()));
    List<Entry> entries = new ArrayList<>(ofPeople(attempt.actor(), stamp));
    entries.add(new Entry(
        new Activity(stamp.ids().get(), stamp.at(), attempt.actor(), attempt.operation(), attempt.resourceType(), about,
            detail, Outcome.SUCCEEDED, own == null ? changed : PersonDocument.changed(own.before(), own.after()), ignored,
            Stream.concat(attempt.repairs().get().stream(), repairs.stream()).distinct().toList(), stamp.milliseconds()),
        own == null ? document : PersonDocument.of(own.after())));
    return entries;
  }

  /** Of the people changed by somebody who has no entry of their own. */
  List<Entry> ofPeople(String actor, Stamp stamp) {
    return people.values().stream().map(change -> new Entry(
        new Activity(stamp.ids().get(), stamp.at(), actor, change.before() == null ? Operation.CREATE : Operation.CHANGE,
            Matter.PERSON.word(), new ResourceId(change.after().id().value()), null, Outcome.SUCCEEDED,
            PersonDocument.changed(change.before(), change.after()), List.of(), List.of(), stamp.milliseconds()),
        PersonDocument.of(change.after()))).toList();
  }

  /** When entries are written, how long it took until then, and what they are called. */
  record Stamp(Instant at, long milliseconds, Supplier<UUID> ids) {}
}
