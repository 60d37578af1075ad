package io.muster.adapters.scim;

import io.muster.adapters.scim.json.ScimJson;
import io.muster.domain.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

/** Reads the bodies of bulk requests, up to the limit that is announced for them. */
public final class BulkMessageConverter extends AbstractHttpMessageConverter<BulkMessage> {

  /** The message, its operations and one of them: the data in them may be nested as deep as it may be alone. */
  private static final int WRAPPING = 3;

  private final ScimJson json;
  private final int maximumPayload;

  public BulkMessageConverter(ScimLimits limits) {
    super(ScimMedia.SCIM_JSON, MediaType.APPLICATION_JSON);
    this.json = new ScimJson(limits.maximumDepth() + WRAPPING);
    this.maximumPayload = limits.bulkPayload();
  }

  @Override
  protected boolean supports(Class<?> type) {
    return BulkMessage.class == type;
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected BulkMessage readInternal(Class<? extends BulkMessage> type, HttpInputMessage input) throws IOException {
    if (input.getHeaders().getContentLength() > maximumPayload) {
      throw tooLarge();
    }
    byte[] body = input.getBody().readNBytes(maximumPayload + 1);
    if (body.length > maximumPayload) {
      throw tooLarge();
    }
    return new BulkMessage(json.read(body));
  }

  /** RFC 7644 §3.7.4: "The returned response MUST specify the limit exceeded in the body of the error response". */
  private Refusal tooLarge() {
    return Refusal.of(Refusal.Reason.TOO_LARGE,
        "The size of the bulk operation exceeds the maxPayloadSize (" + maximumPayload + ").");
  }

  @Override
  protected void writeInternal(BulkMessage message, HttpOutputMessage output) {
    throw new HttpMessageNotWritableException("bulk requests are only read");
  }
}
