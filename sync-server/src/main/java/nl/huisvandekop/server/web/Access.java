package nl.huisvandekop.server.web;

/** Who may use a route. What is not said is closed. */
public enum Access {
  /** Anyone, without a login. */
  EVERYONE,
  /** A kiosk, by its device token. */
  KIOSK,
  /** Staff of any role, by session or API token; what they see depends on their reach. */
  STAFF
}
