package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.muster.application.mapping.ReadMappings.Mapping;
import io.muster.application.mapping.SaveMapping.Saved;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mapping with the version it is of, as an object and as the text that was saved; the default, version 0, has no author. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MappingView(
    String kind,
    int version,
    @Nullable String author,
    @Nullable String comment,
    @Nullable Instant savedAt,
    @JsonRawValue @Schema(type = "object") String mapping,
    String text) {

  static MappingView of(MappingKind kind, Mapping mapping) {
    MappingVersion version = mapping.version();
    return new MappingView(kind.word(), mapping.number(), version == null ? null : version.author(),
        version == null ? null : version.comment(), version == null ? null : version.at(), mapping.json(), mapping.text());
  }

  /** One version in the list of all. */
  record VersionView(int version, String author, String comment, Instant savedAt) {

    static VersionView of(MappingVersion version) {
      return new VersionView(version.number(), version.author(), version.comment(), version.at());
    }
  }

  /** A version that was saved, and the job that maps everybody by it; no job when nobody is there yet. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SavedView(int version, String author, String comment, Instant savedAt, @Nullable UUID job) {

    static SavedView of(Saved saved) {
      MappingVersion version = saved.version();
      return new SavedView(version.number(), version.author(), version.comment(), version.at(),
          saved.job() == null ? null : saved.job().value());
    }
  }
}
