package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.look.Icons;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.Reference.ActivityTemplate;

/**
 * What the screen for one activity starts with.
 *
 * @param draft what is being filled in
 * @param themes the region's, in its order
 * @param suggestions per text field ({@code room}, {@code audience}, …) what was said before
 * @param today local, as far as the kiosk knows
 * @param kept whether the draft was kept by the kiosk before
 * @param clockTrusted whether it knows for certain
 * @param helpline the number to ring, null when none is known
 */
public record EditorView(
    Draft draft,
    List<Theme> themes,
    Map<String, List<String>> suggestions,
    LocalDate today,
    boolean kept,
    boolean clockTrusted,
    String helpline) {
  public EditorView {
    requireNonNull(draft, "draft");
    themes = List.copyOf(themes);
    suggestions = Map.copyOf(suggestions);
  }

  /** A theme to choose; an unknown icon is no harm. */
  public record Theme(String code, String name, String icon) {
    /** The icon's trusted markup. */
    public String svg() {
      return Icons.svg(icon, "star");
    }
  }

  /** What saving does. */
  public enum Mode {
    /** Makes a new activity. */
    NEW,
    /** Changes an activity as a whole. */
    ALL,
    /** Changes it from one date on. */
    FROM,
    /** Moves it on one date. */
    ONE
  }

  /**
   * What is being filled in. Kept by the kiosk as JSON while it is not saved, so that walking away
   * or a power cut lose nothing.
   *
   * @param id the activity's, null for a new one
   * @param on the date from which or on which it is changed, null for all of it
   */
  public record Draft(Mode mode, String id, LocalDate on, Form form) {
    public Draft {
      requireNonNull(mode, "mode");
      requireNonNull(form, "form");
    }
  }

  /**
   * An activity as it is filled in: its parts of {@link ActivityBody}, but the day and the time
   * apart, since neither is chosen at first.
   *
   * @param title null while it has none
   * @param date of the first time, null while it is not chosen
   * @param time at which it begins, null while it is not chosen
   * @param minutes how long it lasts
   */
  public record Form(
      String title,
      String theme,
      String audience,
      LocalDate date,
      LocalTime time,
      int minutes,
      String recurrence,
      String room,
      String organiser,
      String price,
      boolean withoutSignUp,
      boolean byPartner,
      boolean groupOffer,
      boolean sensitive,
      Integer places) {
    /** One with nothing but how long such things usually last. */
    public static final Form EMPTY =
        new Form(
            null, null, null, null, null, 120, null, null, null, null, false, false, false, false,
            null);

    /** What a template of the region says. */
    public static Form of(ActivityTemplate template, LocalDate day) {
      return new Form(
          template.title(),
          template.theme(),
          template.audience(),
          day,
          template.start(),
          template.minutes(),
          template.recurrence(),
          null,
          null,
          null,
          template.withoutSignUp(),
          template.byPartner(),
          template.groupOffer(),
          template.sensitive(),
          null);
    }

    /**
     * An activity as it is.
     *
     * @param start when it begins, local; null leaves the day to be chosen
     */
    public static Form of(ActivityBody body, LocalDateTime start) {
      return new Form(
          body.title(),
          body.theme(),
          body.audience(),
          start == null ? null : start.toLocalDate(),
          (start == null ? body.start() : start).toLocalTime(),
          (int) Duration.between(body.start(), body.end()).toMinutes(),
          body.recurrence(),
          body.room(),
          body.organiser(),
          body.price(),
          body.withoutSignUp(),
          body.byPartner(),
          body.groupOffer(),
          body.sensitive(),
          body.places());
    }

    /** The same on a day; null leaves it as it is. */
    public Form on(LocalDate day) {
      return with(day == null ? date : day, minutes, room);
    }

    /** The same, lasting as long in this room. */
    public Form lasting(int otherMinutes, String otherRoom) {
      return with(date, otherMinutes, otherRoom);
    }

    private Form with(LocalDate otherDate, int otherMinutes, String otherRoom) {
      return new Form(
          title,
          theme,
          audience,
          otherDate,
          time,
          otherMinutes,
          recurrence,
          otherRoom,
          organiser,
          price,
          withoutSignUp,
          byPartner,
          groupOffer,
          sensitive,
          places);
    }
  }
}
