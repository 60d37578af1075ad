package io.muster.application.mapping;

import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.mapping.AttributeTerms;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.ExpressionTerms;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.Term;
import java.util.List;
import java.util.Map;

/** Tells whoever writes a mapping what it can speak of in the account, whose schemas say which attributes there are. */
public final class DescribeVocabulary {

  private final Compilations compilations;
  private final ExpressionTerms terms;

  public DescribeVocabulary(Compilations compilations, ExpressionTerms terms) {
    this.compilations = compilations;
    this.terms = terms;
  }

  /** What {@code copy} and {@code scope} name, and what expressions do. */
  public record Described(List<Term> attributes, List<Term> expressions) {}

  /** Needs a reader. */
  public Described describe(Administrator administrator, MappingKind kind) {
    administrator.require(Role.READER);
    Vocabulary vocabulary = compilations.vocabulary(administrator.account(), kind, Map.of());
    return new Described(AttributeTerms.of(vocabulary.type()), terms.of(vocabulary));
  }
}
