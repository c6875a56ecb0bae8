package nl.huisvandekop.journey.convergence;

import java.util.Map;
import java.util.TreeMap;

/** What fingers did, less what was on cards and servers that are gone. */
final class Ledger {
  private final Map<String, Integer> people = new TreeMap<>();

  static String hourKey(String site, long hour) {
    return site + " hour " + hour;
  }

  static String dayKey(String site, String day, String activity) {
    return site + " day " + day + " " + activity;
  }

  /** People of a tap that are added, or taken back when negative. */
  void add(String site, Tap tap, int change) {
    add(hourKey(site, tap.hour()), change);
    if (tap.activity() != null) {
      add(dayKey(site, tap.day(), tap.activity()), change);
    }
  }

  void add(String key, int change) {
    people.merge(key, change, (a, b) -> a + b == 0 ? null : a + b);
  }

  int at(String key) {
    return people.getOrDefault(key, 0);
  }

  Map<String, Integer> all() {
    return people;
  }
}
