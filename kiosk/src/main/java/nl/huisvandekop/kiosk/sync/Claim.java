package nl.huisvandekop.kiosk.sync;

/**
 * Hours of which this card says: I held them, and you have every row of them.
 *
 * @param stretch the first hour of the stretch in the store, its key
 * @param from first hour claimed
 * @param through last hour claimed, inclusive
 */
record Claim(String stretch, String from, String through) {}
