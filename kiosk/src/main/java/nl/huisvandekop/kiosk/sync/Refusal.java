package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

/**
 * Why the server did not take a row.
 *
 * @param retry whether the same row may be taken later
 */
record Refusal(String code, String detail, boolean retry) {
  Refusal {
    requireNonNull(code);
    requireNonNull(detail);
  }
}
