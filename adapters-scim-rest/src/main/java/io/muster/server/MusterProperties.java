package io.muster.server;

import io.muster.domain.access.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** What an operator can set; a value out of range stops the start and says which. */
@ConfigurationProperties("muster")
@Validated
public record MusterProperties(
    @DefaultValue("data") @NotBlank String dataDir,
    @Nullable @Pattern(regexp = "https?://.+", message = "must begin with http:// or https://") String publicUrl,
    @Nullable String schemas,
    @DefaultValue @Valid BootstrapProperties bootstrap,
    @DefaultValue @Valid Limits limits,
    @DefaultValue @Valid JobProperties jobs,
    @DefaultValue @Valid Rate rate,
    @DefaultValue @Valid OAuth2 oauth2,
    @DefaultValue @Valid LoginProperties logins,
    @DefaultValue @Valid Console console,
    @DefaultValue @Valid ActivityProperties activity) {

  /** What the first start on an empty database creates; what is not given is generated. */
  public record BootstrapProperties(
      @DefaultValue("acme") @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,57}[a-z0-9])?",
          message = "must be small letters, digits and hyphens, as in a host name") String account,
      @Nullable String scimToken,
      @Nullable String qaScimToken,
      @DefaultValue("owner") @NotBlank String owner,
      @Nullable String ownerPassword) {}

  /**
   * What a request may ask for: the size of its body, and how deeply its JSON is nested; for how long a cursor can be
   * used; the members that a group may have to be shown in the answer to a PATCH that did not ask for it; the size of a
   * bulk request, and its operations; and the characters of a filter, how deeply its brackets nest, and how many
   * expressions it combines. When a change concerns more users than
   * are mapped at once, they are mapped in the background.
   */
  public record Limits(
      @DefaultValue("1MB") @NotNull DataSize maximumBody,
      @DefaultValue("32") @Min(8) @Max(1_000) int maximumDepth,
      @DefaultValue("1h") @NotNull Duration cursorLife,
      @DefaultValue("200") @Min(0) @Max(100_000) int membersShownUnasked,
      @DefaultValue("200") @Min(0) @Max(10_000) int mappedAtOnce,
      @DefaultValue("1000") @Min(1) @Max(100_000) int bulkOperations,
      @DefaultValue("4MB") @NotNull DataSize bulkPayload,
      @DefaultValue("8192") @Min(100) @Max(65_536) int filterLength,
      @DefaultValue("32") @Min(1) @Max(200) int filterDepth,
      @DefaultValue("256") @Min(1) @Max(1_000) int filterNodes) {

    public Limits {
      if (cursorLife.toSeconds() < 1) {
        throw new IllegalArgumentException("muster.limits.cursor-life must be one second or more");
      }
    }
  }

  /**
   * How much a job does in one transaction, how much of it one that only looks what a draft would do, and for how long it
   * can be looked at once it has ended.
   */
  public record JobProperties(
      @DefaultValue("100") @Min(1) @Max(10_000) int batch,
      @DefaultValue("1000") @Min(1) @Max(10_000) int impactBatch,
      @DefaultValue("30d") @NotNull Duration kept) {

    public JobProperties {
      if (kept.isNegative()) {
        throw new IllegalArgumentException("muster.jobs.kept must not be negative");
      }
    }
  }

  /** How many SCIM requests a second an account, and each of its tokens, may send one replica; 0 is without limit. */
  public record Rate(
      @DefaultValue("1000") @Min(0) @Max(1_000_000) int account,
      @DefaultValue("500") @Min(0) @Max(1_000_000) int token) {}

  /** Whether the activity log has every read, or those alone for which a client's dialect had to be understood. */
  public record ActivityProperties(@DefaultValue("true") boolean reads) {}

  /**
   * For how long somebody stays signed in to the console who never pauses, and the claim of an OpenID provider that is the
   * name of a login.
   */
  public record Console(
      @DefaultValue("12h") @NotNull Duration sessionLife,
      @DefaultValue("preferred_username") @NotBlank String loginClaim) {

    public Console {
      if (!sessionLife.isPositive()) {
        throw new IllegalArgumentException("muster.console.session-life must be more than nothing");
      }
    }
  }

  /** After how many wrong passwords in a row a login is locked, and for how long. */
  public record LoginProperties(
      @DefaultValue("5") @Min(1) @Max(100) int attempts,
      @DefaultValue("15m") @NotNull Duration lockout) {

    public LoginProperties {
      if (lockout.toSeconds() < 1) {
        throw new IllegalArgumentException("muster.logins.lockout must be one second or more");
      }
    }
  }

  /** Whose JWTs open accounts, by the names that the activity log calls them. */
  public record OAuth2(@DefaultValue Map<String, @Valid Issuer> issuers) {

    /**
     * {@code uri} is the claim {@code iss}; {@code audience} must be among {@code aud}; the claim {@code accountClaim}
     * names the account, or stands before it in {@code accounts}; {@code jwkSetUri} is where the keys are, which are
     * looked up at the issuer otherwise.
     */
    public record Issuer(
        @NotBlank String uri,
        @Nullable String jwkSetUri,
        @NotBlank String audience,
        @NotBlank String accountClaim,
        @DefaultValue Map<String, String> accounts,
        @DefaultValue({"read", "users", "groups"}) Set<Scope> scopes) {}
  }
}
