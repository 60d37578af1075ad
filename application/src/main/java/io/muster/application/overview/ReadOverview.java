package io.muster.application.overview;

import io.muster.application.directory.ScimRecords;
import io.muster.application.overview.CountRecords.Figures;
import io.muster.application.port.ActivityCounts;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.ChangeLog.Selection;
import io.muster.application.port.Tokens;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.access.Token;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.ProvisioningCount;
import io.muster.domain.activity.ProvisioningTimeline;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Shows an account at a glance: how much there is, who provisions, what happened last, what should be looked at, and
 * provisioning over time. It costs the same whatever the size of the log.
 */
public final class ReadOverview {

  /** So many users who are not mapped are counted; there may be more. */
  public static final int MOST_TROUBLED = 200;

  private static final int SHOWN = 5;
  private static final int LATEST = 50;
  private static final Set<Operation> READS = EnumSet.of(Operation.READ, Operation.LIST);
  private static final Selection REFUSED = new Selection(null, null, null, null, true, null, null, null);

  private final CountRecords countRecords;
  private final ScimRecords scim;
  private final Sources sources;
  private final Transactions transactions;
  private final InstantSource clock;

  public ReadOverview(
      CountRecords countRecords, ScimRecords scim, Sources sources, Transactions transactions, InstantSource clock) {
    this.countRecords = countRecords;
    this.scim = scim;
    this.sources = sources;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Where what happened is kept, and who may make it happen. */
  public record Sources(ChangeLog log, ActivityCounts counts, Tokens tokens) {}

  /** A token that opens the account: by it a client is connected. */
  public record Client(Token token, Set<Token.Warning> warnings) {}

  /** A user whom the mapping made nobody of, or not all that it should have. */
  public record Troubled(Resource user, MappingStatus status) {}

  /** The first of those who are not mapped, how many there are up to {@link #MOST_TROUBLED}, and the latest refusals. */
  public record Attention(List<Troubled> troubled, int count, List<Activity> refusals) {}

  public record Overview(
      Figures figures,
      List<Client> clients,
      List<Activity> latest,
      Attention attention,
      ProvisioningTimeline hours,
      ProvisioningTimeline days) {}

  /** Needs a reader. What was done in the last seconds may not be in the timelines yet. */
  public Overview read(Administrator administrator) {
    administrator.require(Role.READER);
    AccountId account = administrator.account().id();
    Instant now = clock.instant();
    return transactions.read(() -> {
      List<ProvisioningCount> counts = sources.counts().since(account, ProvisioningTimeline.beginning(now));
      return new Overview(countRecords.count(account), clients(account, now), latest(account), attention(account),
          ProvisioningTimeline.hours(counts, now), ProvisioningTimeline.days(counts, now));
    });
  }

  private List<Client> clients(AccountId account, Instant now) {
    return sources.tokens().list(account).stream()
        .filter(token -> token.isValidAt(now))
        .sorted(Comparator.comparing(Token::created).reversed())
        .map(token -> new Client(token, token.warningsAt(now)))
        .toList();
  }

  /** Whatever was not only read, as far as the latest entries tell. */
  private List<Activity> latest(AccountId account) {
    return sources.log().list(account, Selection.EVERYTHING, null, LATEST).stream()
        .filter(entry -> !READS.contains(entry.operation()))
        .limit(SHOWN)
        .toList();
  }

  private Attention attention(AccountId account) {
    ResourceType users = CoreResourceTypes.USERS;
    List<ResourceId> troubled = scim.mappings().troubled(account, MappingKind.USER, MOST_TROUBLED);
    Set<ResourceId> existing = scim.resources().existing(account, users, troubled);
    List<ResourceId> first = troubled.stream().filter(existing::contains).limit(SHOWN).toList();
    Map<ResourceId, MappingStatus> statuses = scim.mappings().statusesOf(account, first);
    return new Attention(
        scim.resources().findAll(account, users, first).stream()
            .sorted(Comparator.comparing(Resource::id))
            .map(user -> new Troubled(user, Objects.requireNonNull(statuses.get(user.id()))))
            .toList(),
        existing.size(), sources.log().list(account, REFUSED, null, SHOWN));
  }
}
