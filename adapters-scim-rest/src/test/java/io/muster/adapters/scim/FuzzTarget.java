package io.muster.adapters.scim;

import io.muster.adapters.scim.dialect.ClientDialect;
import io.muster.adapters.scim.dialect.Repairs;
import io.muster.adapters.scim.json.ScimJson;
import io.muster.application.discovery.Catalogs;
import io.muster.application.provisioning.SearchResources;
import io.muster.domain.access.TokenDigest;
import io.muster.domain.access.TokenText;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.discovery.CatalogReader;
import io.muster.domain.discovery.Source;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterEvaluation;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.filter.Locations;
import io.muster.domain.filter.SelectionPath;
import io.muster.domain.patch.Patched;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.validation.SchemaReader;
import io.muster.domain.validation.SchemaRules;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.core.JacksonException;

/** What reads the text of strangers. Each tells in a few words how it took a text, or refuses it. */
enum FuzzTarget {
  FILTER {
    @Override
    String take(String text) {
      String repaired = dialect(text).filter(List.of(USERS), text);
      Filter filter = FilterParser.parse(USERS, repaired, FilterLimits.DEFAULT);
      Filter resolved = new Locations(USERS, BASE).resolve(filter);
      return filter.getClass().getSimpleName() + FilterEvaluation.matches(resolved, document());
    }
  },
  PATH {
    @Override
    String take(String text) {
      SelectionPath path = FilterParser.parsePath(GROUPS, text, FilterLimits.DEFAULT);
      return path.path() + " " + (path.selection() == null ? "" : path.selection().getClass().getSimpleName());
    }
  },
  JSON {
    @Override
    String take(String text) {
      Complex read = READER.read(bytes(text));
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      READER.write(read, written);
      if (!READER.read(written.toByteArray()).equals(read)) {
        throw new AssertionError("what was written is not what was read");
      }
      return "object of " + read.entries().size();
    }
  },
  PATCH {
    @Override
    String take(String text) {
      Complex body = READER.read(bytes(text));
      Patched patched = PatchReader.read(USERS, body, dialect(text), FilterLimits.DEFAULT).at(BASE)
          .applyTo(USERS, document());
      SchemaRules.requireComplete(USERS, patched.document());
      return "patched " + patched.members().size() + patched.unknown().size() + patched.document().entries().keySet();
    }
  },
  RESOURCE {
    @Override
    String take(String text) {
      Complex body = dialect(text).resource(USERS, READER.read(bytes(text)));
      Complex document = SchemaReader.read(USERS, body).assigned();
      SchemaRules.requireComplete(USERS, document);
      return "resource with " + document.entries().keySet();
    }
  },
  PARAMETERS {
    @Override
    String take(String text) {
      MockHttpServletRequest request = new MockHttpServletRequest("GET", "/scim/v2/Users");
      for (String pair : text.split("&")) {
        int equals = Math.max(0, pair.indexOf('='));
        request.addParameter(pair.substring(0, equals), pair.substring(equals));
      }
      request.addHeader("If-Match", text);
      ScimParameters.ifMatch(request);
      SearchResources.Search search =
          ScimParameters.search(request, new Searches.Asked(List.of(USERS), BASE), dialect(text));
      return search.shown().of(USERS).isChosen() ? "chosen" : "all";
    }
  },
  SCHEMAS {
    @Override
    String take(String text) {
      try {
        Source source = new Source("fuzz.json", READER.parse(bytes(text)));
        READER.locations(bytes(text));
        CatalogReader.Outcome outcome =
            CatalogReader.read(Catalogs.standard(AccountSettings.DEFAULT_CUSTOM_FIELDS_URN), List.of(source));
        return outcome.problems().stream().map(problem -> Fuzzer.shape(problem.reason())).distinct().toList().toString();
      } catch (JacksonException noJson) {
        return Fuzzer.shape(noJson.getOriginalMessage());
      }
    }
  },
  TOKEN {
    @Override
    String take(String text) {
      TokenDigest.of(text);
      return "well-formed " + TokenText.SCIM.isWellFormed(text) + TokenText.shownPrefixOf(text).length();
    }
  };

  private static final ResourceType USERS = CoreResourceTypes.users("urn:example:custom");
  private static final ResourceType GROUPS = CoreResourceTypes.GROUPS;
  private static final String BASE = "https://scim.example.com/scim/v2";
  private static final ScimJson READER = new ScimJson(32);

  private static final Complex DOCUMENT = READER.read("""
      {"userName": "ada", "active": true, "name": {"givenName": "Ada"}, "title": "Countess",
       "emails": [{"value": "ada@example.com", "type": "work", "primary": true}, {"value": "b@example.com"}],
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "7"}, "department": "R"},
       "urn:example:custom": {"payroll": 1}}""".getBytes(StandardCharsets.UTF_8));

  abstract String take(String text);

  private static Complex document() {
    return DOCUMENT;
  }

  /** Half of the texts are read strictly. */
  private static ClientDialect dialect(String text) {
    Dialect dialect = text.length() % 2 == 0 ? Dialect.TOLERANT : Dialect.STRICT;
    return ClientDialect.of(dialect, FilterLimits.DEFAULT, new Repairs());
  }

  /** Texts without letters beyond Latin-1 are taken as bytes, which then may be no UTF-8. */
  private static byte[] bytes(String text) {
    boolean latin = text.chars().allMatch(letter -> letter < 0x100);
    return text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }
}
