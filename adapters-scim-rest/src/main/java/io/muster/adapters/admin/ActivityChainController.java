package io.muster.adapters.admin;

import io.muster.application.activity.ExportActivity;
import io.muster.application.activity.VerifyActivity;
import io.muster.domain.access.Administrator;
import io.muster.domain.activity.ChainedActivity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor asks of the activity log: whether it is whole, and all of it. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/activity")
@Tag(name = "Activity")
class ActivityChainController {

  private static final String JSON_LINES = "application/x-ndjson";

  private final VerifyActivity verifyActivity;
  private final ExportActivity exportActivity;
  private final JsonMapper json;

  ActivityChainController(VerifyActivity verifyActivity, ExportActivity exportActivity, JsonMapper json) {
    this.verifyActivity = verifyActivity;
    this.exportActivity = exportActivity;
    this.json = json;
  }

  @Operation(summary = "Reads the whole activity log: intact, or the first entry that is not what was written. Note the "
      + "head elsewhere: a log that was rewritten up to its end has another one")
  @GetMapping(path = "/verification", produces = "application/json")
  VerificationView verify(@Parameter(hidden = true) Administrator administrator, @PathVariable String account) {
    return VerificationView.of(verifyActivity.verify(administrator));
  }

  @Operation(summary = "The activity log as JSON lines, by number, the oldest first, with the digests of the chain")
  @Parameter(in = ParameterIn.QUERY, name = "actor", schema = @Schema(type = "string"))
  @Parameter(in = ParameterIn.QUERY, name = "operation", schema = @Schema(type = "string"))
  @Parameter(in = ParameterIn.QUERY, name = "resource_type", schema = @Schema(type = "string"))
  @Parameter(in = ParameterIn.QUERY, name = "resource_id", schema = @Schema(type = "string", format = "uuid"))
  @Parameter(in = ParameterIn.QUERY, name = "outcome", schema = @Schema(type = "string",
      allowableValues = {"succeeded", "refused"}))
  @Parameter(in = ParameterIn.QUERY, name = "repaired", schema = @Schema(type = "boolean"))
  @Parameter(in = ParameterIn.QUERY, name = "since", schema = @Schema(type = "string", format = "date-time"))
  @Parameter(in = ParameterIn.QUERY, name = "until", schema = @Schema(type = "string", format = "date-time"))
  @ApiResponse(responseCode = "200", content = @Content(mediaType = JSON_LINES))
  @GetMapping("/export")
  void export(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
      HttpServletResponse response) throws IOException {
    ExportActivity.Export export =
        exportActivity.export(administrator, new ActivityParameters(parameters).filters());
    response.setContentType(JSON_LINES);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(administrator.account().name() + "-activity.ndjson").build().toString());
    OutputStream output = response.getOutputStream();
    export.<IOException>read(stretch -> {
      for (ChainedActivity entry : stretch) {
        output.write(json.writeValueAsBytes(ExportedView.of(entry)));
        output.write('\n');
      }
    });
  }
}
