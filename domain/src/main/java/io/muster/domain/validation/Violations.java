package io.muster.domain.validation;

import io.muster.domain.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a document: collected, so that a client learns everything at once. */
final class Violations {

  private static final int SHOWN = 20;

  private final List<String> sentences = new ArrayList<>();

  void add(String path, String reason) {
    if (sentences.size() < SHOWN) {
      sentences.add(path + " " + reason);
    }
  }

  void refuseIfAny() {
    if (!sentences.isEmpty()) {
      throw Refusal.invalidValue(String.join("; ", sentences) + ".");
    }
  }
}
