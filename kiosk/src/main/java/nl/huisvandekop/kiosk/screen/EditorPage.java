package nl.huisvandekop.kiosk.screen;

import java.util.List;
import java.util.Locale;

/**
 * The screen for one activity, worded.
 *
 * @param mode {@code new}, {@code all}, {@code from} or {@code one}
 * @param title what is being done
 * @param draft for the script: what is being filled in, as JSON
 * @param words for the script: what it says, as JSON by key
 * @param fields that can be filled in, the needed ones first
 */
public record EditorPage(
    String mode, String title, String draft, String words, List<Field> fields) {
  /** Said by the script, once it knows the day and the number. */
  private static final List<String> SAID =
      List.of(
          "edit.choose",
          "edit.not-said",
          "edit.everyone",
          "edit.no-limit",
          "edit.places.of",
          "edit.next-day",
          "yes",
          "no");

  private static final List<Field> ONCE =
      List.of(
          new Field("date", "calendar-event"),
          new Field("time", "clock"),
          new Field("room", "map-pin"));

  private static final List<Field> ALL =
      List.of(
          new Field("title", "pencil"),
          new Field("date", "calendar-event"),
          new Field("time", "clock"),
          new Field("repeat", "repeat"),
          new Field("room", "map-pin"),
          new Field("audience", "users"),
          new Field("signUp", "circle-check"),
          new Field("price", "coin-euro"),
          new Field("places", "cards"),
          new Field("theme", "star"),
          new Field("organiser", "mood-smile"),
          new Field("byPartner", "heart-handshake"),
          new Field("groupOffer", "message-circle"),
          new Field("sensitive", "lock"));

  /**
   * Something to fill in; its texts stand under {@code edit.} and its name.
   *
   * @param icon the house's name of it
   */
  public record Field(String name, String icon) {
    /** Whether lines of text are typed or chosen. */
    public boolean isText() {
      return List.of("title", "room", "audience", "price", "organiser").contains(name);
    }

    /** Whether it is yes or no. */
    public boolean isFlag() {
      return List.of("signUp", "byPartner", "groupOffer", "sensitive").contains(name);
    }
  }

  /** Words a view. */
  public static EditorPage of(EditorView view, Texts t) {
    String mode = view.draft().mode().name().toLowerCase(Locale.ROOT);
    return new EditorPage(
        mode,
        t.get("edit.mode." + mode),
        ScriptWords.json(view.draft()),
        ScriptWords.of(t, SAID),
        view.draft().mode() == EditorView.Mode.ONE ? ONCE : ALL);
  }
}
