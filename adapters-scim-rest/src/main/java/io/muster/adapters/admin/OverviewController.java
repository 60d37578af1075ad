package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.application.overview.CountRecords.Figures;
import io.muster.application.overview.ReadOverview;
import io.muster.application.overview.ReadOverview.Overview;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Token;
import io.muster.domain.activity.ProvisioningTimeline;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The account at a glance. */
@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/overview", produces = "application/json")
@Tag(name = "Overview", description = "An account at a glance")
class OverviewController {

  private final ReadOverview readOverview;

  OverviewController(ReadOverview readOverview) {
    this.readOverview = readOverview;
  }

  /** A token that opens the account; {@code warnings} are old, after eleven months, and expires_soon. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClientView(String prefix, Instant created, @Nullable Instant lastUsed, List<String> warnings) {

    static ClientView of(ReadOverview.Client client) {
      Token token = client.token();
      return new ClientView(token.prefix(), token.created(), token.lastUsed(),
          client.warnings().stream().sorted().map(AccountView::word).toList());
    }
  }

  record TroubledView(UUID id, @Nullable String userName, @Nullable String problem) {

    static TroubledView of(ReadOverview.Troubled troubled) {
      return new TroubledView(troubled.user().id().value(), troubled.user().attributes().text("userName"),
          troubled.status().problem());
    }
  }

  /** From {@code since} until the next one begins. */
  record SpanView(Instant since, long created, long changed, long deleted, long refused) {

    static List<SpanView> of(ProvisioningTimeline timeline) {
      return timeline.spans().stream().map(SpanView::of).toList();
    }

    private static SpanView of(ProvisioningTimeline.Span span) {
      Map<String, Long> entries = span.entries().entrySet().stream()
          .collect(Collectors.toMap(entry -> AccountView.word(entry.getKey()), Map.Entry::getValue));
      return new SpanView(span.from(), entries.getOrDefault("created", 0L), entries.getOrDefault("changed", 0L),
          entries.getOrDefault("deleted", 0L), entries.getOrDefault("refused", 0L));
    }
  }

  /**
   * {@code notMapped} counts users up to 200, of whom the first stand in {@code troubled}; {@code latest} and {@code
   * refused} are the latest entries of the log that changed something, or were refused.
   */
  record OverviewView(
      Figures figures,
      List<ClientView> clients,
      List<ActivityView> latest,
      List<ActivityView> refused,
      int notMapped,
      List<TroubledView> troubled,
      List<SpanView> hours,
      List<SpanView> days) {

    static OverviewView of(Overview overview) {
      return new OverviewView(overview.figures(), overview.clients().stream().map(ClientView::of).toList(),
          overview.latest().stream().map(ActivityView::of).toList(),
          overview.attention().refusals().stream().map(ActivityView::of).toList(),
          overview.attention().count(), overview.attention().troubled().stream().map(TroubledView::of).toList(),
          SpanView.of(overview.hours()), SpanView.of(overview.days()));
    }
  }

  @Operation(summary = "How much there is, who provisions, what happened last, what should be looked at, and provisioning"
      + " by the hour and by the day; the last seconds may not be counted yet")
  @GetMapping
  OverviewView get(@Parameter(hidden = true) Administrator administrator, @PathVariable String account) {
    return OverviewView.of(readOverview.read(administrator));
  }
}
