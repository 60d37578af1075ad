package io.muster.adapters.admin;

import io.muster.adapters.admin.MappingView.SavedView;
import io.muster.adapters.admin.MappingView.VersionView;
import io.muster.application.mapping.CheckMapping;
import io.muster.application.mapping.ReadMappings;
import io.muster.application.mapping.ReadMappings.Mapping;
import io.muster.application.mapping.SaveMapping;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.search.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/mappings/{kind}")
@Tag(name = "Mappings", description = "The rules that derive people from SCIM users, and what SCIM groups stand for")
class MappingsController {

  private static final String YAML = "application/yaml";
  private static final String JSON = "application/json";

  private final ReadMappings readMappings;
  private final SaveMapping saveMapping;
  private final CheckMapping checkMapping;

  MappingsController(ReadMappings readMappings, SaveMapping saveMapping, CheckMapping checkMapping) {
    this.readMappings = readMappings;
    this.saveMapping = saveMapping;
    this.checkMapping = checkMapping;
  }

  /** What is wrong, and where; line and column are counted from 1. */
  record ProblemView(String path, int line, int column, String message) {

    static ProblemView of(MappingProblem problem) {
      return new ProblemView(
          problem.place().path(), problem.place().line(), problem.place().column(), problem.message());
    }
  }

  /** None when the mapping can be saved. */
  record CheckView(List<ProblemView> problems) {}

  /** The latest first; {@code next} is given back as {@code before}. */
  record VersionsView(List<VersionView> items, @Nullable Integer next) {}

  @Operation(summary = "The mapping in force; kind is user or group, version 0 the default that Muster ships")
  @GetMapping(produces = JSON)
  ResponseEntity<MappingView> get(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String kind) {
    MappingKind which = MappingKind.named(kind);
    Mapping mapping = readMappings.inForce(administrator, which);
    return ResponseEntity.ok().eTag(String.valueOf(mapping.number())).body(MappingView.of(which, mapping));
  }

  @Operation(summary = "The same as the text that was saved")
  @GetMapping(produces = YAML)
  ResponseEntity<String> text(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String kind) {
    Mapping mapping = readMappings.inForce(administrator, MappingKind.named(kind));
    return ResponseEntity.ok().eTag(String.valueOf(mapping.number())).body(mapping.text());
  }

  @Operation(summary = "Save a mapping as a new version, and map everybody by it in the background. The body holds mapping,"
      + " an object or a text in YAML, version, the one that was changed, and a comment; 409 if it was changed meanwhile")
  @PutMapping(consumes = JSON, produces = JSON)
  SavedView put(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    Integer changed = body.path("version").isInt() ? (Integer) body.path("version").intValue() : null;
    return save(administrator, kind, MappingDraft.require(body), changed == null ? versionIn(ifMatch) : changed,
        body.path("comment").asString(""));
  }

  @Operation(summary = "The same with a YAML body; If-Match names the version that was changed")
  @PutMapping(consumes = YAML, produces = JSON)
  SavedView putText(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestParam(defaultValue = "") String comment,
      @RequestBody String body) {
    return save(administrator, kind, body, versionIn(ifMatch), comment);
  }

  @Operation(summary = "Restore the default as a new version")
  @DeleteMapping(produces = JSON)
  SavedView restoreDefault(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String kind) {
    return SavedView.of(saveMapping.restore(administrator, MappingKind.named(kind), MappingVersion.DEFAULT));
  }

  @Operation(summary = "All versions, the latest first")
  @GetMapping(path = "/versions", produces = JSON)
  VersionsView versions(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable Integer before,
      @RequestParam(required = false) @Nullable Integer count) {
    Slice<MappingVersion> slice =
        readMappings.list(administrator, MappingKind.named(kind), before, Listing.limit(count));
    return new VersionsView(slice.items().stream().map(VersionView::of).toList(),
        slice.more() ? (Integer) slice.items().getLast().number() : null);
  }

  @Operation(summary = "One version")
  @GetMapping(path = "/versions/{version}", produces = JSON)
  MappingView version(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @PathVariable String version) {
    MappingKind which = MappingKind.named(kind);
    return MappingView.of(which, readMappings.version(administrator, which, number(version)));
  }

  @Operation(summary = "What a version changed: of the one before it, or of the one that since names")
  @GetMapping(path = "/versions/{version}/diff", produces = JSON)
  DiffView diff(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @PathVariable String version,
      @RequestParam(required = false) @Nullable Integer since) {
    int later = number(version);
    int earlier = since == null ? Math.max(MappingVersion.DEFAULT, later - 1) : since;
    return DiffView.of(readMappings.diff(administrator, MappingKind.named(kind), earlier, later));
  }

  @Operation(summary = "Save the text of an earlier version as a new one")
  @PostMapping(path = "/versions/{version}/restore", produces = JSON)
  SavedView restore(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @PathVariable String version) {
    return SavedView.of(saveMapping.restore(administrator, MappingKind.named(kind), number(version)));
  }

  @Operation(summary = "Look for all that keeps a mapping from being saved, with line and column; nothing is stored")
  @PostMapping(path = "/check", consumes = JSON, produces = JSON)
  CheckView check(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @RequestBody JsonNode body) {
    return checkText(administrator, account, kind, MappingDraft.require(body));
  }

  @Operation(summary = "The same with a YAML body")
  @PostMapping(path = "/check", consumes = YAML, produces = JSON)
  CheckView checkText(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @RequestBody String body) {
    return new CheckView(
        checkMapping.check(administrator, MappingKind.named(kind), body).stream().map(ProblemView::of).toList());
  }

  private SavedView save(
      Administrator administrator, String kind, String text, @Nullable Integer changed, String comment) {
    if (changed == null) {
      throw Refusal.invalidValue("version must name the version that was changed, as it was read.");
    }
    return SavedView.of(saveMapping.save(
        administrator, new SaveMapping.Command(MappingKind.named(kind), text, changed, comment)));
  }

  private static @Nullable Integer versionIn(@Nullable String ifMatch) {
    String text = ifMatch == null ? "" : ifMatch.replace("W/", "").replace("\"", "").strip();
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw Refusal.notFound("There is no such version of the mapping.");
    }
    return Integer.parseInt(text);
  }
}
