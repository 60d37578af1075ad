package io.muster.acceptance.steps;

/** The kinds of SCIM resource that scenarios speak of, and how clients reach and name them. */
enum Kind {
  USER("/Users", "userName", "urn:ietf:params:scim:schemas:core:2.0:User"),
  GROUP("/Groups", "displayName", "urn:ietf:params:scim:schemas:core:2.0:Group"),
  /** A resource type that only a server with the schema files of these tests has. */
  DEVICE("/Devices", "serialNumber", "urn:example:schemas:core:2.0:Device");

  private final String endpoint;
  private final String naming;
  private final String schema;

  Kind(String endpoint, String naming, String schema) {
    this.endpoint = endpoint;
    this.naming = naming;
    this.schema = schema;
  }

  String endpoint() {
    return endpoint;
  }

  /** The attribute by which a scenario calls such a resource. */
  String naming() {
    return naming;
  }

  String schema() {
    return schema;
  }
}
