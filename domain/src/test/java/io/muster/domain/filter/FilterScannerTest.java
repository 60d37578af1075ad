package io.muster.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.filter.FilterToken.Kind;
import org.junit.jupiter.api.Test;

class FilterScannerTest {

  @Test
  void tellsEveryTokenWithItsPlace() {
    assertThat(FilterScanner.tokens(" a.b[c\teq\"x\\\"]\"](not)")).containsExactly(
        new FilterToken(Kind.WORD, "a.b", 1, 4),
        new FilterToken(Kind.OPEN_SELECTION, "[", 4, 5),
        new FilterToken(Kind.WORD, "c", 5, 6),
        new FilterToken(Kind.WORD, "eq", 7, 9),
        new FilterToken(Kind.STRING, "x\"]", 9, 15),
        new FilterToken(Kind.CLOSE_SELECTION, "]", 15, 16),
        new FilterToken(Kind.OPEN_GROUP, "(", 16, 17),
        new FilterToken(Kind.WORD, "not", 17, 20),
        new FilterToken(Kind.CLOSE_GROUP, ")", 20, 21),
        new FilterToken(Kind.END, "", 21, 21));
  }

  @Test
  void findsOnlyTheEndInNothing() {
    assertThat(FilterScanner.tokens("")).containsExactly(new FilterToken(Kind.END, "", 0, 0));
    assertThat(FilterScanner.tokens(" \r\n\t")).containsExactly(new FilterToken(Kind.END, "", 4, 4));
  }

  @Test
  void takesKeywordsInAnyCaseButNotInStrings() {
    assertThat(FilterScanner.tokens("AnD").getFirst().isWord("and")).isTrue();
    assertThat(FilterScanner.tokens("\"and\"").getFirst().isWord("and")).isFalse();
    assertThat(FilterScanner.tokens("andy").getFirst().isWord("and")).isFalse();
  }
}
