package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.application.mapping.LintMapping.Report;
import io.muster.application.mapping.LintMapping;
import io.muster.domain.access.Administrator;
import io.muster.domain.mapping.Finding;
import io.muster.domain.mapping.LintTally.RuleCount;
import io.muster.domain.mapping.LintTally.Unread;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/mappings/{kind}/lint", produces = "application/json")
@Tag(name = "Mappings", description = "The rules that derive people from SCIM users, and what SCIM groups stand for")
class LintController {

  private final LintMapping lintMapping;

  LintController(LintMapping lintMapping) {
    this.lintMapping = lintMapping;
  }

  /**
   * {@code kind} is never_true, shadowed, unused_intermediate, unused_table, never_matched or never_decided; {@code name}
   * is that of the rule or the table; line and column are counted from 1.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FindingView(
      String kind,
      String name,
      @Nullable String path,
      @Nullable Integer line,
      @Nullable Integer column,
      String message) {

    static FindingView of(Finding finding) {
      Place place = finding.place();
      return new FindingView(AccountView.word(finding.kind()), finding.name(), place == null ? null : place.path(),
          place == null ? null : (Integer) place.line(), place == null ? null : (Integer) place.column(),
          finding.message());
    }
  }

  /** The latest {@code lookedAt} resources {@code of} all were looked at; counts are of these. */
  record LintView(
      int lookedAt,
      long of,
      List<FindingView> findings,
      List<RuleCount> rules,
      List<Unread> unreadAttributes,
      List<String> fieldsWithoutRule,
      List<String> fieldsWithoutValue) {

    static LintView of(Report report) {
      return new LintView(report.tally().lookedAt(), report.of(),
          report.findings().stream().map(FindingView::of).toList(), report.rules(), report.unread(),
          report.lint().fieldsWithoutRule(), report.tally().fieldsWithoutValue());
    }
  }

  @Operation(summary = "What in a mapping has no effect, and which attributes arrive that no rule reads, by looking at the"
      + " latest users or groups; nothing is stored. The body holds mapping unless the one in force is meant")
  @PostMapping(consumes = "application/json")
  LintView lint(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @RequestBody JsonNode body) {
    return LintView.of(lintMapping.lint(administrator, MappingKind.named(kind), MappingDraft.in(body)));
  }
}
