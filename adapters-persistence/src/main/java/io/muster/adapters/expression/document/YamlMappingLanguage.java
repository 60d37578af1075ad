package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Spot;
import io.muster.application.port.MappingLanguage;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The mapping language on YAML 1.2, of which JSON is a part. What it reads it can also write and read again. */
final class YamlMappingLanguage implements MappingLanguage {

  private static final int LARGEST = 256 * 1024;

  private final String users = shipped(MappingKind.USER);
  private final String groups = shipped(MappingKind.GROUP);

  @Override
  public Reading read(MappingKind kind, String text) {
    try {
      requireSmall(text, "the mapping");
      MappingDocument document = DocumentReader.read(kind, YamlTree.read(text));
      requireSmall(writeYaml(document), "the mapping as Muster writes it");
      requireSmall(writeJson(document), "the mapping as Muster writes it");
      return new Readable(document);
    } catch (UnreadableText unreadable) {
      return new Unreadable(unreadable.problems());
    }
  }

  @Override
  public String writeYaml(MappingDocument document) {
    return YamlText.of(DocumentForm.of(document));
  }

  @Override
  public String writeJson(MappingDocument document) {
    return JsonText.of(DocumentForm.of(document));
  }

  @Override
  public String standard(MappingKind kind) {
    return switch (kind) {
      case USER -> users;
      case GROUP -> groups;
    };
  }

  private static String shipped(MappingKind kind) {
    try (InputStream file = Objects.requireNonNull(
        YamlMappingLanguage.class.getResourceAsStream("default-" + kind.word() + "-mapping.yaml"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void requireSmall(String text, String what) {
    if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw UnreadableText.at(new Spot(1, 1), what + " is larger than 256 KiB");
    }
  }
}
