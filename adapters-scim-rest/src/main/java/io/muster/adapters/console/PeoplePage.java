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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

  private final Entrance entrance;
  private final ListPeople listPeople;
  private final GetPerson getPerson;
  private final ReadHistory readHistory;

  PeoplePage(Entrance entrance, ListPeople listPeople, GetPerson getPerson, ReadHistory readHistory) {
    this.entrance = entrance;
    this.listPeople = listPeople;
    this.getPerson = getPerson;
    this.readHistory = readHistory;
  }

  @GetMapping
  ModelAndView list(
      @AuthenticationPrincipal ConsoleLogin login,
      @PathVariable String account,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(required = false) @Nullable UUID after) {
    Administrator administrator = entrance.enter(login, account);
    Slice<Person> slice = listPeople.list(administrator, new ListPeople.Query(
        email.isBlank() ? null : email.strip(), null, null, null, after == null ? null : new PersonId(after), ROWS));
    return Entrance.page("people", administrator)
        .addObject("people", slice.items())
        .addObject("email", email)
        .addObject("next", slice.more() ? slice.items().getLast().id().value() : null);
  }

  @GetMapping("/{id}")
  ModelAndView show(
      @AuthenticationPrincipal ConsoleLogin login, @PathVariable String account, @PathVariable UUID id) {
    Administrator administrator = entrance.enter(login, account);
    return Entrance.page("person", administrator)
        .addObject("details", getPerson.get(administrator, new PersonId(id)))
        .addObject("revisions", readHistory.list(
            administrator, new Subject(Matter.PERSON.word(), new ResourceId(id)), null, REVISIONS).items());
  }
}
