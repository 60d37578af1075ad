package io.muster.application.mapping;

import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.application.directory.TryMapping;
import io.muster.application.discovery.Catalogs;
import io.muster.application.mapping.PreviewMapping.Stored;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.mapping.Finding;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.Lint;
import io.muster.domain.mapping.LintTally;
import io.muster.domain.mapping.LintTally.RuleCount;
import io.muster.domain.mapping.LintTally.Unread;
import io.muster.domain.mapping.MappingCompiler.ForGroups;
import io.muster.domain.mapping.MappingCompiler.ForUsers;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.mapping.Observation;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.search.Order;
import io.muster.domain.search.Query;
import io.muster.domain.search.Walk;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what in a draft, or in the mapping in force, has no effect, and what arrives that it does not read; for that it is
 * run over the latest of the account's resources. Nothing is stored.
 */
public final class LintMapping {

  /** As many resources are looked at within a request. */
  public static final int LOOKED_AT = 1_000;

  private final TryMapping tryMapping;
  private final ReadMappings readMappings;
  private final Compilations compilations;
  private final Catalogs catalogs;
  private final Stored stored;

  public LintMapping(
      TryMapping tryMapping, ReadMappings readMappings, Compilations compilations, Catalogs catalogs, Stored stored) {
    this.tryMapping = tryMapping;
    this.readMappings = readMappings;
    this.compilations = compilations;
    this.catalogs = catalogs;
    this.stored = stored;
  }

  /** What was found out by looking at {@code tally.lookedAt()} resources {@code of} as many. */
  public record Report(Lint lint, LintTally tally, long of) {

    public List<Finding> findings() {
      return Stream.concat(lint.findings().stream(), tally.findings().stream()).toList();
    }

    public List<RuleCount> rules() {
      return tally.rules();
    }

    public List<Unread> unread() {
      return tally.unread();
    }
  }

  /** Needs a reader. Refuses with {@code INVALID_VALUE} a draft that cannot be compiled. */
  public Report lint(Administrator administrator, MappingKind kind, @Nullable String draft) {
    administrator.require(Role.READER);
    String text = draft == null ? readMappings.inForce(administrator, kind).text() : draft;
    Account account = administrator.account();
    MappingDocument document = compilations.document(kind, text);
    return switch (kind) {
      case USER -> {
        UserMapping mapping = compilations.ofUsers(account, text);
        InForce<UserMapping> inForce = new InForce<>(MappingVersion.DEFAULT, mapping, account.name());
        yield look(account, Lint.of(document, new ForUsers(mapping)), CoreResourceTypes.USER,
            user -> tryMapping.observeUser(account.id(), inForce, user));
      }
      case GROUP -> {
        GroupMapping mapping = compilations.ofGroups(account, text);
        InForce<GroupMapping> inForce = new InForce<>(MappingVersion.DEFAULT, mapping, account.name());
        yield look(account, Lint.of(document, new ForGroups(mapping)), CoreResourceTypes.GROUP,
            group -> tryMapping.observeGroup(account.id(), inForce, group));
      }
    };
  }

  private Report look(Account account, Lint lint, String typeName, Function<Resource, Observation> observing) {
    ResourceType type = catalogs.of(account).resourceTypeNamed(typeName).orElseThrow();
    LintTally tally = new LintTally(lint, type);
    return stored.transactions().read(() -> {
      long of = stored.resources().search(account.id(), type, new Query(null, 1, 0)).total();
      stored.resources().walk(account.id(), type, new Walk(null, Order.BY_ID, null, true, LOOKED_AT)).items()
          .forEach(resource -> tally.add(resource.attributes(), observing.apply(resource)));
      return new Report(lint, tally, of);
    });
  }
}
