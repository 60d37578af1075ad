package io.muster.application.port;

/** What there is to read about the mapping language. */
public interface LanguageReference {

  /** The JSON Schema of mapping documents. */
  String schema();

  /** The page that tells the language, in Markdown. */
  String page();
}
