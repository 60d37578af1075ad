package io.muster.server;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told, beside Spring Security's defaults: no type is guessed, nothing is stored or framed, HTTPS stays
 * HTTPS.
 */
final class SecurityHeaders {

  /** Documents for programs: a browser that shows one runs and loads nothing. */
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** The pages of the console need what this server serves, and the pictures that its style sheet holds. */
  private static final String OWN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void ofDocuments(HeadersConfigurer<HttpSecurity> headers) {
    common(headers).contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING));
  }

  static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
    common(headers).contentSecurityPolicy(policy -> policy.policyDirectives(OWN));
  }

  private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }
}
