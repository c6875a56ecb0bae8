package nl.huisvandekop.server.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A week's true numbers with their sums, and what of it is told. Not thread-safe. */
final class WeekTable {
  private final Map<Cell, Entry> entries = new TreeMap<>();

  /** A site, or what is added up. */
  private static final class Entry {
    private final String partOf;
    private final List<Node> nodes = new ArrayList<>();
    private Node node;
    private Counted site;
    private boolean byHand;
    private boolean hoursKnown = true;
    private int sites;
    private int sitesKnown;

    Entry(String partOf) {
      this.partOf = partOf;
    }

    void add(Counted week) {
      byHand |= week.byHand();
      hoursKnown &= week.hoursKnown();
      sites++;
      sitesKnown += week.known() ? 1 : 0;
    }
  }

  /**
   * @param weeks one of each site
   */
  WeekTable(Collection<Counted> weeks) {
    for (Counted week : weeks) {
      Entry site = at(Level.SITE, week.site(), week.area());
      site.site = week;
      site.add(week);
      site.node = Node.leaf(new Cell(Level.SITE, week.site()), week.visits());
      Entry area = at(Level.AREA, week.area(), week.gemeente());
      area.nodes.add(site.node);
      area.add(week);
      at(Level.GEMEENTE, week.gemeente(), Cell.REGION).add(week);
      at(Level.REGION, Cell.REGION, null).add(week);
    }
    at(Level.REGION, Cell.REGION, null);
    addUp(Level.AREA, Level.GEMEENTE);
    addUp(Level.GEMEENTE, Level.REGION);
    addUp(Level.REGION, null);
  }

  private Entry at(Level level, String code, String partOf) {
    return entries.computeIfAbsent(new Cell(level, code), cell -> new Entry(partOf));
  }

  private void addUp(Level level, Level into) {
    entries.forEach(
        (cell, entry) -> {
          if (cell.level() == level) {
            entry.node = Node.sum(cell, entry.nodes);
            if (into != null) {
              entries.get(new Cell(into, entry.partOf)).nodes.add(entry.node);
            }
          }
        });
  }

  /** What is told, from sites to the region. */
  List<Released> told(LocalDate monday, Hiding hiding, Comparator<Cell> order) {
    Node region = entries.get(new Cell(Level.REGION, Cell.REGION)).node;
    Set<Cell> hidden = hiding.of(region, order);
    List<Released> told = new ArrayList<>();
    entries.forEach((cell, entry) -> told.add(told(monday, cell, entry, hidden.contains(cell))));
    return told;
  }

  private static Released told(LocalDate monday, Cell cell, Entry entry, boolean hidden) {
    boolean known = entry.sitesKnown > 0;
    return new Released(
        monday,
        cell,
        entry.partOf,
        hidden || !known ? null : Long.valueOf(Fives.round(entry.node.value())),
        hidden,
        entry.byHand,
        entry.hoursKnown,
        hidden || entry.site == null ? null : Released.Hours.of(entry.site),
        entry.sites,
        entry.sitesKnown);
  }
}
