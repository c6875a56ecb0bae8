package nl.huisvandekop.server.dashboard.area;

import java.util.List;
import java.util.Optional;

/**
 * A long table, cut into pages.
 *
 * @param all its rows
 * @param size rows of a page
 * @param asked the page that is asked for, from 1; past the end is the last
 */
record Sheets<T>(List<T> all, int size, int asked) {
  private int count() {
    return Math.max(1, (all.size() + size - 1) / size);
  }

  private int page() {
    return Math.min(asked, count());
  }

  List<T> rows() {
    int from = (page() - 1) * size;
    return all.subList(from, Math.min(all.size(), from + size));
  }

  Optional<Integer> previous() {
    return page() > 1 ? Optional.of(page() - 1) : Optional.empty();
  }

  Optional<Integer> next() {
    return page() < count() ? Optional.of(page() + 1) : Optional.empty();
  }
}
