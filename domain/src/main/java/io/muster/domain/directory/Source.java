package io.muster.domain.directory;

/** Where a record comes from: a system's name (30 characters) and the record's id there (128). */
public record Source(String name, String id) {

  /** The name of SCIM provisioning as a source. */
  public static final String SCIM = "SCIM";
}
