package io.muster.adapters.expression.cel;

import java.util.Locale;

/** Every word with a capital letter, and the rest in small letters. */
final class TitleCase implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("title_case(text)")
        .with(Signature.takes(Description.TEXT).gives(Description.TEXT))
        .describedAs("Every word with a capital letter, and the rest in small letters.")
        .example("title_case(\"ada KING-lovelace\")", "\"Ada King-Lovelace\"");
  }

  @Override
  public Object call(Call call) {
    String text = call.text(0).toLowerCase(Locale.ROOT);
    StringBuilder title = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      title.appendCodePoint(beginsWord(text, at) ? Character.toTitleCase(letter) : letter);
      at += Character.charCount(letter);
    }
    return title.toString();
  }

  /** An apostrophe begins a word only when more than one letter follows: O'Neil, but John's. */
  private static boolean beginsWord(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return before == '\'' || before == '\u2019'
        ? at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))
        : !Character.isLetterOrDigit(text.codePointBefore(at))
            && Character.getType(before) != Character.NON_SPACING_MARK;
  }
}
