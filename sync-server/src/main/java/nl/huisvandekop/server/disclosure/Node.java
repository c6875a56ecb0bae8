package nl.huisvandekop.server.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A week's true number of a site, or the sum over what lies within an area, gemeente or region.
 *
 * @param value not below zero
 * @param children empty for a site
 */
record Node(Cell cell, long value, List<Node> children) {
  Node {
    requireNonNull(cell, "cell");
    children = List.copyOf(children);
    if (value < 0) {
      throw new IllegalArgumentException("no count lies below zero");
    }
  }

  static Node leaf(Cell cell, long value) {
    return new Node(cell, value, List.of());
  }

  static Node sum(Cell cell, List<Node> children) {
    return new Node(cell, children.stream().mapToLong(Node::value).sum(), children);
  }
}
