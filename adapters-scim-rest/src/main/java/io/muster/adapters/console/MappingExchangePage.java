package io.muster.adapters.console;

import io.muster.application.access.EnterAccount;
import io.muster.application.account.ListAccounts;
import io.muster.application.mapping.ExchangeMappings;
import io.muster.application.mapping.ExchangeMappings.Apply;
import io.muster.application.mapping.ExchangeMappings.Exchange;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Principal;
import io.muster.domain.mapping.MappingFile;
import io.muster.domain.mapping.MappingKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A mapping on its way from one account to another, in one step or as a file; the difference is shown before. */
@Controller
@RequestMapping("/console/accounts/{account}/mappings/{kind}")
class MappingExchangePage {

  private final ExchangeMappings exchangeMappings;
  private final EnterAccount enterAccount;
  private final ListAccounts listAccounts;

  MappingExchangePage(ExchangeMappings exchangeMappings, EnterAccount enterAccount, ListAccounts listAccounts) {
    this.exchangeMappings = exchangeMappings;
    this.enterAccount = enterAccount;
    this.listAccounts = listAccounts;
  }

  /** From which account, and what that would change here once one is chosen. */
  @GetMapping("/copy")
  ModelAndView chooseCopy(
      Visit visit,
      @AuthenticationPrincipal ConsoleLogin login,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String from) {
    MappingKind which = MappingKind.named(kind);
    return visit.attempt(
        () -> copyPage(visit, login, which, from).addObject("exchange", from == null
            ? null : copy(visit, login, which, from, new Apply(false, null))),
        () -> copyPage(visit, login, which, from));
  }

  /** {@code version} is the one in force that the difference was shown to. */
  @PostMapping("/copy")
  ModelAndView copy(
      Visit visit,
      @AuthenticationPrincipal ConsoleLogin login,
      @PathVariable String kind,
      @RequestParam String from,
      @RequestParam int version) {
    MappingKind which = MappingKind.named(kind);
    return visit.attempt(
        () -> AfterSaving.onwards(visit, Objects.requireNonNull(
            copy(visit, login, which, from, new Apply(true, version)).saved())),
        () -> copyPage(visit, login, which, from));
  }

  @GetMapping("/export")
  ResponseEntity<String> export(Visit visit, @PathVariable String kind) {
    MappingFile file = exchangeMappings.export(visit.administrator(), MappingKind.named(kind));
    String name = visit.administrator().account().name() + "-" + kind + "-mapping-" + file.version() + ".yaml";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/yaml")
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(file.content());
  }

  @GetMapping("/import")
  ModelAndView chooseFile(Visit visit, @PathVariable String kind) {
    return importPage(visit, MappingKind.named(kind));
  }

  /** What the file would change here. */
  @PostMapping("/import/difference")
  ModelAndView showDifference(
      Visit visit, @PathVariable String kind, @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    MappingKind which = MappingKind.named(kind);
    String content = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
    return visit.attempt(
        () -> importPage(visit, which).addObject("content", content).addObject("exchange",
            exchangeMappings.importFile(visit.administrator(), which, content, new Apply(false, null))),
        () -> importPage(visit, which));
  }

  @PostMapping("/import")
  ModelAndView importFile(
      Visit visit, @PathVariable String kind, @RequestParam String content, @RequestParam int version) {
    MappingKind which = MappingKind.named(kind);
    return visit.attempt(
        () -> AfterSaving.onwards(visit, Objects.requireNonNull(exchangeMappings.importFile(
            visit.administrator(), which, content.replace("\r\n", "\n"), new Apply(true, version)).saved())),
        () -> importPage(visit, which));
  }

  private Exchange copy(Visit visit, ConsoleLogin login, MappingKind kind, String from, Apply apply) {
    Administrator source = enterAccount.enter(Principal.inPerson(login.login()), from);
    return exchangeMappings.copy(source, visit.administrator(), List.of(kind), apply).getFirst();
  }

  private ModelAndView copyPage(Visit visit, ConsoleLogin login, MappingKind kind, @Nullable String from) {
    String here = visit.administrator().account().name();
    return visit.page("mapping-copy")
        .addObject("kind", kind)
        .addObject("from", from)
        .addObject("sources", listAccounts.list(Principal.inPerson(login.login())).stream()
            .map(each -> each.account().name()).filter(name -> !name.equals(here)).toList());
  }

  private static ModelAndView importPage(Visit visit, MappingKind kind) {
    return visit.page("mapping-import").addObject("kind", kind);
  }
}
