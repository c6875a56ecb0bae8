package nl.huisvandekop.kiosk.web;

/** Who may use a route. */
enum Access {
  /** Whoever stands before the screen. */
  ANYONE,
  /** A volunteer's session. */
  VOLUNTEER,
  /** The same for a page: without a session it leads to the PIN pad. */
  VOLUNTEERS_PAGE,
  /** A volunteer's session; anyone while the kiosk is not enrolled. */
  INSTALLER
}
