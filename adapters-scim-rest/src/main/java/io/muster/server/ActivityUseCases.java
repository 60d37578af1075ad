package io.muster.server;

import io.muster.application.activity.ChainActivity;
import io.muster.application.activity.VerifyActivity;
import io.muster.application.port.ActivityChains;
import io.muster.application.port.ActivityCounts;
import io.muster.application.port.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a verification needs, be it asked for over HTTP or on the command line. */
@Configuration(proxyBeanMethods = false)
class ActivityUseCases {

  @Bean
  ChainActivity chainActivity(ActivityChains chains, ActivityCounts counts, Transactions transactions) {
    return new ChainActivity(chains, counts, transactions);
  }

  @Bean
  VerifyActivity verifyActivity(ChainActivity chainActivity, ActivityChains chains, Transactions transactions) {
    return new VerifyActivity(chainActivity, chains, transactions);
  }
}
