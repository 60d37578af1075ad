package io.muster.adapters.console;

import io.muster.application.activity.ListActivity;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.activity.Activity;
import io.muster.domain.search.Slice;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was done in an account, the latest first. */
@Controller
class ActivityPage {

  private static final int ROWS = 50;

  private static final Map<String, Boolean> OUTCOMES = Map.of("succeeded", false, "refused", true);

  private final ListActivity listActivity;

  ActivityPage(ListActivity listActivity) {
    this.listActivity = listActivity;
  }

  /** Those of an actor or outcome; an empty field of the form does not narrow the list. */
  @GetMapping("/console/accounts/{account}/activity")
  ModelAndView list(
      Visit visit,
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String after) {
    Administrator administrator = visit.administrator();
    Slice<Activity> slice = listActivity.list(administrator, new ListActivity.Query(
        new ListActivity.Filters(
            actor.isBlank() ? null : actor.strip(), null, null, null, OUTCOMES.get(outcome), null, null, null),
        place(after), ROWS));
    return visit.page("activity")
        .addObject("entries", slice.items())
        .addObject("actor", actor)
        .addObject("outcome", outcome)
        .addObject("next", slice.more() ? slice.items().getLast().place().text() : null);
  }

  private static Activity.@Nullable Place place(String text) {
    return text.isEmpty() ? null : Activity.Place.parse(text).orElseThrow(() -> Refusal.of(
        Refusal.Reason.INVALID_CURSOR, "That is no place in this list. Begin at its top."));
  }
}
