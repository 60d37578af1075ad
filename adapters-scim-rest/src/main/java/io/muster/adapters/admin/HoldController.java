package io.muster.adapters.admin;

import io.muster.application.directory.EndHold;
import io.muster.application.directory.ReadHold;
import io.muster.application.directory.ReadHold.Held;
import io.muster.application.directory.ReadHold.Shown;
import io.muster.domain.access.Administrator;
import io.muster.domain.account.Hold;
import io.muster.domain.job.JobId;
import io.muster.domain.resource.ResourceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/hold", produces = "application/json")
@Tag(name = "Hold", description = "What the safety catch holds back until an administrator lets it go or drops it")
class HoldController {

  private final ReadHold readHold;
  private final EndHold endHold;

  HoldController(ReadHold readHold, EndHold endHold) {
    this.readHold = readHold;
    this.endHold = endHold;
  }

  /**
   * {@code state} is open while people are disabled at once, deciding while a saved mapping is applied, and closed once an
   * administrator is asked; {@code users} is how many are on hold.
   */
  record HoldView(String state, @Nullable String cause, @Nullable Instant since, int users) {

    static HoldView of(Shown shown) {
      Hold hold = shown.hold();
      return new HoldView(AccountView.word(hold.state()), hold.isOpen() ? null : hold.cause(),
          hold.isOpen() ? null : hold.since(), shown.users());
    }
  }

  /** {@code userName} is there unless the user was deleted, {@code person} once the user is linked to one. */
  record HeldView(
      UUID id, @Nullable String userName, boolean deleted, @Nullable Reference person, Instant since) {

    static HeldView of(Held held) {
      return new HeldView(held.status().resource().value(),
          held.user() == null ? null : held.user().attributes().text("userName"), held.user() == null,
          Reference.to(held.person()), held.status().at());
    }
  }

  /** The job that ends the hold. */
  record EndedView(UUID job) {

    static EndedView of(JobId job) {
      return new EndedView(job.value());
    }
  }

  @Operation(summary = "Whether people are on hold instead of disabled, since when, why, and how many")
  @GetMapping
  HoldView get(@Parameter(hidden = true) Administrator administrator, @PathVariable String account) {
    return HoldView.of(readHold.read(administrator));
  }

  @Operation(summary = "SCIM users whose people are on hold; read on with next_cursor")
  @GetMapping("/users")
  Listing<HeldView> users(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer count) {
    return Listing.of(
        readHold.list(administrator, Listing.after(cursor, ResourceId::new), Listing.limit(count)),
        HeldView::of, held -> held.status().resource().value());
  }

  @Operation(summary = "Let the hold go: those on it are mapped in the background, each as it is then; 409 without a hold")
  @PostMapping("/release")
  @ResponseStatus(HttpStatus.ACCEPTED)
  EndedView release(@Parameter(hidden = true) Administrator administrator, @PathVariable String account) {
    return EndedView.of(endHold.release(administrator));
  }

  @Operation(summary = "Drop the hold: the people stay as they are until their users change next; 409 without a hold")
  @PostMapping("/drop")
  @ResponseStatus(HttpStatus.ACCEPTED)
  EndedView drop(@Parameter(hidden = true) Administrator administrator, @PathVariable String account) {
    return EndedView.of(endHold.drop(administrator));
  }
}
