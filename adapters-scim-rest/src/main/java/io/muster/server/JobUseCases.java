package io.muster.server;

import io.muster.application.activity.ForgetActivity;
import io.muster.application.activity.Recorder;
import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.directory.SafetyCatches;
import io.muster.application.discovery.Catalogs;
import io.muster.application.job.CancelJob;
import io.muster.application.job.FindImpact;
import io.muster.application.job.FinishReprocessing;
import io.muster.application.job.ForgetJobs;
import io.muster.application.job.GetJob;
import io.muster.application.job.ListJobs;
import io.muster.application.job.MapGroupsAnew;
import io.muster.application.job.MapUsersAnew;
import io.muster.application.job.WorkOffJob;
import io.muster.application.job.Works;
import io.muster.application.port.Accounts;
import io.muster.application.port.ActivityChains;
import io.muster.application.port.Jobs;
import io.muster.application.port.MappingVersions;
import io.muster.application.port.Mappings;
import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes on in the background. */
@Configuration(proxyBeanMethods = false)
class JobUseCases {

  @Bean
  MapUsersAnew mapUsersAnew(Accounts accounts, Catalogs catalogs, Resources resources, KeepUserInStep keepUserInStep) {
    return new MapUsersAnew(accounts, catalogs, resources, keepUserInStep);
  }

  @Bean
  MapGroupsAnew mapGroupsAnew(Resources resources, KeepGroupInStep keepGroupInStep) {
    return new MapGroupsAnew(resources, keepGroupInStep);
  }

  @Bean
  Works.Storage worksStorage(Jobs jobs, Mappings mappings, MappingVersions versions) {
    return new Works.Storage(jobs, mappings, versions);
  }

  @Bean
  Works works(
      Works.Storage worksStorage,
      MapUsersAnew mapUsersAnew,
      MapGroupsAnew mapGroupsAnew,
      FindImpact findImpact,
      SafetyCatches safetyCatches) {
    return new Works(worksStorage, mapUsersAnew, mapGroupsAnew, findImpact, safetyCatches);
  }

  @Bean
  FinishReprocessing finishReprocessing(MappingVersions versions, Mappings mappings, Jobs jobs, Transactions transactions) {
    return new FinishReprocessing(versions, mappings, jobs, transactions);
  }

  @Bean
  WorkOffJob workOffJob(Jobs jobs, Works works, Transactions transactions, Recorder recorder, InstantSource clock, MusterProperties properties) {
    return new WorkOffJob(jobs, works, transactions, recorder, clock, properties.jobs().batch());
  }

  @Bean
  ForgetJobs forgetJobs(Jobs jobs, Transactions transactions, InstantSource clock, MusterProperties properties) {
    return new ForgetJobs(jobs, transactions, clock, properties.jobs().kept());
  }

  @Bean
  ForgetActivity forgetActivity(Accounts accounts, ActivityChains chains, Transactions transactions, InstantSource clock) {
    return new ForgetActivity(accounts, chains, transactions, clock);
  }

  @Bean
  ListJobs listJobs(Jobs jobs, Transactions transactions, InstantSource clock) {
    return new ListJobs(jobs, transactions, clock);
  }

  @Bean
  GetJob getJob(Jobs jobs, Transactions transactions, InstantSource clock) {
    return new GetJob(jobs, transactions, clock);
  }

  @Bean
  CancelJob cancelJob(Jobs jobs, Recorder recorder, InstantSource clock) {
    return new CancelJob(jobs, recorder, clock);
  }
}
