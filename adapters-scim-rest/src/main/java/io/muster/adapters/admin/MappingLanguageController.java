package io.muster.adapters.admin;

import io.muster.application.mapping.DescribeMappingLanguage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/mapping-language")
@Tag(name = "Mappings", description = "The rules that derive people from SCIM users, and what SCIM groups stand for")
class MappingLanguageController {

  private final DescribeMappingLanguage describeMappingLanguage;

  MappingLanguageController(DescribeMappingLanguage describeMappingLanguage) {
    this.describeMappingLanguage = describeMappingLanguage;
  }

  @Operation(summary = "The page about the mapping language; needs no login")
  @GetMapping(produces = "text/markdown;charset=UTF-8")
  String page() {
    return describeMappingLanguage.describe().page();
  }

  @Operation(summary = "The JSON Schema of mappings, for editors; needs no login")
  @GetMapping(path = "/schema", produces = "application/schema+json")
  String schema() {
    return describeMappingLanguage.describe().schema();
  }
}
