package io.muster.adapters.expression.cel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The text in plain small letters, with a hyphen for all between words. */
final class Slug implements MappingFunction {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  /** Letters that Unicode does not take apart into a plain one and a mark. */
  private static final Map<String, String> UNDECOMPOSED =
      Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

  @Override
  public Description description() {
    return Description.usage("slug(text)")
        .with(Signature.takes(Description.TEXT).gives(Description.TEXT))
        .describedAs("The text in plain small letters, with a hyphen for all between words.")
        .example("slug(\"Zoë & Søn B.V.\")", "\"zoe-son-b-v\"");
  }

  @Override
  public Object call(Call call) {
    String text = call.text(0).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : UNDECOMPOSED.entrySet()) {
      text = text.replace(letter.getKey(), letter.getValue());
    }
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
  }
}
