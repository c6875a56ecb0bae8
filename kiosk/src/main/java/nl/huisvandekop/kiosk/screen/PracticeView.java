package nl.huisvandekop.kiosk.screen;

/**
 * Practising. The page posts to {@code /api/practice}, or deletes it.
 *
 * @param on whether it goes on now
 * @param helpline the number to ring, null when none is known
 */
public record PracticeView(boolean on, String helpline) {}
