package io.muster.domain.patch;

import io.muster.domain.filter.Filter;
import java.util.List;

/**
 * What an operation does to the members of a group, which are a relation and never part of its document. Members are
 * named as the client names them; whether they exist is not known here.
 */
public sealed interface MemberOperation {

  record Add(List<String> ids) implements MemberOperation {

    public Add {
      ids = List.copyOf(ids);
    }
  }

  /** These members and no others. */
  record Replace(List<String> ids) implements MemberOperation {

    public Replace {
      ids = List.copyOf(ids);
    }
  }

  record Remove(List<String> ids) implements MemberOperation {

    public Remove {
      ids = List.copyOf(ids);
    }
  }

  record RemoveAll() implements MemberOperation {}

  /** Removes the members that match; the filter's paths name sub-attributes of {@code members}. */
  record RemoveMatching(Filter filter) implements MemberOperation {}
}
