package io.muster.adapters.admin;

import io.muster.application.discovery.ListExtensions;
import io.muster.application.discovery.PutExtension;
import io.muster.application.discovery.RemoveExtension;
import io.muster.domain.access.Administrator;
import io.muster.domain.discovery.AccountExtension;
import io.muster.domain.discovery.Entries;
import io.muster.domain.discovery.SchemaDocument;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/schemas", produces = "application/json")
@Tag(name = "Schemas", description = "Attributes that an account adds, as RFC 7643 §7 writes schemas")
class SchemaController {

  private final ListExtensions listExtensions;
  private final PutExtension putExtension;
  private final RemoveExtension removeExtension;

  SchemaController(ListExtensions listExtensions, PutExtension putExtension, RemoveExtension removeExtension) {
    this.listExtensions = listExtensions;
    this.putExtension = putExtension;
    this.removeExtension = removeExtension;
  }

  @Operation(summary = "The extension schemas that the account has added", responses = @ApiResponse(
      responseCode = "200", content = @Content(schema = @Schema(type = "object"))))
  @GetMapping
  Complex list(@Parameter(hidden = true) Administrator administrator, @PathVariable String account) {
    return new Entries()
        .put("items", new Many(listExtensions.list(administrator).stream().<Value>map(SchemaController::view).toList()))
        .build();
  }

  @Operation(summary = "One of them", responses = @ApiResponse(
      responseCode = "200", content = @Content(schema = @Schema(type = "object"))))
  @GetMapping("/{urn}")
  Complex get(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String urn) {
    return view(listExtensions.get(administrator, urn));
  }

  @Operation(
      summary = "Add a schema to a resource type, or change it; the body is a schema as /Schemas shows it",
      requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
          content = @Content(schema = @Schema(type = "object"))),
      responses = {
        @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(type = "object"))),
        @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
      })
  @PutMapping(path = "/{urn}", consumes = "application/json")
  ResponseEntity<Complex> put(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String urn,
      @Parameter(description = "The name of the resource type, such as User", required = true)
          @RequestParam(name = "resource_type", required = false) @Nullable String resourceType,
      @RequestBody Complex schema) {
    PutExtension.Put put = putExtension.put(
        administrator, new PutExtension.Command(resourceType == null ? "" : resourceType, urn, schema));
    return ResponseEntity.status(put.added() ? HttpStatus.CREATED : HttpStatus.OK).body(view(put.extension()));
  }

  @Operation(summary = "Take a schema back that no resource has values of")
  @DeleteMapping("/{urn}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String urn) {
    removeExtension.remove(administrator, urn);
  }

  private static Complex view(AccountExtension extension) {
    return new Entries()
        .put("resource_type", extension.resourceType())
        .put("schema", SchemaDocument.write(extension.schema()))
        .build();
  }
}
