package io.muster.adapters.console;

import io.muster.application.mapping.ReadMappings;
import io.muster.application.mapping.ReadMappings.Mapping;
import io.muster.application.mapping.SaveMapping;
import io.muster.domain.access.Administrator;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.search.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every version of a mapping that was ever saved, what each changed, and the way back to it. */
@Controller
@RequestMapping("/console/accounts/{account}/mappings/{kind}/versions")
class MappingVersionsPage {

  private static final int ROWS = 50;

  private final ReadMappings readMappings;
  private final SaveMapping saveMapping;

  MappingVersionsPage(ReadMappings readMappings, SaveMapping saveMapping) {
    this.readMappings = readMappings;
    this.saveMapping = saveMapping;
  }

  @GetMapping
  ModelAndView list(
      Visit visit, @PathVariable String kind, @RequestParam(required = false) @Nullable Integer before) {
    MappingKind which = MappingKind.named(kind);
    Slice<MappingVersion> versions = readMappings.list(visit.administrator(), which, before, ROWS);
    return visit.page("mapping-versions")
        .addObject("kind", which)
        .addObject("versions", versions.items())
        .addObject("next", versions.more() ? versions.items().getLast().number() : null);
  }

  /** The version, and what it changed of the one before it; the shipped default is version 0. */
  @GetMapping("/{version}")
  ModelAndView show(Visit visit, @PathVariable String kind, @PathVariable int version) {
    return page(visit, MappingKind.named(kind), version);
  }

  @PostMapping("/{version}/restore")
  ModelAndView restore(Visit visit, @PathVariable String kind, @PathVariable int version) {
    MappingKind which = MappingKind.named(kind);
    return visit.attempt(() -> {
      saveMapping.restore(visit.administrator(), which, version);
      return visit.onwards("mappings", kind, "versions");
    }, () -> page(visit, which, version));
  }

  private ModelAndView page(Visit visit, MappingKind kind, int version) {
    Administrator administrator = visit.administrator();
    Mapping shown = readMappings.version(administrator, kind, version);
    return visit.page("mapping-version")
        .addObject("kind", kind)
        .addObject("mapping", shown)
        .addObject("inForce", readMappings.inForce(administrator, kind).number())
        .addObject("diff", version == MappingVersion.DEFAULT
            ? null : readMappings.diff(administrator, kind, version - 1, version));
  }
}
