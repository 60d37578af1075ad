package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.Directory;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.resource.Folding;
import java.util.List;
import java.util.Optional;

/** Whether the user is in the group of that name, in any case, or of that id. */
final class InGroup implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("inGroup(group)")
        .with(Signature.takes(Description.TEXT).gives(Description.FLAG))
        .describedAs("Whether the user is in the group of that name, in any case, or of that id.")
        .example("inGroup(\"VIP users\")", "true");
  }

  @Override
  public Object call(Call call) {
    String wanted = call.text(0).strip();
    Optional<Directory.Group> found = call.directory().groups().stream()
        .filter(group -> wanted.equals(group.id().toString()) || isNamed(group, wanted))
        .findFirst();
    call.note(found.map(Directory.Group::display).orElse(null), "the user is in no such group");
    return found.isPresent();
  }

  @Override
  public List<String> reads() {
    return List.of(Variables.GROUPS);
  }

  @Override
  public boolean isFor(MappingKind kind) {
    return kind == MappingKind.USER;
  }

  private static boolean isNamed(Directory.Group group, String name) {
    return !name.isEmpty() && Folding.fold(group.display().strip()).equals(Folding.fold(name));
  }
}
