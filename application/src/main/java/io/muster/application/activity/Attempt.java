package io.muster.application.activity;

import io.muster.domain.access.Administrator;
import io.muster.domain.access.Caller;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do, for the activity log: {@code resourceType} is null when several are meant, and {@code repairs}
 * tells how a client's dialect has been understood so far.
 */
public record Attempt(
    AccountId account,
    String actor,
    Operation operation,
    @Nullable String resourceType,
    @Nullable ResourceId resource,
    Supplier<List<String>> repairs) {

  /** A client's; {@code id} is what it calls the resource, which may be no id at all. */
  public static Attempt by(
      Caller caller,
      Operation operation,
      @Nullable String resourceType,
      @Nullable String id,
      Supplier<List<String>> repairs) {
    return new Attempt(caller.account().id(), caller.actor(), operation, resourceType,
        id == null ? null : ResourceId.parse(id).orElse(null), repairs);
  }

  /** An administrator's, about something that has no identifier, or none yet. */
  public static Attempt by(Administrator administrator, Operation operation, Matter matter) {
    return by(administrator, operation, matter.word(), null);
  }

  public static Attempt by(Administrator administrator, Operation operation, Matter matter, UUID id) {
    return by(administrator, operation, matter.word(), id);
  }

  /** The same about a SCIM resource. */
  public static Attempt by(
      Administrator administrator, Operation operation, String resourceType, @Nullable UUID id) {
    return new Attempt(administrator.account().id(), administrator.actor(), operation, resourceType,
        id == null ? null : new ResourceId(id), List::of);
  }
}
