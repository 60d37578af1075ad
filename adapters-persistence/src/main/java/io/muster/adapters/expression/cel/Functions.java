package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.MappingKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every function that the language has beyond CEL's own; {@code matches} stands in for CEL's, with bounds. */
final class Functions {

  static final List<MappingFunction> ALL = List.of(
      new Primary(), new First(), new OfType(), new IsEmail(), new Blank(), new FirstNonBlank(),
      new InGroup(), new OrganizationNamed(), new SiteNamed(), new PersonOfUser(), new Lookup(),
      new Lower(), new Upper(), new TitleCase(), new Slug(), new Trim(), new Replace(), new Substring(), new Digits(),
      new Split(), new Join(), new Distinct(), new Matches());

  private Functions() {}

  static Map<String, MappingFunction> forMappingsOf(MappingKind kind) {
    return ALL.stream()
        .filter(function -> function.isFor(kind))
        .sorted(Comparator.comparing(function -> function.description().name()))
        .collect(Collectors.toUnmodifiableMap(function -> function.description().name(), Function.identity()));
  }
}
