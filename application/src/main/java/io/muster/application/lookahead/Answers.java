package io.muster.application.lookahead;

import io.muster.domain.account.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What storage answered about one account. Each question is asked once, and many at once before they come up. */
final class Answers<Q, A> {

  private final AccountId account;
  private final Map<Q, Optional<A>> given = new HashMap<>();

  Answers(AccountId account) {
    this.account = account;
  }

  /** Whoever would write through what only reads has a mistake. */
  static IllegalStateException writing() {
    return new IllegalStateException("what looks ahead changes nothing");
  }

  Optional<A> to(AccountId asked, Q question, Supplier<Optional<A>> asking) {
    if (!asked.equals(account)) {
      throw new IllegalStateException("answers about one account are none about another");
    }
    Optional<A> known = given.get(question);
    if (known == null) {
      known = asking.get();
      given.put(question, known);
    }
    return known;
  }

  boolean has(Q question) {
    return given.containsKey(question);
  }

  /** Asks at once what is not answered yet; a question that {@code asking} leaves out has no answer. */
  void ask(Collection<? extends Q> questions, Function<List<Q>, Map<Q, A>> asking) {
    List<Q> open = questions.stream().<Q>map(question -> question).distinct().filter(it -> !has(it)).toList();
    if (!open.isEmpty()) {
      Map<Q, A> found = asking.apply(open);
      open.forEach(question -> given.put(question, Optional.ofNullable(found.get(question))));
    }
  }
}
