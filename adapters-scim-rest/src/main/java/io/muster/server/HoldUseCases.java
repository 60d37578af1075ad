package io.muster.server;

import io.muster.application.activity.Recorder;
import io.muster.application.directory.DirectoryRecords;
import io.muster.application.directory.EndHold;
import io.muster.application.directory.ReadHold;
import io.muster.application.directory.SafetyCatches;
import io.muster.application.directory.ScimRecords;
import io.muster.application.port.Accounts;
import io.muster.application.port.Holds;
import io.muster.application.port.Jobs;
import io.muster.application.port.Mappings;
import io.muster.application.port.People;
import io.muster.application.port.Transactions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The safety catch, and what administrators do with what it holds back: the table of contents goes on. */
@Configuration(proxyBeanMethods = false)
class HoldUseCases {

  @Bean
  SafetyCatches safetyCatches(
      Accounts accounts, People people, Mappings mappings, Holds holds, Jobs jobs, InstantSource clock) {
    return new SafetyCatches(new SafetyCatches.Records(accounts, people, mappings, holds), jobs, clock);
  }

  @Bean
  ReadHold readHold(Holds holds, DirectoryRecords directory, ScimRecords scim, Transactions transactions) {
    return new ReadHold(holds, directory, scim, transactions);
  }

  @Bean
  EndHold endHold(Holds holds, Mappings mappings, Jobs jobs, Recorder recorder, InstantSource clock) {
    return new EndHold(holds, mappings, jobs, recorder, clock);
  }
}
