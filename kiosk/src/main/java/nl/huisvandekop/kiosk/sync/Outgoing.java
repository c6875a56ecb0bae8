package nl.huisvandekop.kiosk.sync;

import java.time.Instant;

/**
 * A request as it goes out.
 *
 * @param identity under which it goes
 * @param piece its rows
 * @param claim null when it claims no hours
 * @param more whether there is more to send at once
 * @param json the whole request
 * @param sentAt the kiosk's clock in the request
 * @param sentNanos running time then
 */
record Outgoing(
    Identity identity,
    Piece piece,
    Claim claim,
    boolean more,
    byte[] json,
    Instant sentAt,
    long sentNanos) {}
