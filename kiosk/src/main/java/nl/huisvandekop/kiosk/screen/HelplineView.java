package nl.huisvandekop.kiosk.screen;

/**
 * A volunteers' page that shows nothing else of this house.
 *
 * @param helpline the number to ring, null when none is known
 */
public record HelplineView(String helpline) {}
