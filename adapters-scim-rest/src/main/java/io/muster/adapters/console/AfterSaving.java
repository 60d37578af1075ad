package io.muster.adapters.console;

import io.muster.application.mapping.SaveMapping.Saved;
import io.muster.domain.mapping.MappingVersion;
import org.springframework.web.servlet.ModelAndView;

/** Where a saved mapping leads: to the job that maps everybody by it, or to the version where nobody is there yet. */
final class AfterSaving {

  private AfterSaving() {}

  static ModelAndView onwards(Visit visit, Saved saved) {
    MappingVersion version = saved.version();
    return saved.job() == null
        ? visit.onwards("mappings", version.kind().word(), "versions", Integer.toString(version.number()))
        : visit.onwards("jobs", saved.job().toString());
  }
}
