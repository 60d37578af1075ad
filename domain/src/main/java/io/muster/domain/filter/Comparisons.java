package io.muster.domain.filter;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Not;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.Filter.Present;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.AttributeType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which comparisons make sense: what an operator can be asked of, and which literal fits an attribute. */
record Comparisons(String text) {

  private static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
  private static final int MOST_DECIMALS = 1_000;
  private static final Pattern WORDLIKE = Pattern.compile("[A-Za-z]{1,20}");

  static boolean isPresence(FilterToken operator) {
    return operator.isWord("pr");
  }

  Operator operator(FilterToken token) {
    return Arrays.stream(Operator.values())
        .filter(operator -> token.isWord(operator.name()))
        .findFirst()
        .orElseThrow(() -> refusal(token, WORDLIKE.matcher(token.text()).matches()
            ? "the operator '" + token.text() + "' is not supported; expected eq, ne, co, sw, ew, gt, ge, lt, le or pr"
            : "expected an operator: eq, ne, co, sw, ew, gt, ge, lt, le or pr"));
  }

  Filter comparison(AttributePath path, FilterToken operatorToken, FilterToken literalToken) {
    Operator operator = operator(operatorToken);
    Value literal = literal(literalToken);
    if (literal.equals(Value.UNASSIGNED)) {
      return presence(path, operator, literalToken);
    }
    AttributePath compared = comparable(path, operatorToken);
    AttributeType type = compared.leaf().type() == AttributeType.ANY ? typeOf(literal) : compared.leaf().type();
    if (!takes(type, operator)) {
      throw refusal(operatorToken,
          operatorToken.text() + " does not apply to " + compared + ", which is " + named(type));
    }
    if (Comparand.of(compared.leaf(), literal).isEmpty()) {
      throw refusal(literalToken, compared + " is compared with " + named(type));
    }
    return new Compare(compared, operator, literal);
  }

  /** RFC 7643 §2.5 has null and unassigned mean the same, so that {@code eq null} asks whether there is no value. */
  private Filter presence(AttributePath path, Operator operator, FilterToken literal) {
    return switch (operator) {
      case EQ -> new Not(new Present(path));
      case NE -> new Present(path);
      case CO, SW, EW, GT, GE, LT, LE -> throw refusal(literal, "only eq and ne compare with null");
    };
  }

  /** RFC 7643 §2.4: {@code value} is "the attribute's significant value", so that {@code emails co "x"} means it. */
  private AttributePath comparable(AttributePath path, FilterToken operator) {
    if (!path.leaf().isComplex()) {
      return path;
    }
    return Optional.of(path)
        .filter(whole -> whole.subAttribute() == null)
        .flatMap(whole -> whole.attribute().subAttribute("value").map(whole::withSub))
        .orElseThrow(() -> refusal(operator, path + " is complex; expected one of its sub-attributes, or pr"));
  }

  private Value literal(FilterToken token) {
    return switch (token.kind()) {
      case STRING -> Value.of(token.text());
      case WORD -> bare(token);
      case OPEN_GROUP, CLOSE_GROUP, OPEN_SELECTION, CLOSE_SELECTION, END -> throw noLiteral(token);
    };
  }

  private Value bare(FilterToken token) {
    if (token.isWord("true") || token.isWord("false")) {
      return Value.of(token.isWord("true"));
    }
    if (token.isWord("null")) {
      return Value.UNASSIGNED;
    }
    if (!JSON_NUMBER.matcher(token.text()).matches()) {
      throw noLiteral(token);
    }
    return new Value.Number(number(token));
  }

  private BigDecimal number(FilterToken token) {
    try {
      BigDecimal number = new BigDecimal(token.text());
      if (number.scale() <= MOST_DECIMALS && number.scale() >= -MOST_DECIMALS) {
        return number;
      }
    } catch (NumberFormatException exponentTooLong) {
      // BigDecimal counts exponents in an int.
    }
    throw refusal(token, "this number is out of range");
  }

  private static AttributeType typeOf(Value literal) {
    return switch (literal) {
      case Value.Text _ -> AttributeType.STRING;
      case Value.Bool _ -> AttributeType.BOOLEAN;
      case Value.Number _ -> AttributeType.DECIMAL;
      case Value.Many _, Value.Complex _, Value.Unassigned _ -> throw new IllegalArgumentException("no literal");
    };
  }

  /** RFC 7644 §3.4.2.2, table 3: booleans and binaries have no order; parts of a text are asked of texts. */
  private static boolean takes(AttributeType type, Operator operator) {
    return switch (operator) {
      case EQ, NE -> true;
      case CO, SW, EW ->
          type == AttributeType.STRING || type == AttributeType.REFERENCE || type == AttributeType.BINARY;
      case GT, GE, LT, LE -> type != AttributeType.BOOLEAN && type != AttributeType.BINARY;
    };
  }

  private static String named(AttributeType type) {
    return switch (type) {
      case STRING, REFERENCE, BINARY -> "a string";
      case BOOLEAN -> "true or false";
      case DECIMAL, INTEGER -> "a number";
      case DATE_TIME -> "a dateTime such as \"2026-01-31T12:00:00Z\"";
      case COMPLEX, ANY -> "any value";
    };
  }

  private Refusal noLiteral(FilterToken token) {
    return refusal(token, "expected a value: a string in double quotes, a number, true, false or null");
  }

  private Refusal refusal(FilterToken token, String sentence) {
    return FilterScanner.refusal(text, token.start(), sentence);
  }
}
