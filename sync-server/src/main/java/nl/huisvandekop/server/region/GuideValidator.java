package nl.huisvandekop.server.region;

import static nl.huisvandekop.server.region.PackFiles.CONTACTS;
import static nl.huisvandekop.server.region.PackFiles.SLIDES;
import static nl.huisvandekop.server.region.PackFiles.TEMPLATES;
import static nl.huisvandekop.server.region.PackFiles.THEME_NAMES;
import static nl.huisvandekop.server.region.PackFiles.WEGWIJZER;
import static nl.huisvandekop.server.region.PackFiles.WEGWIJZER_PLACES;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.huisvandekop.server.region.Guide.Local;
import nl.huisvandekop.server.region.GuideContent.EntryRow;
import nl.huisvandekop.server.region.GuideContent.PlaceRow;
import nl.huisvandekop.server.region.GuideContent.Shown;
import nl.huisvandekop.server.region.PackContent.Line;
import nl.huisvandekop.server.region.PackContent.Table;

/** Checks that what residents and volunteers are shown fits the rest of the pack. */
final class GuideValidator {
  private final PackContent content;
  private final GuideContent guide;
  private final Problems problems;
  private final Set<String> listed = new HashSet<>();

  GuideValidator(PackContent content, Problems problems) {
    this.content = content;
    this.guide = content.guide();
    this.problems = problems;
  }

  void check() {
    guide.themeNames().lines().forEach(line -> theme(THEME_NAMES, line.line(), line.key()));
    guide.places().lines().forEach(this::place);
    guide.wegwijzer().lines().forEach(this::entry);
    wheres(CONTACTS, guide.contacts());
    guide.templates().lines().forEach(line -> theme(TEMPLATES, line.line(), line.value().theme()));
    wheres(SLIDES, guide.slides());
  }

  private void theme(String file, int line, String code) {
    if (code != null && content.themes().whole() && !content.themes().has(code)) {
      problems.add(file, line, "unknown theme " + code);
    }
  }

  private void entry(Line<EntryRow> line) {
    List<String> themes = line.value().entry().themes();
    themes.forEach(theme -> theme(WEGWIJZER, line.line(), theme));
    if (new HashSet<>(themes).size() < themes.size()) {
      problems.add(WEGWIJZER, line.line(), line.key() + " names a theme twice");
    }
    boolean nowhere =
        line.value().shown() == Shown.WHERE_LISTED
            && guide.places().whole()
            && guide.places().values().stream().noneMatch(p -> p.entry().equals(line.key()));
    if (nowhere) {
      problems.add(
          WEGWIJZER, line.line(), line.key() + " is listed nowhere in " + WEGWIJZER_PLACES);
    }
  }

  private void place(Line<PlaceRow> line) {
    PlaceRow place = line.value();
    if (guide.wegwijzer().whole() && !guide.wegwijzer().has(place.entry())) {
      problems.add(WEGWIJZER_PLACES, line.line(), "unknown entry " + place.entry());
    }
    where(WEGWIJZER_PLACES, line.line(), place.where());
    if (!listed.add(place.entry() + " " + place.where())) {
      problems.add(
          WEGWIJZER_PLACES, line.line(), place.entry() + " is already listed for " + place.where());
    }
  }

  private <T> void wheres(String file, Table<Local<T>> table) {
    table.lines().forEach(line -> where(file, line.line(), line.value().where()));
  }

  private void where(String file, int line, String code) {
    if (code != null && !content.areas().has(code) && !content.gemeenten().has(code)) {
      problems.add(file, line, "unknown area or gemeente " + code);
    }
  }
}
