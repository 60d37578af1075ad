package io.muster.adapters.scheduling;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import io.muster.application.activity.ChainActivity;
import io.muster.application.activity.ForgetActivity;
import io.muster.application.activity.ReadRecorder;
import io.muster.application.job.FinishReprocessing;
import io.muster.application.job.ForgetJobs;
import io.muster.application.job.WorkOffJob;
import io.muster.application.port.Impacts;
import io.muster.application.port.Jobs;
import io.muster.application.port.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Durable jobs: queued on the connection of the current transaction, so that they are there if and only if it commits. */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
@EnableConfigurationProperties(SchedulerProperties.class)
class JobsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Jobs jobs(JdbcOperations jdbc, DataSource dataSource, ObjectProvider<InstantSource> clock) {
    SchedulerClient client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
        .jdbcCustomization(new AutodetectJdbcCustomization(dataSource, true))
        .build();
    TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    return new JdbcJobs(jdbc, client, ids::generate, clock.getIfAvailable(InstantSource::system));
  }

  @Bean
  @ConditionalOnMissingBean
  Impacts impacts(JdbcOperations jdbc) {
    return new JdbcImpacts(jdbc);
  }

  @Bean
  @ConditionalOnMissingBean
  JobMeters jobMeters(JdbcOperations jdbc, Transactions transactions) {
    return new JobMeters(jdbc, transactions);
  }

  /** Only where jobs are worked off: a storage by itself needs no threads. */
  @Bean
  @ConditionalOnBean(WorkOffJob.class)
  JobRunner jobRunner(
      DataSource dataSource, SchedulerProperties properties, WorkOffJob workOffJob, List<Chore> chores) {
    return new JobRunner(dataSource, properties, workOffJob, chores);
  }

  @Bean
  @ConditionalOnBean(ForgetJobs.class)
  Chore forgettingJobs(ForgetJobs forgetJobs) {
    return new Chore("forget-jobs", Duration.ofHours(1), forgetJobs::forget);
  }

  @Bean
  @ConditionalOnBean(FinishReprocessing.class)
  Chore finishingReprocessing(FinishReprocessing finishReprocessing) {
    return new Chore("finish-reprocessing", Duration.ofMinutes(1), finishReprocessing::finish);
  }

  @Bean
  @ConditionalOnBean(ChainActivity.class)
  Chore chainingActivity(ChainActivity chainActivity) {
    return new Chore("chain-activity", Duration.ofSeconds(10), chainActivity::chain);
  }

  @Bean
  @ConditionalOnBean(ForgetActivity.class)
  Chore forgettingActivity(ForgetActivity forgetActivity) {
    return new Chore("forget-activity", Duration.ofHours(1), forgetActivity::forget);
  }

  @Bean
  @ConditionalOnBean(ReadRecorder.class)
  ReadFlusher readFlusher(ReadRecorder readRecorder) {
    return new ReadFlusher(readRecorder);
  }
}
