package nl.huisvandekop.server.coverage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Loneliness;
import nl.huisvandekop.server.summary.OpenHours;

/**
 * The coverage of an area.
 *
 * @param gemeente its code
 * @param inhabitants sum over its buurten
 * @param sites active ones
 * @param sitesMeetingNorm of these, known to meet the normenkader
 * @param nearestKm from where its inhabitants live to the nearest active site whose location is
 *     known, in a straight line: the mean over its buurten, weighted by inhabitants, in 0.1 km;
 *     null without any such site
 * @param within1200m inhabitants of buurten within walking distance of one
 * @param within4km inhabitants of buurten within cycling distance of one
 * @param wished sites that somebody wishes for
 * @param visitsThisWeek check-ins since Monday at all its sites; null in public, since the week is
 *     not released yet
 * @param visitsPer1000PerWeek mean of those of the last 8 complete weeks that there is anything
 *     known of, per 1,000 inhabitants; null when that is none
 * @param weeksWithData how many weeks that mean is over, 0 to 8
 * @param gemeenteName in words
 * @param sitesToCheck sites of the inventory that nobody checked yet
 * @param kiosks how many stand in its sites now: without any, no visits does not mean nobody came
 * @param sample whether any of its figures is a generated example
 * @param sitesNotMeetingNorm active ones that are known not to meet the normenkader
 * @param nearestOver the water that lies between some of its inhabitants and their nearest site;
 *     null for none that the pack knows of
 * @param nearestByHand whether staff put a distance in the place of the straight line
 * @param basis how many planned opening hours its visits rest on
 * @param people who live there
 * @param chances what could become of it, and what it costs
 */
public record AreaCoverage(
    String code,
    String name,
    String gemeente,
    Area.Kind kind,
    int inhabitants,
    int sites,
    int sitesMeetingNorm,
    Double nearestKm,
    int within1200m,
    int within4km,
    Standing standing,
    int wished,
    Long visitsThisWeek,
    Double visitsPer1000PerWeek,
    int weeksWithData,
    String gemeenteName,
    int sitesToCheck,
    int kiosks,
    boolean sample,
    int sitesNotMeetingNorm,
    String nearestOver,
    boolean nearestByHand,
    @JsonUnwrapped Basis basis,
    @JsonUnwrapped People people,
    @JsonUnwrapped Chances chances) {

  /** The same without what is not for everybody, and with these figures on visits. */
  AreaCoverage inPublic(Double perThousandPerWeek, int releasedWeeks) {
    return new AreaCoverage(
        code,
        name,
        gemeente,
        kind,
        inhabitants,
        sites,
        sitesMeetingNorm,
        nearestKm,
        within1200m,
        within4km,
        standing,
        wished,
        null,
        perThousandPerWeek,
        releasedWeeks,
        gemeenteName,
        sitesToCheck,
        kiosks,
        sample,
        sitesNotMeetingNorm,
        nearestOver,
        nearestByHand,
        Basis.UNTOLD,
        people,
        new Chances(chances.halls(), null, 0));
  }

  /**
   * The planned opening hours of an area's sites, and of how many it is known what was counted.
   *
   * <p>All are null in public.
   *
   * @param openHoursThisWeek since Monday
   * @param openHoursKnownThisWeek of these, known
   * @param openHoursDownThisWeek of these, kiosks were off
   * @param openHoursNotSyncedThisWeek of these, not sent yet
   * @param openHours8Weeks in the last 8 complete weeks
   * @param openHoursKnown8Weeks of these, known
   */
  public record Basis(
      Integer openHoursThisWeek,
      Integer openHoursKnownThisWeek,
      Integer openHoursDownThisWeek,
      Integer openHoursNotSyncedThisWeek,
      Integer openHours8Weeks,
      Integer openHoursKnown8Weeks) {
    /** What is not told in public, since the weeks are not released yet. */
    static final Basis UNTOLD = new Basis(null, null, null, null, null, null);

    static Basis of(OpenHours thisWeek, OpenHours before) {
      return new Basis(
          thisWeek.planned(),
          thisWeek.known(),
          thisWeek.down(),
          thisWeek.notSynced(),
          before.planned(),
          before.known());
    }
  }

  /**
   * Who lives in an area.
   *
   * @param lonely18plus percentage of people of 18 and older who are lonely, modelled; null where
   *     not known
   * @param lonelinessYear of that figure
   * @param lonelinessBasis {@code gemeente} where only the figure of the whole gemeente is known,
   *     else as {@link Loneliness.Basis}
   */
  public record People(
      int inhabitants0to14,
      int inhabitants65plus,
      Double lonely18plus,
      Integer lonelinessYear,
      String lonelinessBasis) {
    /** The basis of a figure that is about the whole gemeente. */
    public static final String GEMEENTE = "gemeente";

    /**
     * Of an area.
     *
     * @param gemeente what is known of its gemeente; null for nothing
     */
    static People of(Area area, Loneliness gemeente) {
      Loneliness known = area.loneliness() == null ? gemeente : area.loneliness();
      return new People(
          area.inhabitants0to14(),
          area.inhabitants65plus(),
          known == null ? null : Double.valueOf(known.lonely18plus()),
          known == null ? null : Integer.valueOf(known.year()),
          known == null ? null : known == gemeente ? GEMEENTE : known.basis().toString());
    }
  }

  /**
   * What could become of an area, and what its sites cost.
   *
   * @param halls places that could take one in and are none yet
   * @param yearlyCostEuro of its active sites together, as far as it is known; null where of none
   * @param sitesWithCost of how many active sites that is
   */
  public record Chances(int halls, Long yearlyCostEuro, int sitesWithCost) {}
}
