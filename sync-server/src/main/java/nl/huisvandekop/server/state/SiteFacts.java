package nl.huisvandekop.server.state;

import java.util.BitSet;
import java.util.List;
import nl.huisvandekop.server.enrolment.Kiosk;

/**
 * What is known of some hours of a site without a gap; index 0 is the hour {@code from}.
 *
 * @param visits check-ins of all kiosks, epochs and sources together, not below zero
 * @param headcounts {@link #NO_HEADCOUNT} where nobody counted heads
 * @param upSlots the ten-minute slots in which any kiosk was up
 * @param touched hours in which somebody touched a screen
 * @param undated hours within a stretch of which something was counted without a time
 * @param kiosks that the site ever had
 * @param plan its opening hours
 */
record SiteFacts(
    long from,
    int[] visits,
    int[] headcounts,
    int[] upSlots,
    BitSet touched,
    BitSet undated,
    List<KioskCover> kiosks,
    OpeningPlan plan) {
  static final int NO_HEADCOUNT = -1;

  /**
   * A kiosk, and which of the hours its cards covered.
   *
   * @param covered hours that it sent whole, without those of rows that were rejected
   */
  record KioskCover(Kiosk kiosk, BitSet covered) {}
}
