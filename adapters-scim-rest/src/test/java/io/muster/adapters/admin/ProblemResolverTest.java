package io.muster.adapters.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ProblemResolverTest {

  private final ProblemResolver resolver = new ProblemResolver(new ProblemErrors(JsonMapper.shared()));
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/accounts/acme/activity/export");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void answersWhatGoesWrong() {
    assertThat(resolver.resolveException(request, response, null, Refusal.conflict("not today"))).isNotNull();
    assertThat(response.getStatus()).isEqualTo(409);
  }

  @Test
  void leavesAnAnswerThatHasBegunToTheServerWhichCutsItOff() {
    response.setCommitted(true);

    assertThat(resolver.resolveException(request, response, null, Refusal.conflict("not today"))).isNull();
  }
}
