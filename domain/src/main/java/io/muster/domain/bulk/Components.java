package io.muster.domain.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components of a graph, those that are needed before those that need them, otherwise in the order
 * of their nodes. It is Tarjan's algorithm with its recursion on the heap, so that no request is too deep for it.
 */
final class Components {

  private final int[][] needs;
  private final int[] entered;
  private final int[] earliest;
  private final int[] followed;
  private final boolean[] open;
  private final int[] path;
  private final int[] waiting;
  private final List<List<Integer>> found = new ArrayList<>();
  private int entries;
  private int depth;
  private int waitingCount;

  private Components(int[][] needs) {
    int size = needs.length;
    this.needs = needs;
    this.entered = new int[size];
    this.earliest = new int[size];
    this.followed = new int[size];
    this.open = new boolean[size];
    this.path = new int[size];
    this.waiting = new int[size];
  }

  /** {@code needs[n]} are the nodes that {@code n} needs, smaller ones first; each component's nodes are in order. */
  static List<List<Integer>> of(int[][] needs) {
    Components components = new Components(needs);
    for (int node = 0; node < needs.length; node++) {
      if (components.entered[node] == 0) {
        components.visit(node);
      }
    }
    return components.found;
  }

  private void visit(int root) {
    enter(root);
    while (depth > 0) {
      int node = path[depth - 1];
      if (followed[node] < needs[node].length) {
        follow(node, needs[node][followed[node]++]);
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    entered[node] = ++entries;
    earliest[node] = entries;
    path[depth++] = node;
    waiting[waitingCount++] = node;
    open[node] = true;
  }

  private void follow(int node, int needed) {
    if (entered[needed] == 0) {
      enter(needed);
    } else if (open[needed]) {
      earliest[node] = Math.min(earliest[node], entered[needed]);
    }
  }

  private void leave(int node) {
    depth--;
    if (depth > 0) {
      int parent = path[depth - 1];
      earliest[parent] = Math.min(earliest[parent], earliest[node]);
    }
    if (earliest[node] == entered[node]) {
      found.add(component(node));
    }
  }

  private List<Integer> component(int root) {
    int end = waitingCount;
    do {
      open[waiting[--waitingCount]] = false;
    } while (waiting[waitingCount] != root);
    return Arrays.stream(waiting, waitingCount, end).sorted().boxed().toList();
  }
}
