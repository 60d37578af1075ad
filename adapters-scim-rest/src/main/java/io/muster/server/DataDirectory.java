package io.muster.server;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code muster.data-dir} absolute, as {@code muster.data-path}: the embedded database takes no relative path. */
public class DataDirectory implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    String directory = environment.getProperty("muster.data-dir", "data");
    environment.getPropertySources().addLast(new MapPropertySource("dataDirectory",
        Map.of("muster.data-path", Path.of(directory).toAbsolutePath().normalize().toString())));
  }
}
