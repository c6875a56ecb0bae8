package nl.huisvandekop.server.dashboard.norm;

import static java.util.Objects.requireNonNull;

/** All who answer for pages about the normenkader. */
public record NormSection(
    NormPages versions,
    EditPages edits,
    ComparePages compare,
    CardPages cards,
    AssessPages assess) {
  public NormSection {
    requireNonNull(versions, "versions");
    requireNonNull(edits, "edits");
    requireNonNull(compare, "compare");
    requireNonNull(cards, "cards");
    requireNonNull(assess, "assess");
  }
}
