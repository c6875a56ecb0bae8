/**
 * The kiosk's one SQLite file: its single connection, its transactions, its copies.
 *
 * <p>May not know: what the rows mean. Exception: it names {@code recent_check_in}, since that
 * table must never reach a copy.
 */
package nl.huisvandekop.kiosk.store;
