package nl.huisvandekop.kiosk.screen;

/**
 * What the screen of a kiosk that was not enrolled yet shows. It posts to {@code /api/enrolment}.
 *
 * @param server address that is set already, null when it is to be filled in
 * @param withoutServer where the way on without a server leads to, null when that is no choice
 * @param back where a volunteer came from, null on a kiosk that nobody set up yet
 */
public record FirstRunView(String server, String withoutServer, String back) {}
