package io.muster.server;

import io.muster.adapters.scim.json.ScimJson;
import io.muster.application.discovery.Catalogs;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.discovery.Additions;
import io.muster.domain.discovery.CatalogReader;
import io.muster.domain.discovery.Problem;
import io.muster.domain.discovery.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * The folder that {@code muster.schemas} names: schemas and resource types, which every account gets, in the files that
 * end in {@code .json}. Whatever is wrong in any of them stops the start, and is told with its file and line.
 */
final class SchemaFolder {

  private static final ScimJson JSON = new ScimJson(100);

  private final Path folder;
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, Map<String, TokenStreamLocation>> locations = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private SchemaFolder(Path folder) {
    this.folder = folder;
  }

  /** What the folder adds; nothing when none is named. */
  static Additions additions(@Nullable String folder) {
    return folder == null || folder.isBlank()
        ? Additions.NONE
        : new SchemaFolder(Path.of(folder).toAbsolutePath().normalize()).additions();
  }

  private Additions additions() {
    readFiles();
    CatalogReader.Outcome outcome =
        CatalogReader.read(Catalogs.standard(AccountSettings.DEFAULT_CUSTOM_FIELDS_URN), sources);
    outcome.problems().stream().map(this::located).forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new BrokenSchemas(folder, problems);
    }
    return outcome.additions();
  }

  private void readFiles() {
    try (Stream<Path> listed = Files.list(folder)) {
      List<Path> files = listed.filter(path -> path.toString().endsWith(".json")).sorted().toList();
      if (files.isEmpty()) {
        problems.add("There is no file in it whose name ends in .json.");
      }
      for (Path file : files) {
        parse(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    } catch (IOException unreadable) {
      problems.add("It cannot be read: " + unreadable + ".");
    }
  }

  private void parse(String name, byte[] text) {
    try {
      sources.add(new Source(name, JSON.parse(text)));
      locations.put(name, JSON.locations(text));
    } catch (JacksonException malformed) {
      problems.add(name + at(malformed.getLocation()) + ": is no JSON: " + malformed.getOriginalMessage());
    } catch (Refusal outOfRange) {
      problems.add(name + ": " + outOfRange.detail());
    }
  }

  private String located(Problem problem) {
    String pointer = problem.pointer().isEmpty() ? "" : " (" + problem.pointer() + ")";
    TokenStreamLocation place = nearest(problem.pointer(), locations.getOrDefault(problem.source(), Map.of()));
    return problem.source() + at(place) + pointer + ": " + problem.reason();
  }

  /** Where the value begins, or the one that it should be part of. */
  private static @Nullable TokenStreamLocation nearest(String pointer, Map<String, TokenStreamLocation> places) {
    String place = pointer;
    while (!places.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return places.get(place);
  }

  private static String at(@Nullable TokenStreamLocation location) {
    return location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
