package nl.huisvandekop.kiosk.screen;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The kiosk's state as one sentence.
 *
 * @param level {@code good}, {@code care} or {@code wrong}
 * @param text what it is, and what to do where something can be done
 */
public record Verdict(String level, String text) {
  static final long LEAST_FREE_MIB = 500;

  static Verdict of(StateView view, Texts t) {
    if (!view.status().databaseOk()) {
      return new Verdict("wrong", t.get("verdict.database"));
    }
    if (view.status().freeDiskMiB() < LEAST_FREE_MIB) {
      return new Verdict("wrong", t.get("verdict.disk"));
    }
    if (Boolean.FALSE.equals(view.status().diskOk())) {
      return new Verdict("care", t.get("verdict.card"));
    }
    if (view.now() == null) {
      return new Verdict("care", t.get("verdict.clock"));
    }
    if (!view.conflicts().isEmpty()) {
      return new Verdict("care", t.get("verdict.conflict"));
    }
    if (Boolean.TRUE.equals(view.status().underVoltage())) {
      return new Verdict("care", t.get("verdict.power"));
    }
    if (view.siteName() == null) {
      return view.server() == null
          ? new Verdict("good", t.get("verdict.alone"))
          : new Verdict("care", t.get("verdict.not-enrolled"));
    }
    return exchange(view, t);
  }

  private static Verdict exchange(StateView view, Texts t) {
    String last = view.lastSync() == null ? null : lastSync(view, t);
    if (view.syncProblem() != null) {
      return last == null
          ? new Verdict("care", t.get("verdict.never-sent"))
          : new Verdict("care", t.get("verdict.no-exchange", last));
    }
    if (view.unsent().stream().anyMatch(one -> one.code() != null)) {
      return new Verdict("care", t.get("verdict.rejected"));
    }
    if (!view.refused().isEmpty()) {
      return new Verdict("care", t.get("verdict.refused"));
    }
    return last == null
        ? new Verdict("good", t.get("verdict.first-exchange"))
        : new Verdict("good", t.get("verdict.good", last));
  }

  /** Such as {@code vanmorgen}, {@code gisteren} or {@code op dinsdag 24 november}. */
  static String lastSync(StateView view, Texts t) {
    LocalDateTime last = view.lastSync();
    LocalDate today = view.now() == null ? null : view.now().toLocalDate();
    if (last.toLocalDate().equals(today)) {
      int hour = last.getHour();
      String part =
          hour < 6 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
      return t.get("when." + part);
    }
    if (today != null && last.toLocalDate().equals(today.minusDays(1))) {
      return t.get("when.yesterday");
    }
    return t.get("when.on", t.day(last.toLocalDate()));
  }
}
