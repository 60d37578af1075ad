package io.muster.adapters.admin;

import io.muster.application.account.ChangeSettings;
import io.muster.application.account.CreateAccount;
import io.muster.application.account.CreateAccount.Created;
import io.muster.application.account.ListAccounts;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Principal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts", produces = "application/json")
@Tag(name = "Accounts", description = "A tenant's environment and its settings")
class AccountController {

  private final ListAccounts listAccounts;
  private final CreateAccount createAccount;
  private final ChangeSettings changeSettings;

  AccountController(ListAccounts listAccounts, CreateAccount createAccount, ChangeSettings changeSettings) {
    this.listAccounts = listAccounts;
    this.createAccount = createAccount;
    this.changeSettings = changeSettings;
  }

  /** {@code kind} is production or qa; a QA account names its production account. */
  record NewAccount(@Nullable String name, @Nullable String kind, @Nullable String production) {}

  record CreatedAccount(AccountView account, String scimToken) {}

  record AccountList(List<AccountView> items) {}

  @Operation(summary = "The accounts you have a role in")
  @GetMapping
  AccountList list(@Parameter(hidden = true) Principal principal) {
    return new AccountList(listAccounts.list(principal).stream().map(AccountView::of).toList());
  }

  @Operation(summary = "Create an account; its first SCIM token is shown only here")
  @PostMapping(consumes = "application/json")
  @ResponseStatus(HttpStatus.CREATED)
  CreatedAccount create(@Parameter(hidden = true) Principal principal, @RequestBody NewAccount body) {
    Created created = createAccount.create(principal, command(body));
    return new CreatedAccount(AccountView.of(created.owner()), created.scimToken());
  }

  @Operation(summary = "An account and its settings")
  @GetMapping("/{account}")
  AccountView get(@Parameter(hidden = true) Administrator administrator, @PathVariable String account) {
    return AccountView.of(administrator);
  }

  @Operation(summary = "Change settings; those not given stay")
  @PatchMapping(path = "/{account}", consumes = "application/json")
  AccountView change(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @RequestBody SettingsChange change) {
    return AccountView.of(new Administrator(
        changeSettings.change(administrator, change::applyTo), administrator.actor(), administrator.role()));
  }

  private static CreateAccount.Command command(NewAccount body) {
    boolean qa = "qa".equals(body.kind());
    if (body.name() == null) {
      throw Refusal.invalidValue("name is required.");
    }
    if (!qa && body.kind() != null && !"production".equals(body.kind())) {
      throw Refusal.invalidValue("kind must be production or qa.");
    }
    if (qa != (body.production() != null)) {
      throw Refusal.invalidValue("production names the production account of a QA account, and only of one.");
    }
    return new CreateAccount.Command(body.name(), body.production());
  }
}
