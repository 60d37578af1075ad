package io.muster.adapters.admin;

import io.muster.application.activity.ListActivity;
import io.muster.domain.access.Administrator;
import io.muster.domain.activity.Activity;
import io.muster.domain.search.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/activity", produces = "application/json")
@Tag(name = "Activity", description = "Who did what, and how it ended")
class ActivityController {

  private final ListActivity listActivity;

  ActivityController(ListActivity listActivity) {
    this.listActivity = listActivity;
  }

  @Operation(summary = "The activity log, the latest first; read on with next_cursor")
  @Parameter(in = ParameterIn.QUERY, name = "actor", description = "A token's prefix, a login's name, or a job",
      schema = @Schema(type = "string"))
  @Parameter(in = ParameterIn.QUERY, name = "operation", schema = @Schema(type = "string",
      allowableValues = {"create", "replace", "patch", "delete", "read", "list", "change", "restore", "rotate",
          "revoke", "map", "try", "test", "cancel", "release", "drop"}))
  @Parameter(in = ParameterIn.QUERY, name = "resource_type", description = "Such as User, or settings",
      schema = @Schema(type = "string"))
  @Parameter(in = ParameterIn.QUERY, name = "resource_id", schema = @Schema(type = "string", format = "uuid"))
  @Parameter(in = ParameterIn.QUERY, name = "outcome", schema = @Schema(type = "string",
      allowableValues = {"succeeded", "refused"}))
  @Parameter(in = ParameterIn.QUERY, name = "repaired",
      description = "Whether the client's dialect had to be understood", schema = @Schema(type = "boolean"))
  @Parameter(in = ParameterIn.QUERY, name = "since", description = "From this time on",
      schema = @Schema(type = "string", format = "date-time"))
  @Parameter(in = ParameterIn.QUERY, name = "until", description = "Before this time",
      schema = @Schema(type = "string", format = "date-time"))
  @GetMapping
  Listing<ActivityView> list(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer count) {
    Slice<Activity> slice = listActivity.list(administrator, new ListActivity.Query(
        new ActivityParameters(parameters).filters(), ActivityCursor.read(cursor), Listing.limit(count)));
    return new Listing<>(slice.items().stream().map(ActivityView::of).toList(),
        slice.more() ? ActivityCursor.write(slice.items().getLast().place()) : null);
  }
}
