package nl.huisvandekop.kiosk.screen;

/**
 * What the volunteers' PIN pad shows. It posts to {@code /api/session}.
 *
 * @param pinSet whether there is a PIN at all
 * @param waitSeconds how long no PIN is taken after too many wrong ones; 0 for not
 * @param helpline the number to ring, null when none is known
 */
public record PinView(boolean pinSet, long waitSeconds, String helpline) {}
