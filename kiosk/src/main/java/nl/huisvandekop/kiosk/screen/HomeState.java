package nl.huisvandekop.kiosk.screen;

/**
 * What an open home screen asks for every minute, as JSON.
 *
 * @param tag changes when the page must be loaded anew
 * @param time such as {@code 10:24 uur}, null while the clock is not trusted
 * @param date such as {@code dinsdag 24 november}, null while the clock is not trusted
 * @param nextSeconds after how many seconds to ask again
 */
public record HomeState(String tag, String time, String date, int nextSeconds) {}
