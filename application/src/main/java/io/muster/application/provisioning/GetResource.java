package io.muster.application.provisioning;

import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Caller;
import io.muster.domain.account.AccountId;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;

/** Reads one resource (RFC 7644 §3.4.1). */
public final class GetResource {

  private final Resources resources;
  private final Views views;
  private final Transactions transactions;

  public GetResource(Resources resources, Views views, Transactions transactions) {
    this.resources = resources;
    this.views = views;
    this.transactions = transactions;
  }

  public record Query(ResourceType type, String id, Projection projection) {}

  /** Refuses with {@code NOT_FOUND} when there is none, or the id is not in our syntax. */
  public ResourceView get(Caller caller, Query query) {
    caller.requireReading();
    AccountId account = caller.account().id();
    ResourceId id = Identifiers.require(query.type(), query.id());
    return transactions.read(() -> resources.find(account, query.type(), id)
        .map(resource -> views.of(account, resource, query.projection()))
        .orElseThrow(() -> Identifiers.notFound(query.type(), query.id())));
  }
}
