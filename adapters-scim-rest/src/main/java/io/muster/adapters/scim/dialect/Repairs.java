package io.muster.adapters.scim.dialect;

import jakarta.servlet.ServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The repairs that one request needed, each of them once. */
public final class Repairs {

  private static final String ATTRIBUTE = Repairs.class.getName();

  private final Set<Repair> made = EnumSet.noneOf(Repair.class);

  /** Those of that request, for everyone who handles it. */
  public static Repairs of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Repairs present) {
      return present;
    }
    Repairs repairs = new Repairs();
    request.setAttribute(ATTRIBUTE, repairs);
    return repairs;
  }

  public void add(Repair repair) {
    made.add(repair);
  }

  public void addAll(Repairs others) {
    made.addAll(others.made);
  }

  public Set<Repair> made() {
    return Set.copyOf(made);
  }

  /** Their names on the wire, in the order of {@link Repair}. */
  public List<String> names() {
    return made.stream().map(Repair::wireName).toList();
  }
}
