package nl.huisvandekop.kiosk.screen;

/**
 * What the page shows on which a PIN is chosen. It posts the old one to {@code /api/session}, to
 * know at once whether it is right, and puts both to {@code /api/pin}.
 *
 * @param pinSet whether there is a PIN already
 * @param asksOld whether it must be known; not by the key, nor at installation
 * @param waitSeconds how long no old PIN is taken; 0 for not
 * @param helpline the number to ring, null when none is known
 */
public record PinChangeView(boolean pinSet, boolean asksOld, long waitSeconds, String helpline) {}
