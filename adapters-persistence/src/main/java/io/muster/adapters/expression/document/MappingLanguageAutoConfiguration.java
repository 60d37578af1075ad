package io.muster.adapters.expression.document;

import io.muster.application.port.LanguageReference;
import io.muster.application.port.MappingLanguage;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The language in which mappings are written. */
@AutoConfiguration
class MappingLanguageAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  MappingLanguage mappingLanguage() {
    return new YamlMappingLanguage();
  }

  @Bean
  @ConditionalOnMissingBean
  LanguageReference languageReference() {
    return ShippedReference.read();
  }
}
