package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.ExpressionEngine;
import io.muster.domain.mapping.ExpressionTerms;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Expressions in CEL, in the same process. */
@AutoConfiguration
@EnableConfigurationProperties(ExpressionLimits.class)
class ExpressionAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  ExpressionEngine expressionEngine(ExpressionLimits limits) {
    return new CelExpressionEngine(limits, System::nanoTime);
  }

  @Bean
  @ConditionalOnMissingBean
  ExpressionTerms expressionTerms() {
    return new CelTerms();
  }
}
