package io.muster.adapters.admin;

import io.muster.application.mapping.DescribeVocabulary;
import io.muster.application.mapping.DescribeVocabulary.Described;
import io.muster.domain.access.Administrator;
import io.muster.domain.mapping.MappingKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a mapping can speak of, for editors that complete. */
@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/mappings/{kind}/vocabulary", produces = "application/json")
@Tag(name = "Mappings", description = "The rules that derive people from SCIM users, and what SCIM groups stand for")
class VocabularyController {

  private final DescribeVocabulary describeVocabulary;

  VocabularyController(DescribeVocabulary describeVocabulary) {
    this.describeVocabulary = describeVocabulary;
  }

  @Operation(summary = "The attributes that copy and scope name, and the variables and functions of expressions")
  @GetMapping
  Described get(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String kind) {
    return describeVocabulary.describe(administrator, MappingKind.named(kind));
  }
}
