package io.muster.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Muster. */
@SpringBootApplication(scanBasePackages = {})
public class MusterApplication {

  static void main(String[] args) {
    SpringApplication.run(MusterApplication.class, args);
  }
}
