package io.muster.domain.mapping;

import java.util.List;

/** Compiles the expressions of one mapping; it is immutable. */
public interface ExpressionCompiler {

  /** What became of an expression. */
  sealed interface Compiled {}

  /** It can be evaluated. */
  record Usable(Program program) implements Compiled {}

  /** It cannot; there is one problem at least. */
  record Unusable(List<Flaw> flaws) implements Compiled {

    public Unusable {
      flaws = List.copyOf(flaws);
    }
  }

  /** What is wrong, and where in the expression: line and column, both counted from 1. */
  record Flaw(int line, int column, String message) {}

  /** Compiles an expression that must give {@code wanted}. */
  Compiled compile(String source, ResultType wanted);

  /** The same, for expressions that may also use an intermediate value of that name. */
  ExpressionCompiler with(String name, Program value);

  /** Whether an intermediate value may be called so: a plain name that means nothing else yet. */
  boolean isFree(String name);
}
