package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.adapters.admin.MappingView.SavedView;
import io.muster.application.access.EnterAccount;
import io.muster.application.mapping.ExchangeMappings;
import io.muster.application.mapping.ExchangeMappings.Apply;
import io.muster.application.mapping.ExchangeMappings.Exchange;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Principal;
import io.muster.domain.mapping.MappingFile;
import io.muster.domain.mapping.MappingKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/mappings")
@Tag(name = "Mappings", description = "The rules that derive people from SCIM users, and what SCIM groups stand for")
class ExchangeController {

  private static final String YAML = "application/yaml";

  private final ExchangeMappings exchangeMappings;
  private final EnterAccount enterAccount;

  ExchangeController(ExchangeMappings exchangeMappings, EnterAccount enterAccount) {
    this.exchangeMappings = exchangeMappings;
    this.enterAccount = enterAccount;
  }

  /** From which account, and of which kind; both kinds when none is named. */
  record CopyRequest(@Nullable String from, @Nullable String kind) {}

  /**
   * {@code diff} is what changes of {@code version}, the one in force; {@code mapping} is the text that is taken over, to
   * be previewed or tried for its impact; {@code saved} is there once it was applied.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ExchangeView(String kind, int version, DiffView diff, String mapping, @Nullable SavedView saved) {

    static ExchangeView of(Exchange exchange) {
      return new ExchangeView(exchange.kind().word(), exchange.inForce(), DiffView.of(exchange.diff()), exchange.text(),
          exchange.saved() == null ? null : SavedView.of(exchange.saved()));
    }
  }

  record CopyView(List<ExchangeView> items) {}

  @Operation(summary = "The mapping in force as a file, with a checksum")
  @GetMapping(path = "/{kind}/export", produces = YAML)
  ResponseEntity<String> export(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String kind) {
    MappingFile file = exchangeMappings.export(administrator, MappingKind.named(kind));
    String name = account + "-" + kind + "-mapping-" + file.version() + ".yaml";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(file.content());
  }

  @Operation(summary = "What an exported file would change; with apply=true it is saved. version, the one that the"
      + " difference was shown to, guards against a change meanwhile")
  @PostMapping(path = "/{kind}/import", consumes = {YAML, "text/plain"}, produces = "application/json")
  ExchangeView importFile(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String kind,
      @RequestParam(defaultValue = "false") boolean apply,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestBody String file) {
    return ExchangeView.of(exchangeMappings.importFile(
        administrator, MappingKind.named(kind), file, new Apply(apply, version)));
  }

  @Operation(summary = "What copying the mappings of another account, such as the QA account, would change; with apply=true"
      + " they are saved. Where the body names one kind, version guards against a change meanwhile as it does an import")
  @PostMapping(path = "/copy", consumes = "application/json", produces = "application/json")
  CopyView copy(
      @Parameter(hidden = true) Administrator administrator,
      @Parameter(hidden = true) Principal principal,
      @PathVariable String account,
      @RequestParam(defaultValue = "false") boolean apply,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestBody CopyRequest request) {
    if (request.from() == null || request.from().isBlank()) {
      throw Refusal.invalidValue("from must name the account whose mappings are copied.");
    }
    if (version != null && request.kind() == null) {
      throw Refusal.invalidValue("version is that of one mapping: kind must say of which.");
    }
    Administrator from = enterAccount.enter(principal, request.from());
    return new CopyView(exchangeMappings.copy(from, administrator, kinds(request), new Apply(apply, version)).stream()
        .map(ExchangeView::of)
        .toList());
  }

  private static List<MappingKind> kinds(CopyRequest request) {
    return request.kind() == null
        ? Arrays.asList(MappingKind.values())
        : List.of(MappingKind.named(request.kind()));
  }
}
