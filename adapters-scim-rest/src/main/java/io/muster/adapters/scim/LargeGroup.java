package io.muster.adapters.scim;

import io.muster.application.provisioning.ResourceView;
import io.muster.application.provisioning.ResourceView.MorePages;
import io.muster.domain.group.Member;
import io.muster.domain.projection.Projection;
import io.muster.domain.projection.Relations;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.core.GroupSchema;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A group that is shown with more members than are kept in memory at once. */
record LargeGroup(ResourceView view, MorePages more, Representation representation, Projection projection) {

  private static final String MEMBERS = GroupSchema.MEMBERS.name();

  /** Everything but the members. */
  Complex head() {
    return projection.apply(representation.of(view.resource(), Relations.NONE));
  }

  /** The members as they are shown, to be gone through once. */
  Iterable<List<Value>> pages() {
    return () -> new Iterator<>() {

      private List<Member> page = view.relations().members();

      @Override
      public boolean hasNext() {
        return !page.isEmpty();
      }

      @Override
      public List<Value> next() {
        if (page.isEmpty()) {
          throw new NoSuchElementException();
        }
        List<Value> shown = shown(page);
        page = more.after(page.getLast().id());
        return shown;
      }
    };
  }

  private List<Value> shown(List<Member> members) {
    Many all = new Many(members.stream().<Value>map(representation::member).toList());
    return projection.apply(new Complex(Map.of(MEMBERS, all))).get(MEMBERS) instanceof Many(List<Value> shown)
        ? shown
        : List.of();
  }
}
