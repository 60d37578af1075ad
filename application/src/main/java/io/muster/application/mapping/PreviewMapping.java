package io.muster.application.mapping;

import io.muster.application.directory.MappingsInForce;
import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.application.directory.TryMapping;
import io.muster.application.directory.TryMapping.TriedGroup;
import io.muster.application.directory.TryMapping.TriedUser;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.validation.SchemaReader;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what a draft, or the mapping in force, makes of one user or group, stored or pasted; nothing is stored. */
public final class PreviewMapping {

  /** Stands for the identifier of a resource that is not there. */
  private static final ResourceId PASTED = new ResourceId(new UUID(0, 0));

  private final TryMapping tryMapping;
  private final MappingsInForce inForce;
  private final Compilations compilations;
  private final Catalogs catalogs;
  private final Resources resources;
  private final Transactions transactions;

  public PreviewMapping(
      TryMapping tryMapping,
      MappingsInForce inForce,
      Compilations compilations,
      Catalogs catalogs,
      Stored stored) {
    this.tryMapping = tryMapping;
    this.inForce = inForce;
    this.compilations = compilations;
    this.catalogs = catalogs;
    this.resources = stored.resources();
    this.transactions = stored.transactions();
  }

  /** Where resources are. */
  public record Stored(Resources resources, Transactions transactions) {}

  /** Without a {@code draft}, the mapping in force is shown. */
  public record Command(@Nullable String draft, Subject subject) {}

  /** What is mapped. */
  public sealed interface Subject {

    record StoredResource(ResourceId id) implements Subject {}

    /** A document as a client would send it, for a resource that is not there yet. */
    record PastedDocument(Complex document) implements Subject {}
  }

  /**
   * Needs a reader. Refuses with {@code INVALID_VALUE} a draft that cannot be compiled and a document that its schema does
   * not allow, and with {@code NOT_FOUND} a resource that is not there.
   */
  public TriedUser user(Administrator administrator, Command command) {
    administrator.require(Role.READER);
    Account account = administrator.account();
    UserMapping draft = command.draft() == null ? null : compilations.ofUsers(account, command.draft());
    return transactions.read(() -> tryMapping.user(account.id(),
        draft == null ? inForce.ofUsers(account.id()) : new InForce<>(MappingVersion.DEFAULT, draft, account.name()),
        resource(account, CoreResourceTypes.USER, command.subject())));
  }

  /** The same for a group. */
  public TriedGroup group(Administrator administrator, Command command) {
    administrator.require(Role.READER);
    Account account = administrator.account();
    GroupMapping draft = command.draft() == null ? null : compilations.ofGroups(account, command.draft());
    return transactions.read(() -> tryMapping.group(account.id(),
        draft == null ? inForce.ofGroups(account.id()) : new InForce<>(MappingVersion.DEFAULT, draft, account.name()),
        resource(account, CoreResourceTypes.GROUP, command.subject())));
  }

  private Resource resource(Account account, String typeName, Subject subject) {
    ResourceType type = catalogs.of(account).resourceTypeNamed(typeName).orElseThrow();
    return switch (subject) {
      case Subject.StoredResource(ResourceId id) -> resources.find(account.id(), type, id)
          .orElseThrow(() -> Refusal.notFound("There is no such SCIM " + typeName.toLowerCase(Locale.ROOT) + "."));
      case Subject.PastedDocument(Complex document) ->
          new Resource(type, PASTED, SchemaReader.read(type, document).assigned(), Meta.firstAt(Instant.EPOCH));
    };
  }
}
