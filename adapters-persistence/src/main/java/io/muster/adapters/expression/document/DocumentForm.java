package io.muster.adapters.expression.document;

import io.muster.domain.mapping.Located;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.BecomesText;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText;
import io.muster.domain.mapping.MappingDocument.SourceText.ConstantText;
import io.muster.domain.mapping.MappingDocument.SourceText.CopyText;
import io.muster.domain.mapping.MappingDocument.SourceText.ExpressionText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which a document is written: always the same order, nothing that goes without saying, and what has no
 * order of its own by its names.
 */
final class DocumentForm {

  private DocumentForm() {}

  static Complex of(MappingDocument document) {
    Map<String, Value> form = new LinkedHashMap<>();
    form.put(DocumentReader.KIND, Value.of(document.kind().word()));
    if (!document.tables().isEmpty()) {
      Map<String, Value> tables = new TreeMap<>();
      document.tables().forEach((name, rows) -> tables.put(name, table(rows)));
      form.put(DocumentReader.TABLES, new Complex(tables));
    }
    form.put(DocumentReader.RULES, new Many(document.rules().stream().<Value>map(DocumentForm::rule).toList()));
    return new Complex(form);
  }

  private static Complex table(Map<String, String> rows) {
    Map<String, Value> table = new TreeMap<>();
    rows.forEach((key, text) -> table.put(key, Value.of(text)));
    return new Complex(table);
  }

  private static Complex rule(RuleText rule) {
    Map<String, Value> form = new LinkedHashMap<>();
    form.put(RuleReader.NAME, Value.of(rule.name().text()));
    put(form, RuleReader.SCOPE, rule.scope());
    if (!rule.intermediates().isEmpty()) {
      Map<String, Value> let = new LinkedHashMap<>();
      rule.intermediates().forEach(each -> put(let, each.name().text(), each.expression()));
      form.put(RuleReader.LET, new Complex(let));
    }
    put(form, RuleReader.WHEN, rule.when());
    if (rule.becomes() != null) {
      becomes(form, rule.becomes());
    }
    if (!rule.assignments().isEmpty()) {
      Map<String, Value> assign = new LinkedHashMap<>();
      rule.assignments().forEach(each -> assign.put(each.field().text(), assignment(each)));
      form.put(RuleReader.ASSIGN, new Complex(assign));
    }
    return new Complex(form);
  }

  private static void becomes(Map<String, Value> form, BecomesText becomes) {
    put(form, RuleReader.BECOMES, becomes.record());
    if (becomes.key() != null) {
      form.put(RuleReader.KEY, new Complex(source(becomes.key())));
    }
    if (becomes.create()) {
      form.put(RuleReader.CREATE, Value.of(true));
    }
  }

  private static Complex assignment(AssignmentText assignment) {
    Map<String, Value> form = source(assignment.source());
    if (assignment.write() != WriteMode.ALWAYS) {
      form.put(RuleReader.WRITE, Value.of(Part.word(assignment.write())));
    }
    if (assignment.blank() != Blank.KEEP) {
      form.put(RuleReader.BLANK, Value.of(Part.word(assignment.blank())));
    }
    return new Complex(form);
  }

  private static Map<String, Value> source(SourceText source) {
    Map<String, Value> form = new LinkedHashMap<>();
    switch (source) {
      case CopyText(Located path) -> put(form, RuleReader.COPY, path);
      case ConstantText(Value value, var _) -> form.put(RuleReader.CONSTANT, ordered(value));
      case ExpressionText(Located expression) -> put(form, RuleReader.EXPRESSION, expression);
    }
    return form;
  }

  private static Value ordered(Value value) {
    return switch (value) {
      case Complex complex -> {
        Map<String, Value> parts = new TreeMap<>();
        complex.entries().forEach((name, part) -> parts.put(name, ordered(part)));
        yield new Complex(parts);
      }
      case Many many -> new Many(many.values().stream().map(DocumentForm::ordered).toList());
      case Value.Text _, Value.Bool _, Value.Number _, Value.Unassigned _ -> value;
    };
  }

  private static void put(Map<String, Value> form, String name, @Nullable Located text) {
    if (text != null) {
      form.put(name, Value.of(text.text()));
    }
  }
}
