package nl.huisvandekop.server.state;

import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.server.state.SiteFacts.KioskCover;

/** Tells the state of each hour from the facts; knows no store and no clock. */
final class HourStates {
  private HourStates() {}

  /** The hours in order. */
  static List<SiteHour> of(SiteFacts facts) {
    List<SiteHour> hours = new ArrayList<>(facts.visits().length);
    for (int i = 0; i < facts.visits().length; i++) {
      boolean byHand = facts.headcounts()[i] != SiteFacts.NO_HEADCOUNT;
      int visits = byHand ? facts.headcounts()[i] : facts.visits()[i];
      int openSlots = facts.plan().openSlots(facts.from() + i);
      HourState state =
          visits > 0 || byHand
              ? HourState.COUNTED
              : withoutVisits(facts, i, Math.max(0, openSlots));
      hours.add(
          new SiteHour(
              facts.from() + i,
              state,
              visits,
              byHand,
              openSlots != OpeningPlan.UNKNOWN,
              openSlots > 0,
              facts.touched().get(i)));
    }
    return hours;
  }

  private static HourState withoutVisits(SiteFacts facts, int i, int openSlots) {
    boolean anyKiosk = false;
    boolean anyMissing = false;
    long hour = facts.from() + i;
    for (KioskCover cover : facts.kiosks()) {
      if (cover.kiosk().hadAt(hour)) {
        anyKiosk = true;
        anyMissing |= !cover.covered().get(i) && !cover.kiosk().lostAt(hour);
      }
    }
    if (!anyKiosk) {
      return null;
    }
    if (anyMissing) {
      return HourState.NOT_SYNCED;
    }
    if (openSlots == 0) {
      return HourState.CLOSED;
    }
    if (facts.undated().get(i)) {
      // Something was counted around here and has no hour yet: neither down nor zero can be said.
      return HourState.NOT_SYNCED;
    }
    int upWhileOpen = Integer.bitCount(facts.upSlots()[i] & openSlots);
    return 2 * upWhileOpen < Integer.bitCount(openSlots) ? HourState.DOWN : HourState.ZERO;
  }
}
