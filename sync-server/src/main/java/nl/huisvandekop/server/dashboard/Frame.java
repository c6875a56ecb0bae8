package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What every page has around its content.
 *
 * @param title of the page, as in the browser's tab and as its heading
 * @param nav the sections that this visitor can go to; empty when nobody is logged in
 * @param staff who is logged in; null on the login page and on error pages without a session
 * @param sample whether any figure on the page is made up to show how it works
 */
public record Frame(String title, List<Choice> nav, Staff staff, boolean sample) {
  public Frame {
    requireNonNull(title, "title");
    nav = List.copyOf(nav);
  }

  /** A page for someone who is not logged in. */
  public static Frame outside(String title) {
    return new Frame(title, List.of(), null, false);
  }

  /**
   * Who is logged in.
   *
   * @param name of the account
   * @param role in words, with the gemeenten or the site that it is about
   * @param csrf token that each form of the session sends along
   */
  public record Staff(String name, String role, String csrf) {
    public Staff {
      requireNonNull(name, "name");
      requireNonNull(role, "role");
      requireNonNull(csrf, "csrf");
    }
  }

  /**
   * One of a row of links.
   *
   * @param label in words
   * @param icon a sign of the shared look; null for none
   * @param href where it goes
   * @param current whether it is the one that is shown now
   */
  public record Choice(String label, String icon, String href, boolean current) {
    public Choice {
      requireNonNull(label, "label");
      requireNonNull(href, "href");
    }
  }
}
