package io.muster.server;

import io.muster.application.activity.Recorder;
import io.muster.application.directory.DirectoryRecords;
import io.muster.application.directory.Foresight;
import io.muster.application.directory.KeepGroupInStep;
import io.muster.application.directory.KeepUserInStep;
import io.muster.application.directory.MappingsInForce;
import io.muster.application.directory.ScimRecords;
import io.muster.application.directory.TryMapping;
import io.muster.application.discovery.Catalogs;
import io.muster.application.job.FindImpact;
import io.muster.application.mapping.CheckMapping;
import io.muster.application.mapping.Compilations;
import io.muster.application.mapping.CurrentMappings;
import io.muster.application.mapping.DescribeMappingLanguage;
import io.muster.application.mapping.DescribeVocabulary;
import io.muster.application.mapping.ExchangeMappings;
import io.muster.application.mapping.MapAgain;
import io.muster.application.mapping.LintMapping;
import io.muster.application.mapping.PreviewMapping;
import io.muster.application.mapping.ReadImpact;
import io.muster.application.mapping.ReadMappings;
import io.muster.application.mapping.SaveMapping;
import io.muster.application.mapping.StartImpact;
import io.muster.application.port.Accounts;
import io.muster.application.port.Impacts;
import io.muster.application.port.Jobs;
import io.muster.application.port.LanguageReference;
import io.muster.application.port.MappingLanguage;
import io.muster.application.port.MappingVersions;
import io.muster.application.port.Mappings;
import io.muster.application.port.Resources;
import io.muster.application.port.Transactions;
import io.muster.domain.mapping.ExpressionEngine;
import io.muster.domain.mapping.ExpressionTerms;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators do with mappings: the table of contents goes on. */
@Configuration(proxyBeanMethods = false)
class MappingUseCases {

  @Bean
  Compilations compilations(MappingLanguage language, ExpressionEngine engine, Catalogs catalogs) {
    return new Compilations(language, engine, catalogs);
  }

  @Bean
  CurrentMappings currentMappings(
      Accounts accounts, MappingVersions versions, MappingLanguage language, Compilations compilations) {
    return new CurrentMappings(accounts, versions, language, compilations);
  }

  @Bean
  ReadMappings readMappings(
      MappingVersions versions, MappingLanguage language, Compilations compilations, Transactions transactions) {
    return new ReadMappings(versions, language, compilations, transactions);
  }

  @Bean
  DescribeMappingLanguage describeMappingLanguage(LanguageReference reference) {
    return new DescribeMappingLanguage(reference);
  }

  @Bean
  DescribeVocabulary describeVocabulary(Compilations compilations, ExpressionTerms expressionTerms) {
    return new DescribeVocabulary(compilations, expressionTerms);
  }

  @Bean
  CheckMapping checkMapping(Compilations compilations) {
    return new CheckMapping(compilations);
  }

  @Bean
  TryMapping tryMapping(DirectoryRecords directory, ScimRecords scim) {
    return new TryMapping(directory, scim);
  }

  @Bean
  MapAgain mapAgain(
      Catalogs catalogs,
      Resources resources,
      KeepUserInStep keepUserInStep,
      KeepGroupInStep keepGroupInStep,
      Recorder recorder) {
    return new MapAgain(catalogs, resources, keepUserInStep, keepGroupInStep, recorder);
  }

  @Bean
  PreviewMapping previewMapping(
      TryMapping tryMapping,
      MappingsInForce mappingsInForce,
      Compilations compilations,
      Catalogs catalogs,
      Resources resources,
      Transactions transactions) {
    return new PreviewMapping(
        tryMapping, mappingsInForce, compilations, catalogs, new PreviewMapping.Stored(resources, transactions));
  }

  @Bean
  LintMapping lintMapping(
      TryMapping tryMapping,
      ReadMappings readMappings,
      Compilations compilations,
      Catalogs catalogs,
      Resources resources,
      Transactions transactions) {
    return new LintMapping(
        tryMapping, readMappings, compilations, catalogs, new PreviewMapping.Stored(resources, transactions));
  }

  @Bean
  ExchangeMappings exchangeMappings(
      ReadMappings readMappings,
      SaveMapping saveMapping,
      Compilations compilations,
      Transactions transactions,
      Recorder recorder,
      InstantSource clock) {
    return new ExchangeMappings(readMappings, saveMapping, compilations, transactions, recorder, clock);
  }

  @Bean
  StartImpact startImpact(
      Jobs jobs,
      Impacts impacts,
      Resources resources,
      Catalogs catalogs,
      Compilations compilations,
      Recorder recorder) {
    return new StartImpact(new StartImpact.Storage(jobs, impacts, resources), catalogs, compilations, recorder);
  }

  @Bean
  ReadImpact readImpact(Jobs jobs, Impacts impacts, Transactions transactions, InstantSource clock) {
    return new ReadImpact(jobs, impacts, transactions, clock);
  }

  @Bean
  Foresight foresight(DirectoryRecords directory, ScimRecords scim) {
    return new Foresight(directory, scim);
  }

  @Bean
  FindImpact.Storage impactStorage(Accounts accounts, Resources resources, Impacts impacts) {
    return new FindImpact.Storage(accounts, resources, impacts);
  }

  @Bean
  FindImpact findImpact(
      FindImpact.Storage impactStorage,
      Catalogs catalogs,
      Compilations compilations,
      Foresight foresight,
      MusterProperties properties) {
    return new FindImpact(impactStorage, catalogs, compilations, foresight, properties.jobs().impactBatch());
  }

  @Bean
  SaveMapping saveMapping(
      MappingVersions versions,
      Mappings mappings,
      Jobs jobs,
      MappingLanguage language,
      Compilations compilations,
      Transactions transactions,
      Recorder recorder,
      InstantSource clock) {
    return new SaveMapping(
        new SaveMapping.Storage(versions, mappings, jobs), language, compilations, transactions, recorder, clock);
  }
}
