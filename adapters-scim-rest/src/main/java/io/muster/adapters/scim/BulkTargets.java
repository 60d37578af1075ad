package io.muster.adapters.scim;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.bulk.BulkOperation;
import io.muster.domain.bulk.BulkOperation.Change;
import io.muster.domain.bulk.BulkOperation.Create;
import io.muster.domain.bulk.BulkOperation.Delete;
import io.muster.domain.bulk.BulkOperation.Replace;
import io.muster.domain.bulk.BulkOperation.Target;
import io.muster.domain.bulk.BulkOperation.Unreadable;
import io.muster.domain.bulk.RawBulkOperation;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.SchemaCatalog;
import org.jspecify.annotations.Nullable;

/** Tells what an operation of a bulk request is about, among the resource types of an account. */
final class BulkTargets {

  private final SchemaCatalog catalog;
  private final AccountSettings settings;

  BulkTargets(SchemaCatalog catalog, AccountSettings settings) {
    this.catalog = catalog;
    this.settings = settings;
  }

  /** One that cannot be carried out comes back as such, with as much of it as can be told. */
  BulkOperation operation(RawBulkOperation raw) {
    try {
      return switch (raw.method()) {
        case "POST" -> new Create(required("bulkId", raw.bulkId()), type(raw.path()), data(raw.data()));
        case "PUT", "PATCH", "DELETE" -> onOne(target(raw.path()), raw);
        default -> throw Refusal.invalidSyntax("\"method\" must be POST, PUT, PATCH or DELETE.");
      };
    } catch (Refusal refusal) {
      return new Unreadable(raw.method(), raw.bulkId(), null, refusal);
    }
  }

  private static BulkOperation onOne(Target target, RawBulkOperation raw) {
    try {
      return switch (raw.method()) {
        case "PUT" -> new Replace(target, data(raw.data()), precondition(raw), raw.bulkId());
        case "PATCH" -> new Change(target, data(raw.data()), precondition(raw), raw.bulkId());
        default -> new Delete(target, precondition(raw), raw.bulkId());
      };
    } catch (Refusal refusal) {
      return new Unreadable(raw.method(), raw.bulkId(), target, refusal);
    }
  }

  /** RFC 7644 §3.7: "If 'method' is 'POST', the value must specify a resource type endpoint". */
  private ResourceType type(@Nullable String path) {
    String endpoint = relative(path);
    if (endpoint.equals(MeAlias.SEGMENT)) {
      throw MeAlias.notCreated();
    }
    if (endpoint.indexOf('/') >= 0) {
      throw Refusal.invalidValue("\"path\" of a POST must be the endpoint of a resource type, such as /Users.");
    }
    return served(endpoint);
  }

  /** RFC 7644 §3.7: "all other 'method' values must specify the path to a specific resource". */
  private Target target(@Nullable String path) {
    String resource = relative(path);
    if (resource.equals(MeAlias.SEGMENT)) {
      return new Target(served(MeAlias.ENDPOINT), MeAlias.of(settings));
    }
    int slash = resource.indexOf('/');
    if (slash < 0 || slash == resource.length() - 1 || resource.indexOf('/', slash + 1) >= 0) {
      throw Refusal.invalidValue("\"path\" must be that of one resource, such as /Users/<id>.");
    }
    return new Target(served(resource.substring(0, slash)), resource.substring(slash + 1));
  }

  private static String relative(@Nullable String path) {
    String given = required("path", path);
    if (!given.startsWith("/") || given.length() == 1) {
      throw Refusal.invalidValue("\"path\" must begin with a slash and the endpoint of a resource type.");
    }
    return given.substring(1);
  }

  private ResourceType served(String endpoint) {
    return catalog.servedAt(endpoint)
        .orElseThrow(() -> Refusal.notFound("No resource type is served at the \"path\" of the operation."));
  }

  private static Precondition precondition(RawBulkOperation raw) {
    return raw.version() == null ? Precondition.NONE : Precondition.of(raw.version());
  }

  private static String required(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw Refusal.invalidValue("\"" + name + "\" is required.");
    }
    return value;
  }

  private static Complex data(@Nullable Value value) {
    if (value instanceof Complex complex) {
      return complex;
    }
    throw Refusal.invalidSyntax("\"data\" must be an object.");
  }
}
