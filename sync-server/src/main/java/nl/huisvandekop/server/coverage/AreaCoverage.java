package nl.huisvandekop.server.coverage;

import nl.huisvandekop.server.region.Area;

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
 * @param visitsThisWeek check-ins since Monday at all its sites
 * @param visitsPer1000PerWeek mean of those of the last 8 complete weeks that there is anything
 *     known of, per 1,000 inhabitants; null when that is none
 * @param weeksWithData how many weeks that mean is over, 0 to 8
 * @param gemeenteName in words
 * @param sitesToCheck sites of the inventory that nobody checked yet
 * @param kiosks how many stand in its sites now: without any, no visits does not mean nobody came
 * @param sample whether any of its figures is a generated example
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
    long visitsThisWeek,
    Double visitsPer1000PerWeek,
    int weeksWithData,
    String gemeenteName,
    int sitesToCheck,
    int kiosks,
    boolean sample) {}
