package io.muster.domain.filter;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter.And;
import io.muster.domain.filter.Filter.Not;
import io.muster.domain.filter.Filter.Or;
import io.muster.domain.filter.Filter.Present;
import io.muster.domain.filter.Filter.ValuePath;
import io.muster.domain.filter.FilterToken.Kind;
import io.muster.domain.filter.Names.OfElement;
import io.muster.domain.filter.Names.OfResource;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import java.util.List;

/**
 * Reads the filters of RFC 7644 §3.4.2.2, and the paths of §3.5.2 whose grammar is the same. What is not in the
 * grammar, or asks what the schema cannot answer, is refused with {@code INVALID_FILTER}, the place and what was
 * expected there.
 */
public final class FilterParser {

  private final String text;
  private final FilterLimits limits;
  private final List<FilterToken> tokens;
  private final Comparisons comparisons;
  private Names names;
  private int at;
  private int depth;
  private int nodes;

  private FilterParser(String text, Names names, FilterLimits limits) {
    if (text.length() > limits.maxLength()) {
      throw Refusal.invalidFilter("The filter is longer than " + limits.maxLength() + " characters.");
    }
    this.text = text;
    this.limits = limits;
    this.names = names;
    this.tokens = FilterScanner.tokens(text);
    this.comparisons = new Comparisons(text);
  }

  /** A filter over resources of that type. */
  public static Filter parse(ResourceType type, String text, FilterLimits limits) {
    return parse(type, List.of(), text, limits);
  }

  /**
   * A filter over resources of one type in a search over several: RFC 7644 §3.4.2.1, "For filtered attributes that are
   * not part of a particular resource type, the service provider SHALL treat the attribute as if there is no attribute
   * value."
   */
  public static Filter parse(ResourceType type, List<ResourceType> others, String text, FilterLimits limits) {
    FilterParser parser = new FilterParser(text, new OfResource(type, others), limits);
    Filter filter = parser.disjunction();
    parser.expect(Kind.END, "\"and\", \"or\" or the end of the filter");
    return filter;
  }

  /** A PATCH path: {@code attrPath / valuePath [subAttr]}. */
  public static SelectionPath parsePath(ResourceType type, String text, FilterLimits limits) {
    FilterParser parser = new FilterParser(text, new OfResource(type, List.of()), limits);
    AttributePath path = parser.names.resolve(parser.expect(Kind.WORD, "an attribute name"), text);
    SelectionPath selected =
        parser.peek().kind() == Kind.OPEN_SELECTION ? parser.selectionPath(path) : new SelectionPath(path, null);
    parser.expect(Kind.END, "the end of the path");
    return selected;
  }

  private SelectionPath selectionPath(AttributePath path) {
    Filter selection = selection(path);
    if (peek().kind() == Kind.END) {
      return new SelectionPath(path, selection);
    }
    int end = tokens.get(at - 1).end();
    FilterToken part = expect(Kind.WORD, "the end of the path, or a dot and a sub-attribute");
    if (part.start() != end || !part.text().startsWith(".")) {
      throw refusal(part, "expected the end of the path, or a dot and a sub-attribute");
    }
    return path.attribute().subAttribute(part.text().substring(1))
        .map(sub -> new SelectionPath(path.withSub(sub), selection))
        .orElseThrow(() -> refusal(part, path + " has no such sub-attribute"));
  }

  private Filter disjunction() {
    Filter filter = conjunction();
    while (takesWord("or")) {
      filter = counted(new Or(filter, conjunction()));
    }
    return filter;
  }

  private Filter conjunction() {
    Filter filter = term();
    while (takesWord("and")) {
      filter = counted(new And(filter, term()));
    }
    return filter;
  }

  private Filter term() {
    if (takesWord("not")) {
      return counted(new Not(group("\"(\" after \"not\"")));
    }
    if (peek().kind() == Kind.OPEN_GROUP) {
      return group("\"(\"");
    }
    FilterToken name = expect(Kind.WORD, "an attribute name, \"not\" or \"(\"");
    AttributePath path = names.resolveComparable(name, text);
    return peek().kind() == Kind.OPEN_SELECTION
        ? counted(new ValuePath(path, selection(path)))
        : counted(expression(path));
  }

  private Filter group(String opening) {
    deeper(expect(Kind.OPEN_GROUP, opening));
    Filter filter = disjunction();
    expect(Kind.CLOSE_GROUP, "\"and\", \"or\" or \")\"");
    depth--;
    return filter;
  }

  /** What stands in the brackets after {@code path}: a filter over one of its elements. */
  private Filter selection(AttributePath path) {
    FilterToken opening = expect(Kind.OPEN_SELECTION, "\"[\"");
    boolean hasElements = path.attribute().isComplex() || path.attribute().multiValued();
    if (path.subAttribute() != null || !hasElements || names instanceof OfElement) {
      throw refusal(opening, path + " has no values to select from with \"[\"");
    }
    deeper(opening);
    Names outside = names;
    names = new OfElement(path);
    Filter filter = disjunction();
    names = outside;
    expect(Kind.CLOSE_SELECTION, "\"and\", \"or\" or \"]\"");
    depth--;
    return filter;
  }

  private Filter expression(AttributePath path) {
    FilterToken operator = take();
    return Comparisons.isPresence(operator) ? new Present(path) : comparisons.comparison(path, operator, take());
  }

  private Filter counted(Filter filter) {
    if (++nodes > limits.maxNodes()) {
      throw refusal(peek(), "a filter may combine at most " + limits.maxNodes() + " expressions");
    }
    return filter;
  }

  private void deeper(FilterToken opening) {
    if (++depth > limits.maxDepth()) {
      throw refusal(opening, "brackets may nest at most " + limits.maxDepth() + " deep");
    }
  }

  private boolean takesWord(String keyword) {
    boolean found = peek().isWord(keyword);
    at += found ? 1 : 0;
    return found;
  }

  private FilterToken expect(Kind kind, String expected) {
    FilterToken token = take();
    if (token.kind() != kind) {
      throw refusal(token, "expected " + expected);
    }
    return token;
  }

  private FilterToken peek() {
    return tokens.get(at);
  }

  /** The next token; the end is never passed. */
  private FilterToken take() {
    FilterToken token = tokens.get(at);
    at += token.kind() == Kind.END ? 0 : 1;
    return token;
  }

  private Refusal refusal(FilterToken token, String sentence) {
    return FilterScanner.refusal(text, token.start(), sentence);
  }
}
