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
 * @param wording the language that the page is in
 */
public record Frame(String title, List<Choice> nav, Staff staff, boolean sample, Wording wording) {
  public Frame {
    requireNonNull(title, "title");
    requireNonNull(wording, "wording");
    nav = List.copyOf(nav);
  }

  /** A page for someone who is not logged in. */
  public static Frame outside(Wording wording, String title) {
    return new Frame(title, List.of(), null, false, wording);
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
