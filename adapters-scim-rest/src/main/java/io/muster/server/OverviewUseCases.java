package io.muster.server;

import io.muster.application.directory.DirectoryRecords;
import io.muster.application.directory.ScimRecords;
import io.muster.application.overview.CountRecords;
import io.muster.application.overview.ReadOverview;
import io.muster.application.port.ActivityCounts;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.Resources;
import io.muster.application.port.Tokens;
import io.muster.application.port.Transactions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The account at a glance. */
@Configuration(proxyBeanMethods = false)
class OverviewUseCases {

  @Bean
  ReadOverview readOverview(
      DirectoryRecords directoryRecords,
      ScimRecords scimRecords,
      Resources resources,
      ReadOverview.Sources overviewSources,
      Transactions transactions,
      InstantSource clock) {
    return new ReadOverview(
        new CountRecords(directoryRecords, resources), scimRecords, overviewSources, transactions, clock);
  }

  @Bean
  ReadOverview.Sources overviewSources(ChangeLog log, ActivityCounts counts, Tokens tokens) {
    return new ReadOverview.Sources(log, counts, tokens);
  }
}
