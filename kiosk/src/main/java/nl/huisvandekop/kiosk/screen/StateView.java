package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.KioskStatus;

/**
 * How the kiosk fares, for the volunteers' menu and the state page.
 *
 * @param siteName the place's name, null while the kiosk is not enrolled
 * @param server its server's address, null when it has none
 * @param now local time, null while the clock is not trusted
 * @param status the kiosk's own account of itself
 * @param lastSync local clock hour of the last good exchange, null for never
 * @param syncProblem the code of what went wrong last time, null when nothing did
 * @param syncProblemDetail a sentence to it in Dutch, null when nothing did
 * @param syncOpenHour whether the running hour is sent too (SYNC_OPEN_HOUR)
 * @param waiting rows that the server has not acknowledged yet
 * @param undated check-ins counted while the clock was not trusted, which have no hour yet
 * @param refused rows that the server refused
 * @param conflicts documents that were changed on two sides
 * @param unsent documents that wait for the server, or that it did not take
 * @param helpline the number to ring, null when none is known
 * @param parts button, sensor and what else stands around the screen
 * @param spoken the languages that can be read aloud, null while no screen has said so
 */
public record StateView(
    String siteName,
    String server,
    LocalDateTime now,
    KioskStatus status,
    LocalDateTime lastSync,
    String syncProblem,
    String syncProblemDetail,
    boolean syncOpenHour,
    long waiting,
    long undated,
    List<Refused> refused,
    List<Conflict> conflicts,
    List<Unsent> unsent,
    String helpline,
    List<Part> parts,
    Set<Language> spoken) {
  public StateView {
    requireNonNull(status, "status");
    refused = List.copyOf(refused);
    conflicts = List.copyOf(conflicts);
    unsent = List.copyOf(unsent);
    parts = List.copyOf(parts);
  }

  /**
   * A part around the screen.
   *
   * @param kind such as {@code button}
   * @param finding {@code ready}, {@code off}, {@code absent} or {@code failing}
   */
  public record Part(String kind, String finding) {}

  /**
   * A row that the server refused.
   *
   * @param list as on the wire: {@code cells} or {@code hours}
   * @param period a clock hour or a date, local
   * @param code stable, kebab-case
   * @param detail a sentence, null if none came
   * @param retry whether it is tried again
   */
  public record Refused(String list, String period, String code, String detail, boolean retry) {}

  /**
   * A document that the server does not have as it is here. What is done about it goes to {@code
   * /api/documents/{id}/retry} and {@code …/discard}.
   *
   * @param body null when deleted here
   * @param code why the server did not take it; null for one that waits
   * @param retry whether the kiosk tries by itself
   * @param atServer whether the server holds an earlier version
   * @param edit the page on which it can be changed, null where it can't
   */
  public record Unsent(
      String id,
      DocumentKind kind,
      Map<String, Object> body,
      String code,
      boolean retry,
      boolean atServer,
      String edit) {
    public Unsent {
      requireNonNull(id, "id");
      requireNonNull(kind, "kind");
    }
  }

  /**
   * A document that was changed here and elsewhere. A choice goes to {@code
   * /api/documents/{id}/choice}.
   *
   * @param mine the body here, null when deleted here
   * @param theirs the body at the server, null when deleted there
   */
  public record Conflict(
      String id, DocumentKind kind, Map<String, Object> mine, Map<String, Object> theirs) {
    public Conflict {
      requireNonNull(id, "id");
      requireNonNull(kind, "kind");
    }
  }
}
