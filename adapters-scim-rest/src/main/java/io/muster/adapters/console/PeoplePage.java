package io.muster.adapters.console;

import io.muster.application.activity.ReadHistory;
import io.muster.application.directory.ChangePerson;
import io.muster.application.directory.GetPerson;
import io.muster.application.directory.ListPeople;
import io.muster.application.directory.PersonDetails;
import io.muster.domain.access.Administrator;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Subject;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonDocument;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.PersonId;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.search.Slice;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The people of an account, and of each what became of them; what provisioning does not keep in step can be changed. */
@Controller
@RequestMapping("/console/accounts/{account}/people")
class PeoplePage {

  private static final int ROWS = 50;
  private static final int REVISIONS = 20;

  /** Before the name of a field stands what it held when the form was shown. */
  private static final String SHOWN = "shown-";

  private static final Set<PersonField> FLAGS = EnumSet.of(PersonField.VIP, PersonField.DISABLED);

  /** What one field of a form can hold. */
  private static final Set<PersonField> TEXTS = EnumSet.of(PersonField.PRIMARY_EMAIL, PersonField.NAME,
      PersonField.JOB_TITLE, PersonField.LOCATION, PersonField.EMPLOYEE_ID, PersonField.SUPPORT_ID, PersonField.LOCALE,
      PersonField.TIME_ZONE, PersonField.PICTURE_URI, PersonField.AUTHENTICATION_ID, PersonField.INFORMATION);

  private final ListPeople listPeople;
  private final GetPerson getPerson;
  private final ChangePerson changePerson;
  private final ReadHistory readHistory;

  PeoplePage(ListPeople listPeople, GetPerson getPerson, ChangePerson changePerson, ReadHistory readHistory) {
    this.listPeople = listPeople;
    this.getPerson = getPerson;
    this.changePerson = changePerson;
    this.readHistory = readHistory;
  }

  /** By what a list is narrowed; what is empty does not narrow it. */
  record Narrowing(
      @Nullable String email, @Nullable String name, @Nullable Boolean disabled, @Nullable UUID organization) {

    ListPeople.Query query(@Nullable UUID after) {
      return new ListPeople.Query(given(email), given(name), disabled,
          organization == null ? null : new OrganizationId(organization), after == null ? null : new PersonId(after), ROWS);
    }

    private static @Nullable String given(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  @GetMapping
  ModelAndView list(
      Visit visit,
      @ModelAttribute("narrowing") Narrowing narrowing,
      @RequestParam(required = false) @Nullable UUID after) {
    Slice<Person> slice = listPeople.list(visit.administrator(), narrowing.query(after));
    return visit.page("people")
        .addObject("people", slice.items())
        .addObject("narrowing", narrowing)
        .addObject("next", slice.more() ? slice.items().getLast().id().value() : null);
  }

  @GetMapping("/{id}")
  ModelAndView show(Visit visit, @PathVariable UUID id) {
    return page(visit, new PersonId(id));
  }

  /** Only what is different from what the form showed changes; an empty field is cleared. */
  @PostMapping("/{id}")
  ModelAndView change(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> form) {
    return visit.attempt(() -> {
      changePerson.change(visit.administrator(), new ChangePerson.Command(new PersonId(id), fields(form)));
      return visit.onwards("people", id.toString());
    }, () -> page(visit, new PersonId(id)).addObject("form", form));
  }

  private ModelAndView page(Visit visit, PersonId id) {
    Administrator administrator = visit.administrator();
    PersonDetails details = getPerson.get(administrator, id);
    Set<PersonField> changeable = changePerson.changeable(administrator, id);
    return visit.page("person")
        .addObject("details", details)
        .addObject("document", PersonDocument.of(details.person()))
        .addObject("texts", common(TEXTS, changeable))
        .addObject("flags", common(FLAGS, changeable))
        .addObject("revisions", readHistory.list(
            administrator, new Subject(Matter.PERSON.word(), new ResourceId(id.value())), null, REVISIONS).items());
  }

  private static Set<PersonField> common(Set<PersonField> some, Set<PersonField> others) {
    Set<PersonField> both = EnumSet.copyOf(some);
    both.retainAll(others);
    return both;
  }

  private static Map<String, Value> fields(Map<String, String> form) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (PersonField field : PersonField.values()) {
      String text = form.get(field.wireName());
      if (text != null && text.equals(form.get(SHOWN + field.wireName()))) {
        continue;
      }
      if (text != null && FLAGS.contains(field)) {
        fields.put(field.wireName(), Value.of(text.equals("true")));
      } else if (text != null && TEXTS.contains(field)) {
        fields.put(field.wireName(), text.isBlank() ? Value.UNASSIGNED : Value.of(text.strip()));
      }
    }
    return fields;
  }
}
