package io.muster.adapters.scim;

import io.muster.adapters.scim.json.ScimJson;
import io.muster.domain.Refusal;
import io.muster.domain.resource.Value.Complex;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Reads and writes the bodies of the SCIM API, up to the limit that is announced. */
public final class ScimMessageConverter extends AbstractHttpMessageConverter<Complex> {

  private final ScimJson json;
  private final int maximumBody;

  /** {@code maximumBody} is in bytes. */
  public ScimMessageConverter(ScimJson json, int maximumBody) {
    super(ScimMedia.SCIM_JSON, MediaType.APPLICATION_JSON);
    this.json = json;
    this.maximumBody = maximumBody;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Complex.class == type;
  }

  @Override
  protected Complex readInternal(Class<? extends Complex> type, HttpInputMessage input) throws IOException {
    if (input.getHeaders().getContentLength() > maximumBody) {
      throw tooLarge();
    }
    byte[] body = input.getBody().readNBytes(maximumBody + 1);
    if (body.length > maximumBody) {
      throw tooLarge();
    }
    return json.read(body);
  }

  private Refusal tooLarge() {
    return Refusal.of(Refusal.Reason.TOO_LARGE, "The body is larger than " + maximumBody + " bytes.");
  }

  @Override
  protected void writeInternal(Complex value, HttpOutputMessage output) throws IOException {
    json.write(value, output.getBody());
  }
}
