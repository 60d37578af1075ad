package io.muster.adapters.admin;

import io.muster.application.connection.TestConnection;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.connection.Answer;
import io.muster.domain.connection.ProvisioningClient;
import io.muster.domain.connection.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/connection", produces = "application/json")
@Tag(name = "Connection", description = "How a provisioning client is connected to the account, and whether it can be")
class ConnectionController {

  private final TestConnection testConnection;
  private final ScimAddress address;
  private final AdminLimits limits;

  ConnectionController(TestConnection testConnection, ScimAddress address, AdminLimits limits) {
    this.testConnection = testConnection;
    this.address = address;
    this.limits = limits;
  }

  /** {@code value} is what to enter, or says where it comes from; null where there is nothing to enter. */
  record StepView(String text, @Nullable String value) {

    static StepView of(Step step, String endpoint) {
      return new StepView(step.text(), step.value() == null ? step.typed() : switch (step.value()) {
        case ENDPOINT -> endpoint;
        case TOKEN -> "the account's token, which is shown once when it is rotated";
      });
    }
  }

  record GuideView(String client, String title, List<StepView> steps) {

    static GuideView of(ProvisioningClient client, String endpoint) {
      return new GuideView(AccountView.word(client), client.title(),
          client.guide().stream().map(step -> StepView.of(step, endpoint)).toList());
    }
  }

  /** SCIM requests a second that one replica takes, of the account and of each of its tokens; 0 is without limit. */
  record RateView(int account, int token) {}

  record ConnectionView(String endpoint, String authorization, RateView rateLimits, List<GuideView> guides) {}

  /** {@code client} is one of the guides'; without a token one is lent for the test. */
  record TestRequest(@Nullable String client, @Nullable String token) {}

  /** {@code flaw} is there when the client could not go on with the answer. */
  record ExchangeView(
      String method, String url, String authorization, String expected, int status, String body, @Nullable String flaw) {

    static ExchangeView of(TestConnection.Exchange exchange) {
      Answer answer = exchange.answer();
      return new ExchangeView("GET", answer.url(), answer.authorization(), exchange.question().expected().words(),
          answer.status(), answer.text(), exchange.flaw());
    }
  }

  record TestView(boolean passed, List<ExchangeView> exchanges) {}

  @Operation(summary = "The SCIM endpoint, and for each provisioning client what to enter where")
  @GetMapping
  ConnectionView get(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, HttpServletRequest request) {
    String endpoint = address.of(request);
    return new ConnectionView(endpoint, "Bearer <token>",
        new RateView(limits.accountRate(), limits.tokenRate()), Arrays.stream(ProvisioningClient.values())
        .map(client -> GuideView.of(client, endpoint)).toList());
  }

  @Operation(summary = "Play the connection test of a client against the account, and show each exchange; nothing is changed")
  @PostMapping(path = "/test", consumes = "application/json")
  TestView test(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @RequestBody TestRequest test) {
    List<ExchangeView> exchanges = testConnection.test(administrator, client(test.client()), test.token()).stream()
        .map(ExchangeView::of).toList();
    return new TestView(exchanges.stream().allMatch(exchange -> exchange.flaw() == null), exchanges);
  }

  private static ProvisioningClient client(@Nullable String word) {
    return Arrays.stream(ProvisioningClient.values()).filter(client -> AccountView.word(client).equals(word)).findFirst()
        .orElseThrow(() -> Refusal.invalidValue("client must be one of: "
            + Arrays.stream(ProvisioningClient.values()).map(AccountView::word).collect(Collectors.joining(", ")) + "."));
  }
}
