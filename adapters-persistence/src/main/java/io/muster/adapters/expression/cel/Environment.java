package io.muster.adapters.expression.cel;

import dev.cel.common.types.StructType;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.resource.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the expressions of one mapping know: variables, functions and tables, and the types of them all. */
record Environment(
    Vocabulary vocabulary,
    Map<String, Variable> variables,
    List<StructShape> structs,
    Map<String, MappingFunction> functions,
    Map<String, Overload> overloads,
    Map<String, Map<String, String>> tables) {

  /** A function under one of its signatures; {@code nothing} is the empty value of what it gives. */
  record Overload(String id, MappingFunction function, Signature signature, @Nullable Object nothing) {}

  static Environment of(Vocabulary vocabulary) {
    Map<String, MappingFunction> functions = Functions.forMappingsOf(vocabulary.kind());
    Map<String, Variable> variables =
        Variables.of(vocabulary, name -> Language.isTaken(name) || functions.containsKey(name));
    List<StructShape> structs = structsIn(variables);
    return new Environment(
        vocabulary, variables, structs, functions, overloads(functions, structs), foldedTables(vocabulary));
  }

  List<StructType> types() {
    return Stream.concat(
        structs.stream().map(StructShape::type), Stream.of(ReferenceShape.values()).map(ReferenceShape::type)).toList();
  }

  /** The fields of a type of objects, by the type's name. */
  Optional<List<String>> fieldsOf(String typeName) {
    return types().stream()
        .filter(type -> type.name().equals(typeName))
        .findFirst()
        .map(type -> type.fieldNames().stream().sorted().toList());
  }

  /** {@code current} and {@code result} are of one type. */
  private static List<StructShape> structsIn(Map<String, Variable> variables) {
    Map<String, StructShape> byName = new LinkedHashMap<>();
    variables.values().stream()
        .flatMap(variable -> StructShape.structsIn(variable.shape()))
        .forEach(struct -> byName.putIfAbsent(struct.type().name(), struct));
    return List.copyOf(byName.values());
  }

  private static Map<String, Overload> overloads(Map<String, MappingFunction> functions, List<StructShape> structs) {
    EmptyValues empty = new EmptyValues(structs);
    List<Overload> all = new ArrayList<>();
    new TreeMap<>(functions).forEach((name, function) -> {
      for (Signature signature : function.signatures(structs)) {
        String id = name + "/" + all.size();
        all.add(new Overload(id, function, signature, empty.of(signature.gives())));
      }
    });
    return all.stream().collect(Collectors.toMap(Overload::id, it -> it, (one, _) -> one, LinkedHashMap::new));
  }

  /** Of keys that differ in case alone always the same one counts. */
  private static Map<String, Map<String, String>> foldedTables(Vocabulary vocabulary) {
    Map<String, Map<String, String>> folded = new LinkedHashMap<>();
    vocabulary.tables().forEach((name, table) -> {
      Map<String, String> entries = new LinkedHashMap<>();
      new TreeMap<>(table).forEach((key, value) -> entries.putIfAbsent(Folding.fold(key.strip()), value));
      folded.put(name, Map.copyOf(entries));
    });
    return Map.copyOf(folded);
  }
}
