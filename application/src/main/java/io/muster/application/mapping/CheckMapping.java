package io.muster.application.mapping;

import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.mapping.MappingCompiler.Flawed;
import io.muster.domain.mapping.MappingCompiler.ForGroups;
import io.muster.domain.mapping.MappingCompiler.ForUsers;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingProblem;
import java.util.List;

/** Looks for everything that keeps a text from being a mapping of the account. */
public final class CheckMapping {

  private final Compilations compilations;

  public CheckMapping(Compilations compilations) {
    this.compilations = compilations;
  }

  /** Needs a reader. None when the text can be saved. */
  public List<MappingProblem> check(Administrator administrator, MappingKind kind, String text) {
    administrator.require(Role.READER);
    return switch (compilations.of(administrator.account(), kind, text)) {
      case ForUsers _, ForGroups _ -> List.of();
      case Flawed(List<MappingProblem> problems) -> problems;
    };
  }
}
