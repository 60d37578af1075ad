package io.muster.application.directory;

import io.muster.application.port.Organizations;
import io.muster.application.port.People;
import io.muster.application.port.Sites;

/** The account's own records: what product teams work with. */
public record DirectoryRecords(People people, Organizations organizations, Sites sites) {}
