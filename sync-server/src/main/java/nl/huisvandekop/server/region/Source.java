package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

/**
 * Where data of the pack come from; CC BY asks to name title, holder and licence where they show.
 *
 * @param id short, unique within the pack
 * @param title of the publication
 * @param holder who published it
 * @param year that the data are about, as text because some span years; null if not known
 * @param licence SPDX name where there is one, else a sentence
 * @param via how the data reached the pack, so that each figure can be traced
 */
public record Source(
    String id, String title, String holder, String year, String licence, String via) {
  public Source {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(holder, "holder");
    requireNonNull(licence, "licence");
    requireNonNull(via, "via");
  }

  /** As it is to be named where the data show: title, year, holder and licence. */
  public String credit() {
    String about = year == null || title.contains(year) ? "" : " " + year;
    return title + about + " (" + holder + ", " + licence + ")";
  }
}
