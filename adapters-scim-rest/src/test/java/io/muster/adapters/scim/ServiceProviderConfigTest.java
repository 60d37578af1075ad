package io.muster.adapters.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountSettings;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** RFC 7643 §5, and RFC 9865 §4 for {@code pagination}: all that they require, and nothing that they do not define. */
class ServiceProviderConfigTest {

  private static final Map<String, Set<String>> DEFINED = Map.ofEntries(
      Map.entry("schemas", Set.of()),
      Map.entry("documentationUri", Set.of()),
      Map.entry("patch", Set.of("supported")),
      Map.entry("bulk", Set.of("supported", "maxOperations", "maxPayloadSize")),
      Map.entry("filter", Set.of("supported", "maxResults")),
      Map.entry("changePassword", Set.of("supported")),
      Map.entry("sort", Set.of("supported")),
      Map.entry("etag", Set.of("supported")),
      Map.entry("pagination", Set.of(
          "cursor", "index", "defaultPaginationMethod", "defaultPageSize", "maxPageSize", "cursorTimeout")),
      Map.entry("authenticationSchemes",
          Set.of("type", "name", "description", "specUri", "documentationUri", "primary")),
      Map.entry("meta", Set.of("resourceType", "location", "created", "lastModified", "version")));

  private static final Map<String, Set<String>> REQUIRED = Map.of(
      "patch", Set.of("supported"),
      "bulk", Set.of("supported", "maxOperations", "maxPayloadSize"),
      "filter", Set.of("supported", "maxResults"),
      "changePassword", Set.of("supported"),
      "sort", Set.of("supported"),
      "etag", Set.of("supported"),
      "authenticationSchemes", Set.of("type", "name", "description"));

  private final Complex config = new DiscoveryDocuments("https://scim.example.com/scim/v2")
      .serviceProviderConfig(
          AccountSettings.DEFAULTS, new ScimLimits(1_048_576, 32, Duration.ofHours(1), 1_000, 4_194_304));

  @Test
  void saysNothingThatIsNotDefined() {
    assertThat(DEFINED.keySet()).containsAll(config.entries().keySet());
    config.entries().forEach((name, value) -> parts(value).forEach(part ->
        assertThat(DEFINED.get(name)).as(name).containsAll(part.entries().keySet())));
  }

  @Test
  void saysAllThatIsRequired() {
    assertThat(config.entries().keySet()).containsAll(REQUIRED.keySet());
    REQUIRED.forEach((name, names) -> assertThat(parts(config.get(name))).as(name).isNotEmpty().allSatisfy(part ->
        assertThat(part.entries().keySet()).containsAll(names)));
  }

  private static List<Complex> parts(Value value) {
    return switch (value) {
      case Complex complex -> List.of(complex);
      case Many many -> many.values().stream().filter(Complex.class::isInstance).map(Complex.class::cast).toList();
      case Value.Text _, Value.Bool _, Value.Number _, Value.Unassigned _ -> List.of();
    };
  }
}
