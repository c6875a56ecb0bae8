package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A kiosk of a place.
 *
 * @param id of the kiosk
 * @param ended since when the place no longer has it, in words; empty while it has
 * @param facts last contact, version, clock, room
 * @param warnings what someone should look at, a sentence each
 * @param rejected rows that were not taken
 */
public record KioskView(
    String id,
    String ended,
    List<SiteView.Fact> facts,
    List<String> warnings,
    List<Rejection> rejected) {
  public KioskView {
    requireNonNull(id, "id");
    requireNonNull(ended, "ended");
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
    rejected = List.copyOf(rejected);
  }

  /** What was not taken: which sort of row, about when, and why. */
  public record Rejection(String what, String when, String code, String detail) {}
}
