package io.muster.application.directory;

import io.muster.application.port.People;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.Directory.ManagerFound;
import io.muster.domain.mapping.Directory.ManagerFound.Found;
import io.muster.domain.mapping.Directory.ManagerFound.NotFound;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.ResourceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the person that a {@code manager.value} means: by the id of a SCIM user, as RFC 7643 §4.3 says, or else by
 * externalId or userName, which clients send before they know ids. A text that names several users names none. Answers
 * are remembered: a search lasts no longer than one run.
 */
final class ManagerSearch {

  private final People people;
  private final ScimRecords scim;
  private final AccountId account;
  private final ResourceType users;
  private final Map<String, ManagerFound> answers = new HashMap<>();

  ManagerSearch(People people, ScimRecords scim, AccountId account, ResourceType users) {
    this.people = people;
    this.scim = scim;
    this.account = account;
    this.users = users;
  }

  ManagerFound named(String text) {
    ManagerFound known = answers.get(text);
    ManagerFound answer = known != null ? known : byId(text).orElseGet(() -> byName(text));
    answers.put(text, answer);
    return answer;
  }

  /** Users that were deleted keep their id and their person, who is disabled or has come back. */
  private Optional<ManagerFound> byId(String text) {
    return ResourceId.parse(text)
        .flatMap(id -> scim.personOf(account, id)
            .map(this::found)
            .or(() -> scim.resources().find(account, users, id).map(_ -> withoutPerson())));
  }

  private ManagerFound byName(String text) {
    List<Resource> named = scim.resources().named(account, users, List.of(text)).getOrDefault(text, List.of());
    return switch (named.size()) {
      case 0 -> new NotFound("no user has that id, externalId or userName");
      case 1 -> scim.personOf(account, named.getFirst().id()).map(this::found).orElseGet(ManagerSearch::withoutPerson);
      default -> new NotFound("more than one user has that externalId or userName");
    };
  }

  private ManagerFound found(PersonId id) {
    return people.find(account, id)
        .<ManagerFound>map(person -> new Found(id, person.disabled()))
        .orElseGet(ManagerSearch::withoutPerson);
  }

  private static ManagerFound withoutPerson() {
    return new NotFound("the user that is named has no person yet");
  }
}
