package io.muster.adapters.admin;

import io.muster.application.directory.ExplainUserMapping;
import io.muster.application.directory.ExplainUserMapping.Explained;
import io.muster.domain.access.Administrator;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.resource.ResourceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/scim-users", produces = "application/json")
@Tag(name = "Mapping", description = "What became of provisioned users, and why")
class MappingController {

  private final ExplainUserMapping explainUserMapping;

  MappingController(ExplainUserMapping explainUserMapping) {
    this.explainUserMapping = explainUserMapping;
  }

  /** {@code status} is mapped or not_mapped; {@code problem} says why there is no person, or what kept it from changing. */
  record MappingView(
      String status,
      @Nullable String problem,
      @Nullable Reference person,
      List<FieldView> fields,
      Instant at) {

    static MappingView of(Explained explained) {
      MappingStatus status = explained.status();
      return new MappingView(status.isMapped() ? "mapped" : "not_mapped", status.problem(),
          Reference.to(explained.person()), status.explanation().fields().stream().map(FieldView::of).toList(),
          status.at());
    }
  }

  /** {@code effect} is set, cleared or unchanged. */
  record FieldView(
      String field, String effect, @Nullable String rule, List<Explanation.Input> inputs, String reason) {

    static FieldView of(Explanation.Field field) {
      return new FieldView(
          field.field(), AccountView.word(field.effect()), field.rule(), field.inputs(), field.reason());
    }
  }

  @Operation(summary = "The person of a SCIM user, field by field with the rule that decided, or why there is none")
  @GetMapping("/{id}/mapping")
  MappingView get(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    return MappingView.of(explainUserMapping.explain(administrator, new ResourceId(Listing.Ids.require(id))));
  }
}
