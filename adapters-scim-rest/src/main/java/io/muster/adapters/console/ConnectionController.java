package io.muster.adapters.console;

import io.muster.application.connection.TestConnection;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.connection.ProvisioningClient;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an account begins: what to enter in a provisioning client, and whether the client will get on with it. */
@Controller("consoleConnectionController")
@RequestMapping("/console/accounts/{account}")
class ConnectionController {

  private final Entrance entrance;
  private final TestConnection testConnection;
  private final EndpointAddress address;
  private final RequestRates rates;

  ConnectionController(
      Entrance entrance, TestConnection testConnection, EndpointAddress address, RequestRates rates) {
    this.entrance = entrance;
    this.testConnection = testConnection;
    this.address = address;
    this.rates = rates;
  }

  @GetMapping
  ModelAndView show(
      @AuthenticationPrincipal ConsoleLogin login, @PathVariable String account, HttpServletRequest request) {
    return page(entrance.enter(login, account), request);
  }

  @PostMapping("/connection-test")
  ModelAndView test(
      @AuthenticationPrincipal ConsoleLogin login,
      @PathVariable String account,
      @RequestParam String client,
      HttpServletRequest request) {
    Administrator administrator = entrance.enter(login, account);
    ProvisioningClient tested = Arrays.stream(ProvisioningClient.values())
        .filter(each -> word(each).equals(client)).findFirst()
        .orElseThrow(() -> Refusal.invalidValue("There is no test for such a client."));
    List<TestConnection.Exchange> exchanges = testConnection.test(administrator, tested, null);
    return page(administrator, request)
        .addObject("tested", tested)
        .addObject("exchanges", exchanges)
        .addObject("passed", exchanges.stream().allMatch(exchange -> exchange.flaw() == null));
  }

  private ModelAndView page(Administrator administrator, HttpServletRequest request) {
    return Entrance.page("connection", administrator)
        .addObject("endpoint", address.of(request))
        .addObject("rates", rates)
        .addObject("clients", ProvisioningClient.values());
  }

  private static String word(ProvisioningClient client) {
    return client.name().toLowerCase(Locale.ROOT);
  }
}
