/**
 * The kiosk's one SQLite file: its single connection, its transactions, its copies.
 *
 * <p>May not know: what the rows mean. Exception: it names {@code recent_check_in}, since that
 * table must never reach a copy, and the rows that a copy may send too.
 */
package nl.huisvandekop.kiosk.store;
