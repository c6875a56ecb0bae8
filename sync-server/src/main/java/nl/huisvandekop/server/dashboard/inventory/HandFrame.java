package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import nl.huisvandekop.server.byhand.HandFault;
import nl.huisvandekop.server.byhand.HandKept;
import nl.huisvandekop.server.byhand.HandKept.Kept;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.Visitor;

/**
 * What the pages on one place without a kiosk have in common.
 *
 * @param back to the place
 * @param parts the pages
 * @param kiosk whether a kiosk stands there, so that nothing can be changed here
 * @param saved whether something was kept just now
 */
public record HandFrame(
    Frame frame, String action, Choice back, List<Choice> parts, boolean kiosk, boolean saved) {
  private static final String PLACES = "/plekken/";
  private static final String SAVED = "bewaard";

  public HandFrame {
    requireNonNull(frame, "frame");
    requireNonNull(action, "action");
    requireNonNull(back, "back");
    parts = List.copyOf(parts);
  }

  /** The pages, in the order in which they are offered. */
  enum Part {
    HOURS("openingstijden"),
    AGENDA("agenda"),
    COUNTS("tellingen");

    private final String path;

    Part(String path) {
      this.path = path;
    }
  }

  /** Where a page is. */
  static String address(String siteId, Part part) {
    return PLACES + siteId + "/" + part.path;
  }

  static HandFrame of(Context ctx, Frames frames, Kept kept, Part part) {
    Visitor visitor = Visitor.of(ctx);
    String title =
        switch (part) {
          case HOURS -> visitor.say("Openingstijden van {0}", kept.site().name());
          case AGENDA -> visitor.say("Agenda van {0}", kept.site().name());
          case COUNTS -> visitor.say("Tellingen van {0}", kept.site().name());
        };
    String id = kept.site().id();
    return new HandFrame(
        frames.inside(title, Frames.Section.SITES, visitor, kept.site().sample()),
        address(id, part),
        new Choice(kept.site().name(), null, PLACES + id, false),
        List.of(
            new Choice(
                visitor.say("Openingstijden"), null, address(id, Part.HOURS), part == Part.HOURS),
            new Choice(visitor.say("Agenda"), null, address(id, Part.AGENDA), part == Part.AGENDA),
            new Choice(
                visitor.say("Tellingen"), null, address(id, Part.COUNTS), part == Part.COUNTS)),
        kept.kioskStands(),
        ctx.queryParam(SAVED) != null);
  }

  /** The place that the address names, as the visitor sees it. */
  static Kept kept(Context ctx, HandKept hand) {
    return hand.of(Visitor.of(ctx).account(), ctx.pathParam("id"));
  }

  /**
   * Leads back to a page that says that it was kept.
   *
   * @param query what the address says besides; empty for nothing
   */
  static void saved(Context ctx, String address, String query) {
    ctx.redirect(address + "?" + SAVED + "=ja" + query, HttpStatus.SEE_OTHER);
  }

  /** A field with what is wrong with it. */
  static Field said(Visitor visitor, List<HandFault> faults, Field field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field.name()))
        .findFirst()
        .map(fault -> field.wrong(HandWords.say(visitor.wording(), fault.code())))
        .orElse(field);
  }
}
