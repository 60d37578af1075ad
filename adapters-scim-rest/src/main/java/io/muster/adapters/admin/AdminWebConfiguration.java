package io.muster.adapters.admin;

import io.muster.application.access.EnterAccount;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Principal;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands administration handlers who asks, or who is at work in the account that the path names. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "Muster administration", version = "1",
    description = "Accounts, mappings, people and whatever else the console shows; by login or API key"))
class AdminWebConfiguration implements WebMvcConfigurer {

  private final EnterAccount enterAccount;
  private final AdministratorReads reads;

  AdminWebConfiguration(EnterAccount enterAccount, AdministratorReads reads) {
    this.enterAccount = enterAccount;
    this.reads = reads;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(reads).addPathPatterns("/api/v1/accounts/*", "/api/v1/accounts/*/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PrincipalArgument());
    resolvers.add(new AdministratorArgument());
  }

  private static Principal principal() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Insider insider)) {
      throw new IllegalStateException("an administration request reached its handler without a login");
    }
    return insider.principal();
  }

  private static final class PrincipalArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Principal.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return principal();
    }
  }

  private final class AdministratorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Administrator.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      Object variables = request.getAttribute(
          HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
      if (!(variables instanceof Map<?, ?> path) || !(path.get("account") instanceof String account)) {
        throw new IllegalStateException("the handler's path names no account");
      }
      Administrator administrator = enterAccount.enter(principal(), account);
      request.setAttribute(AdministratorReads.ADMINISTRATOR, administrator, RequestAttributes.SCOPE_REQUEST);
      return administrator;
    }
  }
}
