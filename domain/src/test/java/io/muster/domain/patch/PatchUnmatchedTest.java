package io.muster.domain.patch;

import static io.muster.domain.patch.Patching.document;
import static io.muster.domain.patch.Patching.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.SampleTypes;
import io.muster.domain.schema.AttributePath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selections that match nothing, where the client expects what they describe to be created. */
class PatchUnmatchedTest {

  private static final String SHELF = "urn:example:schemas:extension:2.0:Shelf";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'add', 'path': 'parts[type eq \\'t\\'].value', 'value': 'x'} | {} | {'parts': [{'type': 't', 'value': 'x'}]}",
    "{'op': 'replace', 'path': 'parts[type eq \\'t\\'].value', 'value': 'x'} | {} "
        + "| {'parts': [{'type': 't', 'value': 'x'}]}",
    "{'op': 'replace', 'path': 'parts[type eq \\'t\\'].value', 'value': 'x'} | {'parts': [{'type': 'u', 'value': 'y'}]} "
        + "| {'parts': [{'type': 'u', 'value': 'y'}, {'type': 't', 'value': 'x'}]}",
    "{'op': 'replace', 'path': 'parts[type eq \\'t\\']', 'value': {'value': 'x', 'size': 1}} | {} "
        + "| {'parts': [{'type': 't', 'value': 'x', 'size': 1}]}",
    "{'op': 'add', 'path': 'parts[type eq \\'t\\']', 'value': {'type': 'T', 'value': 'x'}} | {} "
        + "| {'parts': [{'type': 'T', 'value': 'x'}]}",
    "{'op': 'add', 'path': 'parts[type eq \\'t\\' and size eq 2].value', 'value': 'x'} | {} "
        + "| {'parts': [{'type': 't', 'size': 2, 'value': 'x'}]}",
    "{'op': 'add', 'path': 'parts[primary eq true].value', 'value': 'x'} | {} "
        + "| {'parts': [{'primary': true, 'value': 'x'}]}",
    "{'op': 'add', 'path': 'parts[type eq \\'t\\'].primary', 'value': true} "
        + "| {'parts': [{'type': 'u', 'primary': true}]} "
        + "| {'parts': [{'type': 'u', 'primary': false}, {'type': 't', 'primary': true}]}",
    "{'op': 'add', 'path': 'parts[labels eq \\'t\\'].value', 'value': 'x'} | {} "
        + "| {'parts': [{'labels': ['t'], 'value': 'x'}]}",
    "{'op': 'add', 'path': 'urn:example:schemas:extension:2.0:Shelf:bins[type eq \\'t\\'].value', 'value': 'x'} | {} "
        + "| {'urn:example:schemas:extension:2.0:Shelf': {'bins': [{'type': 't', 'value': 'x'}]}}",
  })
  void createsWhatTheSelectionDescribes(String operation, String before, String after) {
    Patched patched = apply(before, operation);
    assertThat(patched.document()).isEqualTo(document(after));
    assertThat(patched.created()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "{'op': 'replace', 'path': 'parts[type ne \\'t\\'].value', 'value': 'x'}                       | {}",
    "{'op': 'replace', 'path': 'parts[type sw \\'t\\'].value', 'value': 'x'}                       | {}",
    "{'op': 'replace', 'path': 'parts[type pr].value', 'value': 'x'}                                   | {}",
    "{'op': 'add', 'path': 'parts[not (type eq \\'t\\')].value', 'value': 'x'} | {'parts': [{'type': 't'}]}",
    "{'op': 'add', 'path': 'parts[type eq \\'t\\' or type eq \\'u\\'].value', 'value': 'x'}    | {}",
    "{'op': 'add', 'path': 'parts[type eq \\'t\\' and type eq \\'u\\'].value', 'value': 'x'}   | {}",
    "{'op': 'replace', 'path': 'parts[value eq \\'x\\'].value', 'value': 'y'} | {'parts': [{'value': 'z'}]}",
    "{'op': 'replace', 'path': 'parts[type eq \\'t\\']', 'value': {'type': 'u', 'value': 'x'}}     | {}",
    "{'op': 'replace', 'path': 'parts[type eq \\'t\\'].value', 'value': null}                      | {}",
    "{'op': 'replace', 'path': 'tags[value eq \\'t\\']', 'value': 't'}                             | {}",
  })
  void refusesWhatDescribesNothingInParticular(String operation, String before) {
    assertThatThrownBy(() -> apply(before, operation))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NO_TARGET));
  }

  @Test
  void letsLaterOperationsFindWhatIsCreated() {
    Patched patched = apply("{}",
        "{'op': 'add', 'path': 'parts[type eq \\'t\\'].value', 'value': 'x'}",
        "{'op': 'replace', 'path': 'parts[type eq \\'t\\'].size', 'value': 3}");
    assertThat(patched.document()).isEqualTo(document("{'parts': [{'type': 't', 'value': 'x', 'size': 3}]}"));
    assertThat(patched.created()).extracting(AttributePath::toString).containsExactly("parts.value");
  }

  @Test
  void reportsNothingWhereAllMatches() {
    Patched patched = apply("{'parts': [{'type': 't'}]}",
        "{'op': 'add', 'path': 'parts[type eq \\'t\\'].value', 'value': 'x'}",
        "{'op': 'remove', 'path': 'parts[type eq \\'u\\']'}");
    assertThat(patched.document()).isEqualTo(document("{'parts': [{'type': 't', 'value': 'x'}]}"));
    assertThat(patched.created()).isEmpty();
  }

  @Test
  void namesTheExtensionOfWhatIsCreated() {
    Patched patched = apply("{}", "{'op': 'add', 'path': '" + SHELF + ":bins[type eq \\'t\\'].value', 'value': 'x'}");
    assertThat(patched.created()).extracting(AttributePath::toString).containsExactly(SHELF + ":bins.value");
  }

  private static Patched apply(String before, String... operations) {
    List<RawOperation> raw = Arrays.stream(operations).map(text -> operation(text)).toList();
    return Patch.of(SampleTypes.GADGET, raw, FilterLimits.DEFAULT)
        .with(Unmatched.CREATE)
        .applyTo(SampleTypes.GADGET, document(before));
  }
}
