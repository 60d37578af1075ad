package io.muster.domain.mapping;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a SCIM user's document for a test, one attribute after the other. */
public record UserDocument(Complex document) {

  public static UserDocument user(String userName) {
    return nameless().with("userName", userName);
  }

  public static UserDocument nameless() {
    return new UserDocument(Complex.EMPTY);
  }

  public UserDocument with(String name, String text) {
    return with(name, Value.of(text));
  }

  public UserDocument with(String name, Value value) {
    return new UserDocument(document.with(name, value));
  }

  public UserDocument active(boolean active) {
    return with("active", Value.of(active));
  }

  public UserDocument name(String part, String text) {
    Complex name = document.get("name") instanceof Complex present ? present : Complex.EMPTY;
    return with("name", name.with(part, Value.of(text)));
  }

  public UserDocument email(String address) {
    return entry("emails", entry("value", address));
  }

  public UserDocument primaryEmail(String address) {
    return entry("emails", entry("value", address).with("primary", Value.of(true)));
  }

  public UserDocument phone(String type, String number) {
    return entry("phoneNumbers", entry("type", type, "value", number));
  }

  public UserDocument entry(String list, Value entry) {
    List<Value> entries = new ArrayList<>(document.get(list) instanceof Many many ? many.values() : List.of());
    entries.add(entry);
    return with(list, new Many(entries));
  }

  public UserDocument enterprise(String name, String text) {
    return enterprise(name, Value.of(text));
  }

  public UserDocument enterprise(String name, Value value) {
    Complex extension = document.get(EnterpriseUserSchema.URN) instanceof Complex present ? present : Complex.EMPTY;
    return with(EnterpriseUserSchema.URN, extension.with(name, value));
  }

  public UserDocument manager(String value) {
    return enterprise("manager", entry("value", value));
  }

  /** An object of texts: name, text, name, text, … */
  public static Complex entry(String... namesAndTexts) {
    Map<String, Value> parts = new LinkedHashMap<>();
    for (int at = 0; at < namesAndTexts.length; at += 2) {
      parts.put(namesAndTexts[at], Value.of(namesAndTexts[at + 1]));
    }
    return new Complex(parts);
  }
}
