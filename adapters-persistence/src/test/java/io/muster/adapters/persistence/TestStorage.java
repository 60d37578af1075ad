package io.muster.adapters.persistence;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.muster.application.port.AccountSchemas;
import io.muster.application.port.Accounts;
import io.muster.application.port.ActivityChains;
import io.muster.application.port.ActivityCounts;
import io.muster.application.port.ApiKeys;
import io.muster.application.port.ChangeLog;
import io.muster.application.port.History;
import io.muster.application.port.Holds;
import io.muster.application.port.Impacts;
import io.muster.application.port.Jobs;
import io.muster.application.port.Logins;
import io.muster.application.port.MappingVersions;
import io.muster.application.port.Mappings;
import io.muster.application.port.Memberships;
import io.muster.application.port.Organizations;
import io.muster.application.port.People;
import io.muster.application.port.Ports;
import io.muster.application.port.Resources;
import io.muster.application.port.Seals;
import io.muster.application.port.Sites;
import io.muster.application.port.Tokens;
import io.muster.application.port.Transactions;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ReflectionUtils;

/** The adapters on a real database, configured by themselves as in production; started once for all tests. */
public final class TestStorage implements Ports, AutoCloseable {

  private static final String URL = "MUSTER_TEST_MYSQL_URL";

  private final ConfigurableApplicationContext context;

  private TestStorage(Map<String, Object> properties, String... more) {
    context = new SpringApplicationBuilder(Application.class)
        .web(WebApplicationType.NONE)
        .properties(properties)
        .properties("logging.level.root=error", "spring.main.banner-mode=off", "spring.main.log-startup-info=false")
        .properties(more)
        .run();
  }

  public static TestStorage h2() {
    return OnH2.STORAGE;
  }

  /** Skips the test, and says why, when no MySQL is named. */
  public static TestStorage mySql() {
    assumeThat(System.getenv(URL)).as("tests on MySQL run when " + URL + ", _USER and _PASSWORD name one").isNotNull();
    return OnMySql.STORAGE;
  }

  static TestStorage on(String url, String... properties) {
    return new TestStorage(Map.of("spring.datasource.url", url), properties);
  }

  @Override
  public void close() {
    context.close();
  }

  @Override
  public Transactions transactions() {
    return context.getBean(Transactions.class);
  }

  @Override
  public Accounts accounts() {
    return port(Accounts.class);
  }

  @Override
  public AccountSchemas schemas() {
    return port(AccountSchemas.class);
  }

  @Override
  public Tokens tokens() {
    return port(Tokens.class);
  }

  @Override
  public Logins logins() {
    return port(Logins.class);
  }

  @Override
  public ApiKeys keys() {
    return port(ApiKeys.class);
  }

  @Override
  public Resources resources() {
    return port(Resources.class);
  }

  @Override
  public Memberships memberships() {
    return port(Memberships.class);
  }

  @Override
  public People people() {
    return port(People.class);
  }

  @Override
  public Organizations organizations() {
    return port(Organizations.class);
  }

  @Override
  public Sites sites() {
    return port(Sites.class);
  }

  @Override
  public MappingVersions versions() {
    return bean(MappingVersions.class);
  }

  @Override
  public Mappings mappings() {
    return port(Mappings.class);
  }

  @Override
  public ChangeLog log() {
    return port(ChangeLog.class);
  }

  @Override
  public ActivityChains chains() {
    return port(ActivityChains.class);
  }

  @Override
  public ActivityCounts counts() {
    return port(ActivityCounts.class);
  }

  @Override
  public History history() {
    return port(History.class);
  }

  @Override
  public Seals seals() {
    return port(Seals.class);
  }

  @Override
  public Impacts impacts() {
    return port(Impacts.class);
  }

  @Override
  public Holds holds() {
    return port(Holds.class);
  }

  @Override
  public Jobs jobs() {
    return port(Jobs.class);
  }

  /** The port; each call is in a transaction of its own unless there is one. */
  <T> T port(Class<T> type) {
    T bean = context.getBean(type);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
        (_, method, arguments) -> inTransaction(bean, method, arguments)));
  }

  /** The adapter itself, as use cases get it. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  int countStatements(Runnable work) {
    return context.getBean(CountingDataSource.class).countOf(work);
  }

  /** How many rows H2 looks at; nobody else may use the storage meanwhile. */
  long countScans(Runnable work) {
    return context.getBean(CountingDataSource.class).scansOf(work);
  }

  private @Nullable Object inTransaction(Object bean, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return transactions().write(() -> ReflectionUtils.invokeMethod(method, bean, arguments));
    } catch (UndeclaredThrowableException wrapped) {
      throw wrapped.getUndeclaredThrowable();
    }
  }

  private static final class OnH2 {
    static final TestStorage STORAGE =
        on("jdbc:h2:mem:muster;DB_CLOSE_DELAY=-1");
  }

  private static final class OnMySql {
    static final TestStorage STORAGE = new TestStorage(Map.of(
        "spring.datasource.url", System.getenv(URL),
        "spring.datasource.username", System.getenv("MUSTER_TEST_MYSQL_USER"),
        "spring.datasource.password", System.getenv("MUSTER_TEST_MYSQL_PASSWORD")));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {

    @Bean
    static BeanPostProcessor counting() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source ? new CountingDataSource(source) : bean;
        }
      };
    }
  }
}
