package io.muster.adapters.console;

import io.muster.application.connection.TestConnection;
import io.muster.domain.Refusal;
import io.muster.domain.connection.ProvisioningClient;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What to enter in a provisioning client, and whether the client will get on with it. */
@Controller("consoleConnectionController")
@RequestMapping("/console/accounts/{account}/connection")
class ConnectionController {

  private final TestConnection testConnection;
  private final EndpointAddress address;
  private final RequestRates rates;

  ConnectionController(TestConnection testConnection, EndpointAddress address, RequestRates rates) {
    this.testConnection = testConnection;
    this.address = address;
    this.rates = rates;
  }

  @GetMapping
  ModelAndView show(Visit visit, HttpServletRequest request) {
    return page(visit, request);
  }

  @PostMapping("/test")
  ModelAndView test(Visit visit, @RequestParam String client, HttpServletRequest request) {
    ProvisioningClient tested = Arrays.stream(ProvisioningClient.values())
        .filter(each -> word(each).equals(client)).findFirst()
        .orElseThrow(() -> Refusal.invalidValue("There is no test for such a client."));
    List<TestConnection.Exchange> exchanges = testConnection.test(visit.administrator(), tested, null);
    return page(visit, request)
        .addObject("tested", tested)
        .addObject("exchanges", exchanges)
        .addObject("passed", exchanges.stream().allMatch(exchange -> exchange.flaw() == null));
  }

  private ModelAndView page(Visit visit, HttpServletRequest request) {
    return visit.page("connection")
        .addObject("endpoint", address.of(request))
        .addObject("rates", rates)
        .addObject("clients", ProvisioningClient.values());
  }

  private static String word(ProvisioningClient client) {
    return client.name().toLowerCase(Locale.ROOT);
  }
}
