package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

/**
 * A row that the server did not take. All rows that were sent and are not named so are on the
 * server's disk.
 *
 * @param list {@code cells}, {@code hours}, {@code undated} or {@code documents}
 * @param key the row's {@code key()}; {@code #n} (from 0) for a row in which none could be read
 * @param code stable, kebab-case
 * @param detail a sentence that says what is wrong and what to do
 * @param retry whether the same row may be taken later
 */
public record Rejected(String list, String key, String code, String detail, boolean retry) {
  public Rejected {
    requireNonNull(list, "list");
    requireNonNull(key, "key");
    requireNonNull(code, "code");
    requireNonNull(detail, "detail");
  }
}
