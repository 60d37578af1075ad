package io.muster.acceptance.steps;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The digests of exported entries as the README tells them, by nothing but what is in the lines. */
final class ExportedChain {

  private static final Set<String> OF_THE_CHAIN = Set.of("number", "hash");

  private ExportedChain() {}

  /** What the line's hash must be after that of the line before. */
  static String next(String before, JsonNode line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream form = new DataOutputStream(bytes)) {
      form.write(HexFormat.of().parseHex(before));
      form.writeLong(line.path("number").longValue());
      for (String name : line.propertyNames().stream().filter(each -> !OF_THE_CHAIN.contains(each)).sorted().toList()) {
        field(form, name, line.path(name));
      }
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void field(DataOutputStream form, String name, JsonNode value) throws IOException {
    List<JsonNode> values = value.isArray() ? value.valueStream().toList() : value.isNull() ? List.of() : List.of(value);
    if (values.isEmpty()) {
      return;
    }
    text(form, name);
    form.writeInt(values.size());
    for (JsonNode each : values) {
      text(form, each.asString());
    }
  }

  private static void text(DataOutputStream form, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    form.writeInt(utf8.length);
    form.write(utf8);
  }
}
