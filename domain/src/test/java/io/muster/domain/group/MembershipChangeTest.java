package io.muster.domain.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.group.MembershipChange.Effect;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipChangeTest {

  private static final ResourceId ANN = new ResourceId(new UUID(0, 1));
  private static final ResourceId BOB = new ResourceId(new UUID(0, 2));

  @Test
  void tellsAdditionsAndRemovalsWithoutKnowingTheMembers() {
    MembershipChange change = MembershipChange.NONE.thenAdd(List.of(ANN)).thenRemove(List.of(BOB));

    assertThat(change.replacement()).isNull();
    assertThat(change.added()).containsExactly(ANN);
    assertThat(change.removed()).containsExactly(BOB);
  }

  @Test
  void letsTheLaterOfTwoChangesOfOneMemberWin() {
    assertThat(MembershipChange.NONE.thenAdd(List.of(ANN)).thenRemove(List.of(ANN)))
        .isEqualTo(new MembershipChange(null, Set.of(), Set.of(ANN)));
    assertThat(MembershipChange.NONE.thenRemove(List.of(ANN)).thenAdd(List.of(ANN)))
        .isEqualTo(new MembershipChange(null, Set.of(ANN), Set.of()));
  }

  @Test
  void changesAReplacementItself() {
    assertThat(MembershipChange.replaceBy(List.of(ANN)).thenAdd(List.of(BOB)).thenRemove(List.of(ANN)))
        .isEqualTo(MembershipChange.replaceBy(List.of(BOB)));
  }

  @Test
  void isSomethingToReplaceByNobody() {
    assertThat(MembershipChange.replaceBy(List.of()).isNone()).isFalse();
    assertThat(MembershipChange.NONE.isNone()).isTrue();
  }

  @Test
  void countsNobodyWhoCameAndWentAgain() {
    Effect came = new Effect(Set.of(ANN), Set.of());
    Effect went = new Effect(Set.of(), Set.of(ANN));

    assertThat(came.then(went).isNone()).isTrue();
    assertThat(went.then(came).isNone()).isTrue();
    assertThat(came.then(new Effect(Set.of(BOB), Set.of()))).isEqualTo(new Effect(Set.of(ANN, BOB), Set.of()));
    assertThat(went.then(new Effect(Set.of(), Set.of(BOB)))).isEqualTo(new Effect(Set.of(), Set.of(ANN, BOB)));
  }
}
