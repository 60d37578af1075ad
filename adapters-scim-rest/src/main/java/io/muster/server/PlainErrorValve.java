package io.muster.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Answers a request that Tomcat refuses before any application sees it, such as one with a broken request line. Nobody can
 * tell then which surface was meant, so it is SCIM's form: its clients are the ones that cannot read anything else.
 */
public class PlainErrorValve extends ErrorReportValve {

  private static final String BODY = """
      {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"%d","detail":"The request cannot be read."}""";

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    byte[] body = BODY.formatted(response.getStatus()).getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/scim+json");
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
    } catch (IOException gone) {
      container.getLogger().debug("The client did not wait for its error", gone);
    }
  }
}
