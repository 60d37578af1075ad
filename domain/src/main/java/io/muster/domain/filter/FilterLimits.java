package io.muster.domain.filter;

/**
 * How much filter a request may ask for: its characters, how deeply its brackets nest, and how many expressions it
 * combines.
 */
public record FilterLimits(int maxLength, int maxDepth, int maxNodes) {

  public static final FilterLimits DEFAULT = new FilterLimits(8_192, 32, 256);

  public FilterLimits {
    if (maxLength < 1 || maxDepth < 1 || maxNodes < 1) {
      throw new IllegalArgumentException("the limits of a filter must be positive");
    }
  }
}
