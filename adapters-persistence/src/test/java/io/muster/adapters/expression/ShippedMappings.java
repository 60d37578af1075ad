package io.muster.adapters.expression;

import io.muster.application.port.MappingLanguage;
import io.muster.application.port.MappingLanguage.Readable;
import io.muster.application.port.MappingLanguage.Unreadable;
import io.muster.domain.mapping.ExpressionEngine;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.MappingCompiler;
import io.muster.domain.mapping.MappingCompiler.Compiled;
import io.muster.domain.mapping.MappingCompiler.Flawed;
import io.muster.domain.mapping.MappingCompiler.ForGroups;
import io.muster.domain.mapping.MappingCompiler.ForUsers;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.ClassUtils;

/** The language and the expressions as they configure themselves, and what they make of the shipped documents. */
final class ShippedMappings {

  static final MappingLanguage LANGUAGE;
  static final ExpressionEngine EXPRESSIONS;

  private static final String CUSTOM_FIELDS = CoreResourceTypes.XURRENT_CUSTOM_FIELDS_URN;

  static {
    var context = new AnnotationConfigApplicationContext();
    TestPropertyValues.of("muster.expressions.time=1m").applyTo(context);
    ImportCandidates.load(AutoConfiguration.class, null).getCandidates().stream()
        .filter(name -> name.startsWith("io.muster.adapters.expression."))
        .forEach(name -> context.register(ClassUtils.resolveClassName(name, null)));
    context.refresh();
    LANGUAGE = context.getBean(MappingLanguage.class);
    EXPRESSIONS = context.getBean(ExpressionEngine.class);
  }

  private ShippedMappings() {}

  static UserMapping users() {
    return switch (compile(MappingKind.USER, LANGUAGE.standard(MappingKind.USER))) {
      case ForUsers users -> users.mapping();
      case ForGroups _ -> throw new AssertionError("a mapping for groups");
      case Flawed flawed -> throw new AssertionError(flawed.problems());
    };
  }

  static GroupMapping groups() {
    return switch (compile(MappingKind.GROUP, LANGUAGE.standard(MappingKind.GROUP))) {
      case ForGroups groups -> groups.mapping();
      case ForUsers _ -> throw new AssertionError("a mapping for users");
      case Flawed flawed -> throw new AssertionError(flawed.problems());
    };
  }

  static MappingDocument document(MappingKind kind, String text) {
    return switch (LANGUAGE.read(kind, text)) {
      case Readable(MappingDocument document) -> document;
      case Unreadable unreadable -> throw new AssertionError(unreadable.problems());
    };
  }

  static Compiled compile(MappingKind kind, String text) {
    MappingDocument document = document(kind, text);
    ResourceType type = switch (kind) {
      case USER -> CoreResourceTypes.users(CUSTOM_FIELDS);
      case GROUP -> CoreResourceTypes.GROUPS;
    };
    return MappingCompiler.compile(
        document, new Vocabulary(kind, type, CUSTOM_FIELDS, document.tables()), EXPRESSIONS);
  }
}
