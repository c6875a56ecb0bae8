package nl.huisvandekop.server.intake;

import java.util.Locale;

/** Why a row was not taken; {@code toString} is the stable code on the wire. */
public enum RefusalCode {
  /** A field is missing or of the wrong type, or an enum's value is not known. */
  ROW_NOT_UNDERSTOOD(false),
  /** A number lies outside its bounds. */
  VALUE_OUT_OF_BOUNDS(false),
  /** The time is not the beginning of a clock hour. */
  HOUR_NOT_WHOLE(false),
  /** The hour has not begun yet, by far. */
  HOUR_IN_FUTURE(false),
  /** The next hour: a kiosk's clock may be a little ahead. */
  HOUR_NOT_BEGUN("hour-in-future", true),
  /** The local date has not begun yet. */
  DAY_IN_FUTURE(false),
  /** Long before there were kiosks. */
  HOUR_OUT_OF_BOUNDS(false),
  /** Same row, same revision, another content. */
  REVISION_CONFLICT(false),
  /** The epoch's rows belong to another site. */
  EPOCH_OF_ANOTHER_SITE(false),
  /** The document was changed elsewhere too. */
  DOCUMENT_CONFLICT(false),
  DOCUMENT_TOO_LARGE(false),
  /** An activity repeats by a rule that no agenda of ours can show. */
  RECURRENCE_NOT_UNDERSTOOD(false),
  /** A sensitive activity is never counted apart. */
  ACTIVITY_SENSITIVE(false),
  /** The kiosk's clock differs too much from the server's. */
  CLOCK_WRONG(true),
  /** More conflicts in one request than an answer can hold copies of. */
  ANSWER_FULL(true);

  private final String wireName;
  private final boolean retry;

  RefusalCode(boolean retry) {
    this.wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.retry = retry;
  }

  RefusalCode(String wireName, boolean retry) {
    this.wireName = wireName;
    this.retry = retry;
  }

  /** Whether the same row may be taken later. */
  public boolean retry() {
    return retry;
  }

  @Override
  public String toString() {
    return wireName;
  }
}
