package io.muster.server;

import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Muster asks of Tomcat beyond Spring Boot's defaults. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainErrors() {
    return factory -> factory.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(PlainErrorValve.class.getName());
      }
    });
  }

  /** A client is still sending when it is told that it sends too much; to hear it, its connection must stay. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> patience(MusterProperties properties) {
    long largest = Math.max(
        properties.limits().bulkPayload().toBytes(), properties.limits().maximumBody().toBytes());
    int swallowed = Math.toIntExact(Math.min(Integer.MAX_VALUE, 2 * largest));
    return factory -> factory.addConnectorCustomizers(connector -> {
      if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
        http.setMaxSwallowSize(swallowed);
      }
    });
  }
}
