/**
 * Counts what the tests did, from the reports that they leave.
 *
 * <p>Owns: the last lines of {@code provisioning/verify}. May not know: anything else of this
 * project, since it also runs when nothing could be built.
 */
package nl.huisvandekop.journey.tally;
