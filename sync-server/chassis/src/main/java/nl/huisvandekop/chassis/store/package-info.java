/**
 * SQLite files that lose nothing: how one is opened, brought to the program's schema, and copied.
 *
 * <p>May not know: which tables there are.
 */
package nl.huisvandekop.chassis.store;
