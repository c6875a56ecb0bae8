/**
 * Where the kiosk stands, as enrolment and the region say it, and whether it works without a server
 * by choice.
 *
 * <p>May not know: how the region's reference gets here, who reads it. It reads the table {@code
 * reference}, which {@code sync} writes, and owns {@code works_alone} in {@code sync_state}.
 */
package nl.huisvandekop.kiosk.place;
