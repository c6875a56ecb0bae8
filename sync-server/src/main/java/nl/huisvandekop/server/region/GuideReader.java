package nl.huisvandekop.server.region;

import static nl.huisvandekop.server.region.PackFiles.CONTACTS;
import static nl.huisvandekop.server.region.PackFiles.SLIDES;
import static nl.huisvandekop.server.region.PackFiles.TEMPLATES;
import static nl.huisvandekop.server.region.PackFiles.THEME_NAMES;
import static nl.huisvandekop.server.region.PackFiles.WEGWIJZER;
import static nl.huisvandekop.server.region.PackFiles.WEGWIJZER_PLACES;
import static nl.huisvandekop.server.region.TableReader.columns;

import java.util.List;
import java.util.regex.Pattern;
import nl.huisvandekop.protocol.Reference;
import nl.huisvandekop.protocol.Translations;
import nl.huisvandekop.server.region.Guide.Local;
import nl.huisvandekop.server.region.Guide.Reach;
import nl.huisvandekop.server.region.GuideContent.EntryRow;
import nl.huisvandekop.server.region.GuideContent.PlaceRow;
import nl.huisvandekop.server.region.GuideContent.Shown;

/**
 * Reads what residents and volunteers are shown. Texts are bounded, since they must fit on a screen
 * of seven inches in letters for poor sight, and links, since an old phone must read their code.
 */
final class GuideReader {
  private static final String LANGUAGES = " en de pl uk tr ar";
  private static final List<String> THEME_NAME_COLUMNS = columns("code" + LANGUAGES);
  private static final List<String> ENTRY_COLUMNS =
      columns(
          "id themes name what" + LANGUAGES + " phone address url short_url shown source_url year");
  private static final List<String> PLACE_COLUMNS =
      columns("entry where name phone address url short_url source_url year");
  private static final List<String> CONTACT_COLUMNS =
      columns("name phone when" + LANGUAGES + " where source_url year");
  private static final List<String> TEMPLATE_COLUMNS =
      columns(
          "code title theme audience icon start minutes repeat "
              + "without_sign_up by_partner group_offer sensitive");
  private static final List<String> SLIDE_COLUMNS = columns("title text url until where");

  private static final int NAME = 60;
  private static final int SENTENCES = 240;
  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final Pattern CODE = Pattern.compile("GM\\d{4}|WP\\d{4}|WK\\d{6}");
  private static final Pattern LINK = Pattern.compile("https://\\S{4,112}");
  private static final Pattern SHORT_LINK = Pattern.compile("[a-z0-9.-]+\\.[a-z]+(/\\S+)?");
  private static final int SHORT_LINK_LENGTH = 50;
  private static final Pattern RULE =
      Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY)(;INTERVAL=[1-9][0-9]?)?");

  private final TableReader tables;

  GuideReader(TableReader tables) {
    this.tables = tables;
  }

  GuideContent read() {
    return new GuideContent(
        tables.read(THEME_NAMES, THEME_NAME_COLUMNS, "code", row -> translations(row, NAME)),
        tables.read(WEGWIJZER, ENTRY_COLUMNS, "id", GuideReader::entry),
        tables.read(WEGWIJZER_PLACES, PLACE_COLUMNS, null, GuideReader::place),
        tables.read(CONTACTS, CONTACT_COLUMNS, null, GuideReader::contact),
        tables.read(TEMPLATES, TEMPLATE_COLUMNS, "code", GuideReader::template),
        tables.read(SLIDES, SLIDE_COLUMNS, null, GuideReader::slide));
  }

  /** Other languages need more room than Dutch, by a third at most. */
  private static Translations translations(CsvRow row, int most) {
    int room = most + most / 3;
    return new Translations(
        row.shortTextOrNull("en", room),
        row.shortTextOrNull("de", room),
        row.shortTextOrNull("pl", room),
        row.shortTextOrNull("uk", room),
        row.shortTextOrNull("tr", room),
        row.shortTextOrNull("ar", room));
  }

  private static EntryRow entry(CsvRow row) {
    found(row);
    Reach reach = reach(row);
    Shown shown = row.oneOf("shown", Shown.values());
    if (shown == Shown.EVERYWHERE && leadsNowhere(reach)) {
      row.wrong("leads nowhere: no phone, address or url");
    }
    return new EntryRow(
        new Reference.WegwijzerEntry(
            row.code("id", PackReader.KEBAB),
            row.codes("themes", PackReader.KEBAB),
            row.shortText("name", NAME),
            row.shortText("what", SENTENCES),
            translations(row, SENTENCES),
            reach.phone(),
            reach.address(),
            reach.url(),
            reach.shortUrl()),
        shown);
  }

  private static PlaceRow place(CsvRow row) {
    found(row);
    Reach reach = reach(row);
    if (leadsNowhere(reach) && reach.name() == null) {
      row.wrong("says nothing that the entry does not say");
    }
    return new PlaceRow(row.code("entry", PackReader.KEBAB), row.code("where", CODE), reach);
  }

  private static Reach reach(CsvRow row) {
    return new Reach(
        row.shortTextOrNull("name", NAME),
        row.codeOrNull("phone", ManifestReader.TELEPHONE),
        row.shortTextOrNull("address", NAME),
        link(row, "url", LINK),
        shortLink(row));
  }

  private static boolean leadsNowhere(Reach reach) {
    return reach.phone() == null && reach.address() == null && reach.url() == null;
  }

  private static String shortLink(CsvRow row) {
    row.shortTextOrNull("short_url", SHORT_LINK_LENGTH);
    return link(row, "short_url", SHORT_LINK);
  }

  private static String link(CsvRow row, String column, Pattern form) {
    String link = row.codeOrNull(column, form);
    if (link != null && !LinkTemplate.isRight(link)) {
      row.wrong(column + " \"" + link + "\" has a blank that nothing fills");
    }
    return link;
  }

  /** Nothing goes on a screen of which nobody can say where it was read. */
  private static void found(CsvRow row) {
    row.code("source_url", PackReader.WEB_ADDRESS);
    row.wholeOrNull("year", 1900, 2100);
  }

  private static Local<Reference.Contact> contact(CsvRow row) {
    found(row);
    Reference.Contact contact =
        new Reference.Contact(
            row.shortText("name", NAME),
            row.code("phone", ManifestReader.TELEPHONE),
            row.shortTextOrNull("when", NAME),
            translations(row, NAME));
    return new Local<>(row.codeOrNull("where", CODE), contact);
  }

  private static Reference.ActivityTemplate template(CsvRow row) {
    return new Reference.ActivityTemplate(
        row.code("code", PackReader.KEBAB),
        row.shortText("title", NAME),
        row.codeOrNull("theme", PackReader.KEBAB),
        row.shortTextOrNull("audience", NAME),
        row.code("icon", PackReader.KEBAB),
        row.time("start"),
        row.whole("minutes", 5, MINUTES_OF_A_DAY),
        row.codeOrNull("repeat", RULE),
        row.yesNo("without_sign_up"),
        row.yesNo("by_partner"),
        row.yesNo("group_offer"),
        row.yesNo("sensitive"));
  }

  private static Local<Reference.Slide> slide(CsvRow row) {
    Reference.Slide slide =
        new Reference.Slide(
            row.shortText("title", NAME),
            row.shortText("text", SENTENCES),
            row.codeOrNull("url", LINK),
            row.dateOrNull("until"));
    return new Local<>(row.codeOrNull("where", CODE), slide);
  }
}
