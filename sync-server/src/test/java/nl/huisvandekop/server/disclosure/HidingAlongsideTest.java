package nl.huisvandekop.server.disclosure;

import static nl.huisvandekop.server.disclosure.Tables.HIDDEN;
import static nl.huisvandekop.server.disclosure.Tables.SMALL_ONLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HidingAlongsideTest {
  private static final Hiding ALONGSIDE = new HidingAlongside();

  /** Weeks with values from 0 up to this are tried, for three sites. */
  private static final int TRIED = 24;

  /** Nearer to that end than this a week's neighbours are not tried, so nothing is said of it. */
  private static final int EDGE = 3;

  private static final int ALL_SMALL = 0b11110;

  private static String hidden(Node region) {
    return ALONGSIDE.of(region, Comparator.naturalOrder()).stream()
        .sorted()
        .map(Cell::code)
        .collect(Collectors.joining(" "));
  }

  private static String hiddenOf(long[]... areas) {
    return hidden(Tables.region(List.of(List.of(areas))));
  }

  @Test
  void whereNothingIsSmallNothingIsHidden() {
    assertEquals("", hiddenOf(new long[] {5, 0, 90}, new long[] {0}, new long[] {17}));
  }

  @Test
  void aSmallCountTakesALargerSiteOfItsAreaAlong() {
    assertEquals("s000 s001", hiddenOf(new long[] {3, 40, 60}));
  }

  @Test
  void anAreaWhosePartnerIsNotLargeEnoughIsHiddenAndAnotherAreaHelps() {
    assertEquals("s000 s001 s002 a00 a01", hiddenOf(new long[] {1, 5}, new long[] {40, 60}));
  }

  @Test
  void anAreaWithSmallCountsOnlyIsHidden() {
    assertEquals("s000 s001 s003 a00 a01", hiddenOf(new long[] {4, 4}, new long[] {0, 40, 60}));
  }

  @Test
  void whereThereIsNobodyElseEvenTheRegionIsHidden() {
    assertEquals("s000 a00 g0 region", hiddenOf(new long[] {4}));
  }

  @Test
  void theOrderDecidesWhoIsHiddenAlong() {
    Node region = Tables.region(List.of(List.of(new long[] {3, 40, 60})));
    Set<Cell> hidden = ALONGSIDE.of(region, Comparator.reverseOrder());
    assertTrue(hidden.contains(new Cell(Level.SITE, "s002")));
    assertFalse(hidden.contains(new Cell(Level.SITE, "s001")));
  }

  /**
   * The strongest attacker there is: one who knows the rule and tries every week there could be.
   */
  @Test
  void whoTriesEveryPossibleWeekCantRuleOutAnyValueOfASmallCount() {
    assertEquals("", ruledOut(ALONGSIDE));
  }

  @Test
  void withoutHidingAlongThatAttackerSucceeds() {
    assertFalse(ruledOut(SMALL_ONLY).isEmpty());
  }

  /**
   * An area of two sites and one of one; weeks at the edge of what is tried are only there for the
   * others.
   */
  private static String ruledOut(Hiding hiding) {
    Map<Map<Cell, Long>, List<long[]>> weeks = new HashMap<>();
    for (int i = 0; i < TRIED * TRIED * TRIED; i++) {
      long[] week = new long[3];
      for (int site = 0, rest = i; site < week.length; site++, rest /= TRIED) {
        week[site] = rest % TRIED;
      }
      Node region =
          Tables.region(List.of(List.of(new long[] {week[0], week[1]}, new long[] {week[2]})));
      weeks.computeIfAbsent(Tables.published(region, hiding), seen -> new ArrayList<>()).add(week);
    }
    for (List<long[]> alike : weeks.values()) {
      int[] possible = new int[3];
      alike.forEach(week -> addTo(possible, week));
      for (long[] week : alike) {
        for (int site = 0; site < week.length; site++) {
          boolean inside = Arrays.stream(week).allMatch(value -> value < TRIED - EDGE);
          boolean small = inside && SmallCounts.isSmall(week[site]);
          if (small && (possible[site] & ALL_SMALL) != ALL_SMALL) {
            return Arrays.toString(week) + " tells of site " + site;
          }
        }
      }
    }
    return "";
  }

  private static void addTo(int[] possible, long[] week) {
    for (int site = 0; site < week.length; site++) {
      possible[site] |= 1 << week[site];
    }
  }

  @Test
  void forEverySmallCountAndEveryOtherValueThereIsAWeekThatLooksTheSame() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<List<long[]>> week = Tables.random(random);
      assertEquals("", toldBy(week, ALONGSIDE), "seed " + seed);
    }
  }

  /** What the publication tells of a small count; empty when nothing. */
  private static String toldBy(List<List<long[]>> week, Hiding hiding) {
    Map<Cell, Long> seen = Tables.published(Tables.region(week), hiding);
    List<long[]> areas = week.stream().flatMap(List::stream).toList();
    for (long[] area : areas) {
      for (int site = 0; site < area.length; site++) {
        long real = area[site];
        for (int other = 1; SmallCounts.isSmall(real) && other <= 4; other++) {
          area[site] = other;
          boolean same = looksTheSame(week, areas, real - other, seen, hiding);
          area[site] = real;
          if (!same) {
            return "%d is no %d".formatted(real, other);
          }
        }
      }
    }
    return "";
  }

  private static boolean looksTheSame(
      List<List<long[]>> week,
      List<long[]> areas,
      long difference,
      Map<Cell, Long> seen,
      Hiding hiding) {
    if (Tables.published(Tables.region(week), hiding).equals(seen)) {
      return true;
    }
    for (long[] area : areas) {
      for (int site = 0; site < area.length; site++) {
        if (area[site] > 4 && area[site] + difference > 4) {
          area[site] += difference;
          boolean same = Tables.published(Tables.region(week), hiding).equals(seen);
          area[site] -= difference;
          if (same) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Test
  void noSumThatIsShownIsHiddenInDisguise() {
    Map<Cell, Long> seen =
        Tables.published(Tables.region(List.of(List.of(new long[] {3, 40, 60}))), ALONGSIDE);
    assertEquals(HIDDEN, seen.get(new Cell(Level.SITE, "s000")));
    assertEquals(60, seen.get(new Cell(Level.SITE, "s002")));
    assertEquals(105, seen.get(new Cell(Level.AREA, "a00")));
    assertEquals(105, seen.get(new Cell(Level.REGION, Cell.REGION)));
  }
}
