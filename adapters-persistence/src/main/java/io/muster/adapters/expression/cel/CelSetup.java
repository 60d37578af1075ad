package io.muster.adapters.expression.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import io.muster.adapters.expression.cel.Environment.Overload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * CEL as mappings use it: its standard library without what gives no plain value, our own functions, and its bounds.
 */
final class CelSetup {

  /** Error recovery multiplies: one error is all that is told. */
  private static final int PARSE_ERRORS = 2;

  private final Environment environment;
  private final CelOptions options;

  CelSetup(Environment environment, ExpressionLimits limits) {
    this.environment = environment;
    this.options = CelOptions.current()
        .maxExpressionCodePointSize(limits.source())
        .maxParseRecursionDepth(limits.depth())
        .maxParseExpressionNodeCount(limits.parts())
        .maxParseErrorRecoveryLimit(PARSE_ERRORS)
        .comprehensionMaxIterations(limits.iterations())
        .enableHeterogeneousNumericComparisons(true)
        .build();
  }

  CelCompiler compiler() {
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
        .setOptions(options)
        .setStandardEnvironmentEnabled(false)
        .setStandardDeclarations(CelStandardDeclarations.newBuilder()
            .excludeFunctions(
                CelStandardDeclarations.StandardFunction.MATCHES, CelStandardDeclarations.StandardFunction.TYPE)
            .build())
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .setTypeProvider(new Types(environment.types()))
        .addFunctionDeclarations(declarations());
    environment.variables().values().forEach(variable -> builder.addVar(variable.name(), variable.shape().type()));
    return builder.build();
  }

  /** Our own functions are bound late, to the evaluation that calls them. */
  CelRuntime runtime() {
    return CelRuntimeFactory.plannerRuntimeBuilder()
        .setOptions(options)
        .setTypeProvider(new Types(environment.types()))
        .setStandardFunctions(CelStandardFunctions.newBuilder()
            .excludeFunctions(
                CelStandardFunctions.StandardFunction.MATCHES, CelStandardFunctions.StandardFunction.INDEX)
            .build())
        .addLateBoundFunctions(environment.functions().keySet())
        .addLateBoundFunctions(Index.FUNCTION)
        .build();
  }

  private List<CelFunctionDecl> declarations() {
    Map<String, List<CelOverloadDecl>> byName = environment.overloads().values().stream()
        .collect(Collectors.groupingBy(overload -> overload.function().description().name(),
            Collectors.mapping(CelSetup::declaration, Collectors.toList())));
    return byName.entrySet().stream()
        .map(entry -> CelFunctionDecl.newFunctionDeclaration(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static CelOverloadDecl declaration(Overload overload) {
    CelType gives = overload.signature().gives();
    List<CelType> takes = overload.signature().takes();
    return overload.signature().method()
        ? CelOverloadDecl.newMemberOverload(overload.id(), gives, takes)
        : CelOverloadDecl.newGlobalOverload(overload.id(), gives, takes);
  }

  /** The types of the account's schemas, by name. */
  private record Types(ImmutableMap<String, CelType> byName) implements CelTypeProvider {

    Types(List<? extends CelType> types) {
      this(types.stream().collect(ImmutableMap.toImmutableMap(CelType::name, type -> type)));
    }

    @Override
    public ImmutableCollection<CelType> types() {
      return ImmutableList.copyOf(byName.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(byName.get(name));
    }
  }
}
