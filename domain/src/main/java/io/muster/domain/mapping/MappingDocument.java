package io.muster.domain.mapping;

import io.muster.domain.resource.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as administrators write it: ordered rules and small lookup tables. Nothing of it is resolved yet, so that it
 * can be shown, compared and copied whether or not it suits the account; {@link MappingCompiler} tells that.
 */
public record MappingDocument(
    MappingKind kind, List<RuleText> rules, Map<String, Map<String, String>> tables) {

  public MappingDocument {
    rules = List.copyOf(rules);
  }

  /**
   * One rule. {@code scope} is a SCIM filter over the resource and {@code when} an expression that gives true or false:
   * both must hold. Only rules for groups become something.
   */
  public record RuleText(
      Located name,
      @Nullable Located scope,
      List<IntermediateText> intermediates,
      @Nullable Located when,
      List<AssignmentText> assignments,
      @Nullable BecomesText becomes) {

    public RuleText {
      intermediates = List.copyOf(intermediates);
      assignments = List.copyOf(assignments);
    }
  }

  /** A value that the rule computes once, for use under its name in the rest of the rule. */
  public record IntermediateText(Located name, Located expression) {}

  /** What one field of the record gets, when, and what a blank result does. */
  public record AssignmentText(Located field, SourceText source, WriteMode write, Blank blank) {}

  /** What a group stands for: {@code key} gives the name of the record, {@code create} whether one is made when none has it. */
  public record BecomesText(Located record, @Nullable SourceText key, boolean create) {}

  /** Where a value comes from. */
  public sealed interface SourceText {

    /** The attribute of that path, as it is. */
    record CopyText(Located path) implements SourceText {}

    /** Always the same. */
    record ConstantText(Value value, Place place) implements SourceText {}

    /** The result of an expression. */
    record ExpressionText(Located expression) implements SourceText {}
  }

  /** For which records an assignment counts. */
  public enum WriteMode {
    ALWAYS,
    /** Only while the field is empty. */
    IF_EMPTY,
    /** Only when the record is created. */
    ON_CREATE
  }

  /** What a blank result means. */
  public enum Blank {
    /** The rule has nothing to say: the next one for the field is asked, and if none speaks the field stays. */
    KEEP,
    /** The field becomes empty. */
    CLEAR
  }
}
