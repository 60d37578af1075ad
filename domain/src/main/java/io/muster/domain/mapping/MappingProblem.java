package io.muster.domain.mapping;

/** Why a mapping document cannot be used: where, and in words that help to put it right. */
public record MappingProblem(Place place, String message) {

  @Override
  public String toString() {
    return place.path() + " (line " + place.line() + ", column " + place.column() + "): " + message;
  }
}
