package nl.huisvandekop.server.dashboard.area;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * By which column a table is sorted, and which way.
 *
 * @param <K> the columns
 * @param ascending smallest first
 */
record Sorting<K extends Enum<K> & Sorting.Key>(K key, boolean ascending) {
  /** A column that can be sorted by. */
  interface Key {
    /** Its name in the address. */
    String wireName();

    /** Words are wanted from the first, numbers from the largest. */
    boolean usuallyAscending();
  }

  /** As the address says; what it can't mean is the usual order. */
  static <K extends Enum<K> & Key> Sorting<K> of(
      K[] keys, Sorting<K> usual, String name, String direction) {
    return Arrays.stream(keys)
        .filter(one -> one.wireName().equals(name))
        .findFirst()
        .map(
            one ->
                new Sorting<>(
                    one, direction == null ? one.usuallyAscending() : direction.equals("op")))
        .orElse(usual);
  }

  /** What choosing a column's heading leads to: that column, or the other way around. */
  Sorting<K> choose(K other) {
    return other == key
        ? new Sorting<>(key, !ascending)
        : new Sorting<>(other, other.usuallyAscending());
  }

  /** {@code op} or {@code af}. */
  String direction() {
    return ascending ? "op" : "af";
  }

  /** What the one heading shows. */
  Grid.Order shownAt(K other) {
    if (other != key) {
      return Grid.Order.NONE;
    }
    return ascending ? Grid.Order.ASCENDING : Grid.Order.DESCENDING;
  }

  /** The rows in this order; of those that are alike, by the other comparator. */
  <T> List<T> sort(List<T> rows, Comparator<T> by, Comparator<T> then) {
    Comparator<T> order = ascending ? by : by.reversed();
    return rows.stream().sorted(order.thenComparing(then)).toList();
  }

  /** By names, without what people skip when they look for one: {@code 't Zand} is under the Z. */
  static Comparator<String> names() {
    Comparator<Object> collator = Collator.getInstance(Locale.forLanguageTag("nl-NL"));
    return Comparator.comparing(name -> name.replaceFirst("^['’]t ", ""), collator);
  }
}
