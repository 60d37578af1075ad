package io.muster.server;

import io.muster.adapters.admin.AdminAdapter;
import io.muster.adapters.console.ConsoleAdapter;
import io.muster.adapters.scim.ScimAdapter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * Starts Muster: the composition root with its web adapters; what they call is found on the class path. With
 * {@code --muster.verify-activity} it only {@linkplain VerifyActivityCommand verifies}.
 */
@SpringBootApplication(
    scanBasePackageClasses = {MusterApplication.class, ScimAdapter.class, AdminAdapter.class, ConsoleAdapter.class})
@EnableConfigurationProperties(MusterProperties.class)
public class MusterApplication {

  public static void main(String[] args) {
    if (VerifyActivityCommand.isMeant(args)) {
      System.exit(VerifyActivityCommand.run(System.out, args));
    }
    SpringApplication.run(MusterApplication.class, args);
  }
}
