package io.muster.adapters.console;

import io.muster.application.provisioning.InspectResources;
import io.muster.application.provisioning.ResourceView;
import io.muster.application.provisioning.SearchResources.Found;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.Value;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What was provisioned, as pages show it: found by the beginning of a name or by a SCIM filter. */
@Component
class ProvisionedRecords {

  private static final int ROWS = 50;

  /** Beyond a single word, what somebody types is a filter when it has an operator (RFC 7644 §3.4.2.2). */
  private static final Pattern FILTER =
      Pattern.compile("(?i).*[\\w\\]] (eq|ne|co|sw|ew|gt|ge|lt|le) .+|.*[\\w\\]] pr( .*|\\)*)|not *\\(.*");

  private final InspectResources inspectResources;
  private final EndpointAddress address;

  ProvisionedRecords(InspectResources inspectResources, EndpointAddress address) {
    this.inspectResources = inspectResources;
    this.address = address;
  }

  /** What somebody asks for: which resource type, by which attribute a word is looked for, and what they typed. */
  record Asked(String type, String attribute, String search, @Nullable String cursor) {}

  /** A page with the {@code records} found, how many there are in all, and the cursor of the {@code next} ones. */
  ModelAndView list(Visit visit, String view, Asked asked, HttpServletRequest request) {
    return visit.attempt(() -> {
      Found found = inspectResources.list(visit.administrator(), new InspectResources.Query(
          asked.type(), filter(asked), asked.cursor(), ROWS, address.of(request)));
      return page(visit, view, asked)
          .addObject("records", found.items().stream().map(ResourceView::resource).toList())
          .addObject("total", found.total()).addObject("next", found.nextCursor());
    }, () -> page(visit, view, asked).addObject("records", List.of()));
  }

  /** The resource as its clients see it; null when it was deleted, of which mapping and history still tell. */
  Value.@Nullable Complex document(
      Administrator administrator, String type, String id, HttpServletRequest request) {
    try {
      ResourceView found = inspectResources.get(administrator, type, id);
      return new Representation(address.of(request)).of(found.resource(), found.relations());
    } catch (Refusal refusal) {
      if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
        return null;
      }
      throw refusal;
    }
  }

  private static ModelAndView page(Visit visit, String view, Asked asked) {
    return visit.page(view).addObject("search", asked.search());
  }

  private static @Nullable String filter(Asked asked) {
    String text = asked.search().strip();
    if (text.isEmpty()) {
      return null;
    }
    return FILTER.matcher(text).matches() ? text : compare(asked.attribute(), "sw", text);
  }

  /** A SCIM filter, whatever characters the text has (RFC 7644 §3.4.2.2: a JSON string). */
  static String compare(String attribute, String operator, String text) {
    return attribute + " " + operator + " \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
