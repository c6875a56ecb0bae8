/**
 * The benchmarks, each beside a baseline in the same run.
 *
 * <p>Owns: what is measured, how, and the table of {@code docs/benchmarks.md}. May know the kiosk's
 * check-in, whose statements the baseline repeats; nothing may know it.
 */
package nl.huisvandekop.journey.bench;
