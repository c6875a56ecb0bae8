/**
 * The site's agenda: activities, when they take place, which of them may be counted apart.
 *
 * <p>May not know: screens, routes, the network; what was counted, but that an activity that is
 * sensitive leaves no counts.
 */
package nl.huisvandekop.kiosk.activity;
