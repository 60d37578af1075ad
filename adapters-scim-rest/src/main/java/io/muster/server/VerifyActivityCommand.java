package io.muster.server;

import io.muster.application.activity.VerifyActivity;
import io.muster.application.activity.VerifyActivity.Verification;
import io.muster.application.port.Accounts;
import io.muster.application.port.Transactions;
import io.muster.domain.account.Account;
import io.muster.domain.activity.ChainBreak;
import io.muster.domain.activity.ChainPoint;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Verifies the activity log of one account or of all, a line each, and ends: with 0 when every one is intact, and with 1
 * otherwise. Nothing listens and no job runs meanwhile.
 */
@EnableAutoConfiguration
@Import(ActivityUseCases.class)
class VerifyActivityCommand {

  private static final String OPTION = "muster.verify-activity";

  private VerifyActivityCommand() {}

  static boolean isMeant(String... args) {
    return new DefaultApplicationArguments(args).containsOption(OPTION);
  }

  static int run(PrintStream output, String... args) {
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(VerifyActivityCommand.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .run(args)) {
      List<Account> accounts = accounts(context);
      if (accounts.isEmpty()) {
        output.println("there is no account to verify");
        return 1;
      }
      VerifyActivity verifyActivity = context.getBean(VerifyActivity.class);
      boolean intact = true;
      for (Account account : accounts) {
        Verification verification = verifyActivity.verify(account.id());
        output.println(account.name() + ": " + told(verification));
        intact &= verification.broken() == null;
      }
      return intact ? 0 : 1;
    }
  }

  private static List<Account> accounts(ConfigurableApplicationContext context) {
    Accounts accounts = context.getBean(Accounts.class);
    List<String> names = context.getBean(ApplicationArguments.class).getOptionValues(OPTION);
    return context.getBean(Transactions.class).read(() -> names == null || names.isEmpty()
        ? accounts.list()
        : names.stream().flatMap(name -> accounts.findByName(name).stream()).toList());
  }

  private static String told(Verification verification) {
    ChainBreak broken = verification.broken();
    ChainPoint head = verification.chain().head();
    return (broken == null
        ? "intact"
        : "broken at entry " + broken.number() + " (" + broken.reason().name().toLowerCase(Locale.ROOT) + ")")
        + ", " + verification.entries() + " entries hold, head " + head.number() + " " + head.digest();
  }
}
