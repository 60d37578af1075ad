package io.muster.adapters.admin;

import io.muster.domain.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** No body of an administration request is read further than so many bytes: more is refused with {@code TOO_LARGE}. */
@ControllerAdvice(basePackageClasses = AdminAdapter.class)
final class BodyLimit extends RequestBodyAdviceAdapter {

  private final int bytes;

  BodyLimit(AdminLimits limits) {
    this.bytes = limits.maximumBody();
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage input, MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    byte[] body = input.getHeaders().getContentLength() > bytes ? null : input.getBody().readNBytes(bytes + 1);
    if (body == null || body.length > bytes) {
      throw Refusal.of(Refusal.Reason.TOO_LARGE, "The body has more than " + bytes + " bytes, which is the most here.");
    }
    return new Read(new ByteArrayInputStream(body), input.getHeaders());
  }

  private record Read(InputStream body, HttpHeaders headers) implements HttpInputMessage {

    @Override
    public InputStream getBody() {
      return body;
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}
