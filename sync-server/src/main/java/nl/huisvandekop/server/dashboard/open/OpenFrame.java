package nl.huisvandekop.server.dashboard.open;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Wording;

/**
 * What every open page has around its content.
 *
 * @param title of the page, as in the browser's tab and as its heading
 * @param description in a sentence, for search engines
 * @param region its name
 * @param sample whether anything on the page is made up to show how it works
 * @param sources whom its data come from
 */
public record OpenFrame(
    String title,
    String description,
    String region,
    boolean sample,
    List<String> sources,
    Wording wording) {
  public OpenFrame {
    requireNonNull(title, "title");
    requireNonNull(description, "description");
    requireNonNull(region, "region");
    requireNonNull(wording, "wording");
    sources = List.copyOf(sources);
  }
}
