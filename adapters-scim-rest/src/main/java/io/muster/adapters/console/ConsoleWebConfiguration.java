package io.muster.adapters.console;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the console is plugged into the web server. */
@Configuration(proxyBeanMethods = false)
class ConsoleWebConfiguration implements WebMvcConfigurer {

  private final Entrance entrance;
  private final ConsoleReads reads;

  ConsoleWebConfiguration(Entrance entrance, ConsoleReads reads) {
    this.entrance = entrance;
    this.reads = reads;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(reads).addPathPatterns("/console/accounts/*", "/console/accounts/*/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(entrance);
  }
}
