package nl.huisvandekop.server.intake;

import nl.huisvandekop.server.time.HourSpan;

/**
 * A row that a kiosk sent and the server did not take, for staff to see.
 *
 * @param list {@code cells}, {@code hours}, {@code undated} or {@code documents}
 * @param key the row's key; made up of its content where none could be read
 * @param hours that are not whole without it; null for none
 * @param code why, stable
 * @param detail why, in a sentence
 * @param content the row as it was sent, cut off where it is very long
 * @param setAside whether staff decided that its hours are whole without it
 */
public record RejectedRow(
    String kioskId,
    String list,
    String key,
    HourSpan hours,
    String code,
    String detail,
    String content,
    boolean setAside) {}
