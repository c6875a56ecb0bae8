/**
 * The server's database: how it is opened, migrated, read, written and copied, and when it counts
 * as out of reach.
 *
 * <p>May not know: any table. Each feature writes its own SQL, in a form that SQLite and PostgreSQL
 * both understand.
 */
package nl.huisvandekop.server.store;
