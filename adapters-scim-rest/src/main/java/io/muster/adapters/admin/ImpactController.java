package io.muster.adapters.admin;

import io.muster.adapters.admin.ImpactView.SampleView;
import io.muster.application.mapping.ReadImpact;
import io.muster.application.mapping.StartImpact;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.job.JobId;
import io.muster.domain.mapping.Foreseen.Effect;
import io.muster.domain.mapping.Impact.Selection;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.resource.ResourceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/mappings/{kind}/impact", produces = "application/json")
@Tag(name = "Mappings", description = "The rules that derive people from SCIM users, and what SCIM groups stand for")
class ImpactController {

  private final StartImpact startImpact;
  private final ReadImpact readImpact;

  ImpactController(StartImpact startImpact, ReadImpact readImpact) {
    this.startImpact = startImpact;
    this.readImpact = readImpact;
  }

  /** Where the impact is shown is told in the Location header. */
  record StartedView(UUID job) {}

  @Operation(summary = "Try a draft on every SCIM user or group in the background, to see what it would do; nothing is"
      + " stored but that. The body holds mapping, an object or a text in YAML; 409 while another draft is tried")
  @PostMapping(consumes = "application/json")
  ResponseEntity<StartedView> start(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @RequestBody JsonNode body) {
    return startText(administrator, account, kind, MappingDraft.require(body));
  }

  @Operation(summary = "The same with a YAML body")
  @PostMapping(consumes = "application/yaml")
  ResponseEntity<StartedView> startText(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @RequestBody String body) {
    MappingKind which = MappingKind.named(kind);
    JobId job = startImpact.start(administrator, new StartImpact.Command(which, body));
    URI location = ServletUriComponentsBuilder.fromCurrentRequest().replaceQuery(null).pathSegment(job.toString())
        .build().toUri();
    return ResponseEntity.accepted().location(location).body(new StartedView(job.value()));
  }

  @Operation(summary = "What a draft would do, as far as it has been found out: how many would be created, changed,"
      + " disabled and so on, how many would have each field changed, and what problems there would be")
  @GetMapping("/{job}")
  ImpactView get(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @PathVariable String job) {
    return ImpactView.of(
        readImpact.get(administrator, MappingKind.named(kind), new JobId(Listing.Ids.require(job))));
  }

  @Operation(summary = "Samples of what a draft would do, field by field before and after; read on with next_cursor")
  @Parameter(in = ParameterIn.QUERY, name = "effect", schema = @Schema(type = "string", allowableValues = {
      "created", "disabled", "enabled", "linked", "unlinked", "changed", "failed", "unchanged"}))
  @Parameter(in = ParameterIn.QUERY, name = "field", description = "Those of which it would change",
      schema = @Schema(type = "string"))
  @Parameter(in = ParameterIn.QUERY, name = "problem", description = "Those that would have it, as it was counted",
      schema = @Schema(type = "string"))
  @Parameter(in = ParameterIn.QUERY, name = "cursor", schema = @Schema(type = "string"))
  @Parameter(in = ParameterIn.QUERY, name = "count", schema = @Schema(type = "integer"))
  @GetMapping("/{job}/samples")
  Listing<SampleView> samples(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @PathVariable String job,
      @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
    SampleParameters which = new SampleParameters(parameters);
    ReadImpact.Query query = new ReadImpact.Query(MappingKind.named(kind), new JobId(Listing.Ids.require(job)),
        which.selection(), which.after(), which.limit());
    return Listing.of(
        readImpact.samples(administrator, query), SampleView::of, foreseen -> foreseen.resource().value());
  }

  /** By what samples are selected, and which stretch of them is shown. */
  private record SampleParameters(Map<String, String> parameters) {

    private Selection selection() {
      String effect = parameters.get("effect");
      return new Selection(
          effect == null ? null : effect(effect), parameters.get("field"), parameters.get("problem"));
    }

    private @Nullable ResourceId after() {
      return Listing.after(parameters.get("cursor"), ResourceId::new);
    }

    private int limit() {
      String count = parameters.get("count");
      if (count == null) {
        return Listing.limit(null);
      }
      return Listing.limit(count.matches("\\d{1,9}") ? Integer.parseInt(count) : 0);
    }

    private static Effect effect(String word) {
      return Arrays.stream(Effect.values())
          .filter(effect -> AccountView.word(effect).equals(word))
          .findFirst()
          .orElseThrow(() -> Refusal.invalidValue("effect must be one of "
              + Arrays.stream(Effect.values()).map(AccountView::word).collect(Collectors.joining(", ")) + "."));
    }
  }
}
