package io.muster.adapters.console;

import io.muster.application.mapping.DescribeVocabulary;
import io.muster.domain.mapping.MappingKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the editor of a mapping completes. */
@RestController
class MappingVocabulary {

  private final DescribeVocabulary describeVocabulary;

  MappingVocabulary(DescribeVocabulary describeVocabulary) {
    this.describeVocabulary = describeVocabulary;
  }

  @GetMapping(path = "/console/accounts/{account}/mappings/{kind}/vocabulary", produces = "application/json")
  DescribeVocabulary.Described get(Visit visit, @PathVariable String kind) {
    return describeVocabulary.describe(visit.administrator(), MappingKind.named(kind));
  }
}
