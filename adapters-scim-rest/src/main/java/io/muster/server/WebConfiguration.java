package io.muster.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.muster.adapters.admin.AdminLimits;
import io.muster.adapters.scim.BaseUrl;
import io.muster.adapters.scim.BulkMessageConverter;
import io.muster.adapters.scim.CallerArgument;
import io.muster.adapters.scim.LargeGroupConverter;
import io.muster.adapters.scim.Operations;
import io.muster.adapters.scim.ReadsOnRecord;
import io.muster.adapters.scim.ScimErrors;
import io.muster.adapters.scim.ScimExceptionResolver;
import io.muster.adapters.scim.ScimFaultFilter;
import io.muster.adapters.scim.ScimLimits;
import io.muster.adapters.scim.ScimMessageConverter;
import io.muster.adapters.scim.dialect.RepairCounter;
import io.muster.adapters.scim.json.ScimJson;
import io.muster.application.activity.ReadRecorder;
import io.muster.application.activity.Recorder;
import io.muster.application.provisioning.CreateResource;
import io.muster.application.provisioning.DeleteResource;
import io.muster.application.provisioning.GetResource;
import io.muster.application.provisioning.PatchResource;
import io.muster.application.provisioning.ReplaceResource;
import io.muster.domain.filter.FilterLimits;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the SCIM API is plugged into the web server. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  ScimLimits scimLimits(MusterProperties properties) {
    MusterProperties.Limits limits = properties.limits();
    return new ScimLimits(
        Math.toIntExact(limits.maximumBody().toBytes()),
        limits.maximumDepth(),
        limits.cursorLife(),
        limits.bulkOperations(),
        Math.toIntExact(limits.bulkPayload().toBytes()));
  }

  @Bean
  AdminLimits adminLimits(MusterProperties properties) {
    return new AdminLimits(Math.toIntExact(properties.limits().maximumBody().toBytes()), properties.rate().account(),
        properties.rate().token());
  }

  @Bean
  FilterLimits filterLimits(MusterProperties properties) {
    MusterProperties.Limits limits = properties.limits();
    return new FilterLimits(limits.filterLength(), limits.filterDepth(), limits.filterNodes());
  }

  @Bean
  ScimJson scimJson(ScimLimits limits) {
    return new ScimJson(limits.maximumDepth());
  }

  @Bean
  BaseUrl baseUrl(MusterProperties properties) {
    return new BaseUrl(properties.publicUrl());
  }

  @Bean
  ScimErrors scimErrors(ScimJson json) {
    return new ScimErrors(json);
  }

  @Bean
  ScimExceptionResolver scimExceptionResolver(ScimErrors errors) {
    return new ScimExceptionResolver(errors);
  }

  @Bean
  Operations operations(
      CreateResource create,
      GetResource get,
      ReplaceResource replace,
      PatchResource patch,
      DeleteResource delete,
      Recorder recorder) {
    return new Operations(create, get, replace, patch, delete, recorder);
  }

  @Bean
  FilterRegistrationBean<RequestLog> requestLog() {
    return first(new RequestLog(), 0);
  }

  @Bean
  FilterRegistrationBean<ScimFaultFilter> scimFaultFilter(ScimErrors errors) {
    return first(new ScimFaultFilter(errors), 1);
  }

  @Bean
  FilterRegistrationBean<ReadableParameters> readableParameters() {
    return first(new ReadableParameters(), 2);
  }

  /** Base addresses are pasted with and without a slash at the end, and clients put one before the query. */
  @Bean
  FilterRegistrationBean<UrlHandlerFilter> trailingSlash() {
    return first(UrlHandlerFilter.trailingSlashHandler("/scim/**").wrapRequest().build(), 3);
  }

  private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    return registration;
  }

  @Bean
  RepairCounter repairCounter(MeterRegistry meters) {
    return new RepairCounter(meters);
  }

  @Bean
  WebMvcConfigurer scimWebMvc(ScimJson json, ScimLimits limits, RepairCounter repairCounter, ReadRecorder readRecorder) {
    return new WebMvcConfigurer() {

      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new ScimMessageConverter(json, limits.maximumBody()));
        converters.addCustomConverter(new LargeGroupConverter(json));
        converters.addCustomConverter(new BulkMessageConverter(limits));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(repairCounter).addPathPatterns("/scim/**");
        interceptors.addInterceptor(new ReadsOnRecord(readRecorder)).addPathPatterns("/scim/**");
      }
    };
  }
}
