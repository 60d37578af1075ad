package io.muster.application.directory;

import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.Optional;
import java.util.stream.Stream;

/** Those attributes of SCIM users by which users are found, and name each other. */
final class UserAttributes {

  private static final String USER_NAME = "userName";
  private static final String EXTERNAL_ID = "externalId";
  private static final String MANAGER = EnterpriseUserSchema.URN + ":manager.value";

  private UserAttributes() {}

  static Optional<String> userName(Resource user) {
    return Optional.ofNullable(user.attributes().text(USER_NAME));
  }

  /** By what a client may name the user besides its id. */
  static Stream<String> names(Resource user) {
    return Stream.of(EXTERNAL_ID, USER_NAME)
        .flatMap(name -> Stream.ofNullable(user.attributes().text(name)))
        .filter(name -> !name.isBlank());
  }

  /** What users say of the organization or the site they belong to, or of their manager. */
  static Optional<String> belongsTo(Resource user, String attribute) {
    return enterprise(user).map(it -> it.text(attribute)).filter(text -> !text.isBlank()).map(String::strip);
  }

  static Optional<String> manager(Resource user) {
    return enterprise(user)
        .map(it -> it.get("manager"))
        .filter(Complex.class::isInstance)
        .map(it -> ((Complex) it).text("value"))
        .filter(text -> !text.isBlank())
        .map(String::strip);
  }

  private static Optional<Complex> enterprise(Resource user) {
    return user.attributes().get(EnterpriseUserSchema.URN) instanceof Complex complex
        ? Optional.of(complex)
        : Optional.empty();
  }

  static boolean isInactive(Resource user) {
    return user.attributes().get("active") instanceof Bool active && !active.value();
  }

  /** Users who name their manager by that text. */
  static Filter managedBy(ResourceType type, String text) {
    return equal(type, MANAGER, text);
  }

  private static Filter equal(ResourceType type, String path, String text) {
    return new Compare(AttributePath.resolve(type, path).orElseThrow(), Operator.EQ, Value.of(text));
  }
}
