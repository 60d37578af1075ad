package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.muster.application.access.ChangePassword;
import io.muster.application.access.ReadLogin;
import io.muster.domain.Refusal;
import io.muster.domain.access.Principal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/login", produces = "application/json")
@Tag(name = "Myself", description = "Your own login")
class MyselfController {

  private final ReadLogin readLogin;
  private final ChangePassword changePassword;

  MyselfController(ReadLogin readLogin, ChangePassword changePassword) {
    this.readLogin = readLogin;
    this.changePassword = changePassword;
  }

  record RoleView(String account, String role) {}

  /**
   * {@code apiKey}, where one was shown, is how it begins. {@code warnings}: one_time_password, when nothing can be done
   * until the password is changed.
   */
  record MyselfView(String name, @Nullable String apiKey, List<RoleView> roles, List<String> warnings) {

    static MyselfView of(ReadLogin.Myself myself) {
      return new MyselfView(myself.name(), myself.key(),
          myself.roles().stream().map(role -> new RoleView(role.account(), AccountView.word(role.role()))).toList(),
          myself.warnings().stream().map(AccountView::word).toList());
    }
  }

  /** The password as it is, and as it shall be. */
  record NewPassword(@Nullable String current, @Nullable @JsonProperty("new") String next) {

    private ChangePassword.Command command() {
      if (current == null || next == null) {
        throw Refusal.invalidValue("current and new are required.");
      }
      return new ChangePassword.Command(current, next);
    }
  }

  @Operation(summary = "Who you are, and your role in each account")
  @GetMapping
  MyselfView read(@Parameter(hidden = true) Principal principal) {
    return MyselfView.of(readLogin.read(principal));
  }

  @Operation(summary = "Change your password: 12 to 128 characters of any kind")
  @PutMapping(path = "/password", consumes = "application/json")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@Parameter(hidden = true) Principal principal, @RequestBody NewPassword body) {
    changePassword.change(principal, body.command());
  }
}
