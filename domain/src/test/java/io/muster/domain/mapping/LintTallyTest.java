package io.muster.domain.mapping;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.domain.directory.Person;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.LintTally.RuleCount;
import io.muster.domain.mapping.LintTally.Unread;
import io.muster.domain.mapping.MappingCompiler.ForUsers;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText;
import io.muster.domain.mapping.MappingDocument.SourceText.ConstantText;
import io.muster.domain.mapping.MappingDocument.SourceText.CopyText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LintTallyTest {

  private static final Place PLACE = new Place("rules", 1, 1);
  private static final ResourceType USERS = CoreResourceTypes.USERS;

  private final List<RuleText> rules = new ArrayList<>();

  @Test
  void countsWhomEachRuleHoldsForAndDecidesAbout() {
    rule("workers", "userType eq \"Worker\"", "name", copy("displayName"), WriteMode.ALWAYS);
    rule("late", null, "name", copy("userName"), WriteMode.ALWAYS);
    rule("after", null, "name", constant("x"), WriteMode.ALWAYS);
    rule("robots", "userType eq \"Robot\"", "vip", constantTrue(), WriteMode.ALWAYS);
    rule("titles", null, "job_title", copy("title"), WriteMode.ALWAYS);
    rule("locale of a new person", null, "locale", copy("locale"), WriteMode.ON_CREATE);
    LintTally tally = tally(
        user("ada").with("userType", "Worker").with("displayName", "Ada").with("nickName", "A").with("locale", "en"),
        user("bo").with("nickName", "B"));

    assertThat(tally.lookedAt()).isEqualTo(2);
    assertThat(tally.rules()).containsExactly(
        new RuleCount("workers", 1, 1), new RuleCount("late", 2, 1), new RuleCount("after", 2, 0),
        new RuleCount("robots", 0, 0), new RuleCount("titles", 2, 0), new RuleCount("locale of a new person", 2, 1));
    assertThat(tally.findings()).extracting(Finding::kind, Finding::name).containsExactly(
        tuple(Finding.Kind.NEVER_DECIDED, "after"),
        tuple(Finding.Kind.NEVER_MATCHED, "robots"),
        tuple(Finding.Kind.NEVER_DECIDED, "titles"));
    assertThat(tally.unread()).containsExactly(new Unread("nickName", 2));
    assertThat(tally.fieldsWithoutValue()).containsExactly("job_title", "vip");
  }

  @Test
  void tellsNothingOfNobody() {
    rule("robots", "userType eq \"Robot\"", "vip", constantTrue(), WriteMode.ALWAYS);
    LintTally tally = tally();

    assertThat(tally.findings()).isEmpty();
    assertThat(tally.fieldsWithoutValue()).isEmpty();
    assertThat(tally.unread()).isEmpty();
  }

  private LintTally tally(UserDocument... users) {
    MappingDocument document = new MappingDocument(MappingKind.USER, rules, Map.of());
    ForUsers compiled = (ForUsers) MappingCompiler.compile(
        document, new ExpressionEngine.Vocabulary(MappingKind.USER, USERS, "urn:example:custom", Map.of()),
        _ -> new NoExpressions());
    LintTally tally = new LintTally(Lint.of(document, compiled), USERS);
    for (UserDocument each : users) {
      MappingInput input =
          new MappingInput(new ResourceId(new UUID(0, 1)), each.document(), false, new FakeDirectory());
      tally.add(each.document(),
          compiled.mapping().observe(input, Person.unknown(new PersonId(new UUID(0, 2)))));
    }
    return tally;
  }

  private void rule(String name, @Nullable String scope, String field, SourceText source, WriteMode write) {
    rules.add(new RuleText(at(name), scope == null ? null : at(scope), List.of(), null,
        List.of(new AssignmentText(at(field), source, write, Blank.KEEP)), null));
  }

  private static SourceText copy(String path) {
    return new CopyText(at(path));
  }

  private static SourceText constant(String text) {
    return new ConstantText(Value.of(text), PLACE);
  }

  private static SourceText constantTrue() {
    return new ConstantText(Value.of(true), PLACE);
  }

  private static Located at(String text) {
    return new Located(text, PLACE);
  }

  /** A language in which nothing can be said. */
  private static final class NoExpressions implements ExpressionCompiler {

    @Override
    public Compiled compile(String source, ResultType wanted) {
      return new Unusable(List.of(new Flaw(1, 1, "there are no expressions")));
    }

    @Override
    public ExpressionCompiler with(String name, Program value) {
      return this;
    }

    @Override
    public boolean isFree(String name) {
      return true;
    }
  }
}
