package io.muster.adapters.admin;

import io.muster.application.access.GiveRole;
import io.muster.application.access.ListLogins;
import io.muster.application.access.TakeRole;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Member;
import io.muster.domain.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/logins", produces = "application/json")
@Tag(name = "Logins", description = "Who administers an account, in which role; only its owners may see or change that")
class LoginController {

  private final ListLogins listLogins;
  private final GiveRole giveRole;
  private final TakeRole takeRole;

  LoginController(ListLogins listLogins, GiveRole giveRole, TakeRole takeRole) {
    this.listLogins = listLogins;
    this.giveRole = giveRole;
    this.takeRole = takeRole;
  }

  record MemberView(String name, String role) {

    static MemberView of(Member member) {
      return new MemberView(member.name(), AccountView.word(member.role()));
    }
  }

  record MemberList(List<MemberView> items) {}

  record NewRole(@Nullable String role) {}

  /** {@code oneTimePassword} is that of a login that was made now, and shown only here. */
  record GivenRole(String name, String role, @Nullable String oneTimePassword) {}

  @Operation(summary = "Who has a role in the account")
  @GetMapping
  MemberList list(@Parameter(hidden = true) Administrator administrator, @PathVariable String account) {
    return new MemberList(listLogins.list(administrator).stream().map(MemberView::of).toList());
  }

  @Operation(summary = "Give a login a role. Who has no login yet gets one, with a one-time password that is shown only"
      + " here. 409 to demote the last owner")
  @PutMapping(path = "/{name}", consumes = "application/json")
  ResponseEntity<GivenRole> give(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String name,
      @RequestBody NewRole body) {
    if (body.role() == null) {
      throw Refusal.invalidValue("role is required.");
    }
    GiveRole.Given given = giveRole.give(administrator, name, Role.named(body.role()));
    return ResponseEntity.status(given.joined() ? HttpStatus.CREATED : HttpStatus.OK)
        .cacheControl(CacheControl.noStore())
        .body(new GivenRole(
            given.member().name(), AccountView.word(given.member().role()), given.oneTimePassword()));
  }

  @Operation(summary = "Take a login's role away; a login without any role is removed. 409 for the last owner")
  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String name) {
    takeRole.take(administrator, name);
  }
}
