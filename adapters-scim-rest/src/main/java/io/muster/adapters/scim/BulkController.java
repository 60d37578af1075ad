package io.muster.adapters.scim;

import io.muster.adapters.scim.dialect.ClientDialect;
import io.muster.adapters.scim.dialect.Repair;
import io.muster.adapters.scim.dialect.Repairs;
import io.muster.application.discovery.Catalogs;
import io.muster.application.provisioning.BulkResult;
import io.muster.application.provisioning.BulkResult.Outcome.Stored;
import io.muster.application.provisioning.RunBulk;
import io.muster.application.provisioning.RunBulk.Read;
import io.muster.domain.access.Caller;
import io.muster.domain.account.Account;
import io.muster.domain.bulk.BulkRequest;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.Patch;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Many operations in one request (RFC 7644 §3.7), each read in the account's dialect as it would be alone. */
@RestController
class BulkController {

  private final Catalogs catalogs;
  private final RunBulk runBulk;
  private final BaseUrl baseUrl;
  private final ScimLimits limits;
  private final FilterLimits filterLimits;

  BulkController(
      Catalogs catalogs, RunBulk runBulk, BaseUrl baseUrl, ScimLimits limits, FilterLimits filterLimits) {
    this.catalogs = catalogs;
    this.runBulk = runBulk;
    this.baseUrl = baseUrl;
    this.limits = limits;
    this.filterLimits = filterLimits;
  }

  @PostMapping(path = {"/scim/v2/Bulk", "/scim/Bulk"}, consumes = {ScimMedia.SCIM_JSON_TEXT, "application/json"})
  ResponseEntity<Complex> run(Caller caller, @RequestBody BulkMessage message, HttpServletRequest request) {
    Account account = caller.account();
    Repairs repairs = Repairs.of(request);
    ClientDialect dialect = ClientDialect.of(account.settings().dialect(), filterLimits, repairs);
    BulkTargets targets = new BulkTargets(catalogs.of(account), account.settings());
    BulkRequest bulk = new BulkReader(targets, dialect, limits.bulkOperations()).read(message.body());
    List<BulkResult> results = runBulk.run(caller, new RunBulk.Command(bulk, reading(account, repairs, baseUrl.of(request))));
    if (results.stream().anyMatch(result -> result.outcome() instanceof Stored(_, boolean created) && created)) {
      repairs.add(Repair.ELEMENT_CREATED);
    }
    return ResponseEntity.ok().contentType(ScimMedia.SCIM_JSON).body(new BulkResponse(baseUrl.of(request)).of(results));
  }

  private RunBulk.Reading reading(Account account, Repairs ofAll, String base) {
    return new RunBulk.Reading() {

      @Override
      public Read<Complex> resource(ResourceType type, Complex data) {
        return read(dialect -> dialect.resource(type, data));
      }

      @Override
      public Read<Patch> patch(ResourceType type, Complex data) {
        return read(dialect -> PatchReader.read(type, data, dialect, filterLimits).at(base));
      }

      private <T> Read<T> read(Function<ClientDialect, T> reader) {
        Repairs own = new Repairs();
        try {
          T data = reader.apply(ClientDialect.of(account.settings().dialect(), filterLimits, own));
          return new Read<>(data, own.names());
        } finally {
          ofAll.addAll(own);
        }
      }
    };
  }
}
