package io.muster.adapters.admin;

import io.muster.application.directory.ExplainUserMapping;
import io.muster.application.directory.ExplainUserMapping.Explained;
import io.muster.application.mapping.MapAgain;
import io.muster.domain.access.Administrator;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/scim-users", produces = "application/json")
@Tag(name = "Mapping", description = "What became of provisioned users, and why")
class UserMappingController {

  private final ExplainUserMapping explainUserMapping;
  private final MapAgain mapAgain;

  UserMappingController(ExplainUserMapping explainUserMapping, MapAgain mapAgain) {
    this.explainUserMapping = explainUserMapping;
    this.mapAgain = mapAgain;
  }

  /** {@code status} is mapped, not_mapped or on_hold; {@code problem} says why there is no person, or what kept it from changing. */
  record UserMappingView(
      String status,
      @Nullable String problem,
      @Nullable Reference person,
      List<FieldView> fields,
      Instant at) {

    static UserMappingView of(Explained explained) {
      MappingStatus status = explained.status();
      return new UserMappingView(word(status), status.problem(),
          Reference.to(explained.person()), status.explanation().fields().stream().map(FieldView::of).toList(),
          status.at());
    }

    private static String word(MappingStatus status) {
      return status.isOnHold() ? "on_hold" : status.isMapped() ? "mapped" : "not_mapped";
    }
  }

  @Operation(summary = "The person of a SCIM user, field by field with the rule that decided, or why there is none")
  @GetMapping("/{id}/mapping")
  UserMappingView get(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    return UserMappingView.of(explainUserMapping.explain(administrator, new ResourceId(Listing.Ids.require(id))));
  }

  @Operation(summary = "Map a SCIM user again by the mapping in force")
  @PostMapping("/{id}/mapping")
  UserMappingView again(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    mapAgain.user(administrator, new ResourceId(Listing.Ids.require(id)));
    return get(administrator, account, id);
  }
}
