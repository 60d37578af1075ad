package io.muster.adapters.scim;

import io.muster.adapters.scim.json.ScimJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes large groups while their members are read. */
public final class LargeGroupConverter extends AbstractHttpMessageConverter<Object> {

  private final ScimJson json;

  public LargeGroupConverter(ScimJson json) {
    super(ScimMedia.SCIM_JSON, MediaType.APPLICATION_JSON);
    this.json = json;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return LargeGroup.class == type;
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("large groups are only written", input);
  }

  @Override
  protected void writeInternal(Object group, HttpOutputMessage output) throws IOException {
    LargeGroup large = (LargeGroup) group;
    json.write(large.head(), "members", large.pages(), output.getBody());
  }
}
