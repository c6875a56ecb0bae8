package nl.huisvandekop.server.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Made-up weeks, and what would be published of them. */
final class Tables {
  /** Hides small counts and nothing along with them: what the real rule is held against. */
  static final Hiding SMALL_ONLY =
      (region, order) -> {
        Set<Cell> hidden = new HashSet<>();
        forEach(
            region,
            node -> {
              if (SmallCounts.isSmall(node.value())) {
                hidden.add(node.cell());
              }
            });
        return hidden;
      };

  /** Published numbers that mean "hidden". */
  static final long HIDDEN = -1;

  private Tables() {}

  static void forEach(Node node, java.util.function.Consumer<Node> visitor) {
    visitor.accept(node);
    node.children().forEach(child -> forEach(child, visitor));
  }

  /** What everybody would see. */
  static Map<Cell, Long> published(Node region, Hiding hiding) {
    Set<Cell> hidden = hiding.of(region, Comparator.naturalOrder());
    Map<Cell, Long> seen = new TreeMap<>();
    forEach(
        region,
        node ->
            seen.put(
                node.cell(), hidden.contains(node.cell()) ? HIDDEN : Fives.round(node.value())));
    return seen;
  }

  /**
   * A region of one gemeente per list and one area per array.
   *
   * @param values of the areas' sites
   */
  static Node region(List<List<long[]>> values) {
    List<Node> gemeenten = new ArrayList<>();
    int sites = 0;
    for (int g = 0; g < values.size(); g++) {
      List<Node> areas = new ArrayList<>();
      for (int a = 0; a < values.get(g).size(); a++) {
        List<Node> leaves = new ArrayList<>();
        for (long value : values.get(g).get(a)) {
          leaves.add(Node.leaf(new Cell(Level.SITE, "s%03d".formatted(sites++)), value));
        }
        areas.add(Node.sum(new Cell(Level.AREA, "a" + g + a), leaves));
      }
      gemeenten.add(Node.sum(new Cell(Level.GEMEENTE, "g" + g), areas));
    }
    return Node.sum(new Cell(Level.REGION, Cell.REGION), gemeenten);
  }

  /** Of every shape and size, with many small counts and many that are nearly small. */
  static List<List<long[]>> random(Random random) {
    List<List<long[]>> values = new ArrayList<>();
    int gemeenten = 1 + random.nextInt(3);
    for (int g = 0; g < gemeenten; g++) {
      List<long[]> areas = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int a = 0; a < count; a++) {
        long[] sites = new long[1 + random.nextInt(4)];
        for (int s = 0; s < sites.length; s++) {
          sites[s] = value(random);
        }
        areas.add(sites);
      }
      values.add(areas);
    }
    return values;
  }

  private static long value(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1, 2 -> 1 + random.nextInt(4);
      case 3, 4 -> 5 + random.nextInt(12);
      default -> random.nextInt(200);
    };
  }
}
