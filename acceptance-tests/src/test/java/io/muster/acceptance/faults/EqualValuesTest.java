package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.acceptance.client.Answer;
import io.muster.acceptance.client.AtOnce;
import io.muster.acceptance.server.ServerUnderTest;
import io.muster.acceptance.server.Servers;
import io.muster.acceptance.server.Unique;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a schema file calls unique is given once, whoever asks for it at the same moment. */
class EqualValuesTest {

  private static final int POSTS = 48;

  @ParameterizedTest
  @ValueSource(strings = {
      "\"serialNumber\": \"%s\"",
      "\"serialNumber\": \"%2$s\", \"assetTag\": \"%1$s\"",
      "\"serialNumber\": \"%2$s\", \"slots\": [{\"number\": 1, \"mac\": \"%1$s\"}]",
      "\"serialNumber\": \"%2$s\", \"urn:example:schemas:extension:2.0:Lease\": {\"contract\": \"%1$s\"}"
  })
  void oneOfThemIsCreated(String entries) {
    oneIsCreated(Servers.withSchemaFiles(), entries);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "\"serialNumber\": \"%2$s\", \"assetTag\": \"%1$s\"",
      "\"serialNumber\": \"%2$s\", \"urn:example:schemas:extension:2.0:Lease\": {\"contract\": \"%1$s\"}"
  })
  void oneOfThemIsCreatedOnMySql(String entries) {
    oneIsCreated(Servers.withSchemaFilesOnMySql(), entries);
  }

  private static void oneIsCreated(ServerUnderTest server, String entries) {
    Client client = new Client(server);
    String value = Unique.word();
    List<Answer> answers = AtOnce.each(IntStream.range(0, POSTS).boxed().toList(), number ->
        client.post("/Devices", "{" + entries.formatted(value, Unique.word()) + "}"));

    List<Integer> statuses = answers.stream().map(Answer::status).toList();
    assertThat(Collections.frequency(statuses, 201)).as("%s", statuses).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).as("%s", statuses).isEqualTo(POSTS - 1);
  }
}
