package io.muster.adapters.console;

import io.muster.application.activity.ReadHistory;
import io.muster.application.directory.GetPerson;
import io.muster.application.directory.ListPeople;
import io.muster.domain.access.Administrator;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Subject;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.search.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The people of an account, and of each what became of them. */
@Controller
@RequestMapping("/console/accounts/{account}/people")
class PeoplePage {

  private static final int ROWS = 50;
  private static final int REVISIONS = 20;

  private final ListPeople listPeople;
  private final GetPerson getPerson;
  private final ReadHistory readHistory;

  PeoplePage(ListPeople listPeople, GetPerson getPerson, ReadHistory readHistory) {
    this.listPeople = listPeople;
    this.getPerson = getPerson;
    this.readHistory = readHistory;
  }

  @GetMapping
  ModelAndView list(
      Visit visit,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(required = false) @Nullable UUID after) {
    Administrator administrator = visit.administrator();
    Slice<Person> slice = listPeople.list(administrator, new ListPeople.Query(
        email.isBlank() ? null : email.strip(), null, null, null, after == null ? null : new PersonId(after), ROWS));
    return visit.page("people")
        .addObject("people", slice.items())
        .addObject("email", email)
        .addObject("next", slice.more() ? slice.items().getLast().id().value() : null);
  }

  @GetMapping("/{id}")
  ModelAndView show(Visit visit, @PathVariable UUID id) {
    Administrator administrator = visit.administrator();
    return visit.page("person")
        .addObject("details", getPerson.get(administrator, new PersonId(id)))
        .addObject("revisions", readHistory.list(
            administrator, new Subject(Matter.PERSON.word(), new ResourceId(id)), null, REVISIONS).items());
  }
}
