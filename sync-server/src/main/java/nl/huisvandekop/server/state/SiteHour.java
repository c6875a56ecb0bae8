package nl.huisvandekop.server.state;

/**
 * An hour of a site.
 *
 * @param hour since 1970, UTC
 * @param state null when the site had no kiosk
 * @param visits check-ins, or heads where someone counted them
 * @param byHand whether {@code visits} is a headcount
 * @param openingHoursKnown whether any opening hours held on that day
 * @param open whether the site was planned to be open, even if for a part of the hour
 * @param touched whether somebody touched a screen of the site
 */
public record SiteHour(
    long hour,
    HourState state,
    int visits,
    boolean byHand,
    boolean openingHoursKnown,
    boolean open,
    boolean touched) {}
