/**
 * A PostgreSQL that a journey may treat badly.
 *
 * <p>May not know: either program.
 */
package nl.huisvandekop.journey.postgres;
