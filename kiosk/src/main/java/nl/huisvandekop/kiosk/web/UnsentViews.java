package nl.huisvandekop.kiosk.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.screen.StateView;
import nl.huisvandekop.kiosk.sync.UnsentDocuments;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.HeadcountBody;

/** Documents that the server does not have, with the page on which each can be changed. */
final class UnsentViews {
  private UnsentViews() {}

  static List<StateView.Unsent> of(List<UnsentDocuments.Unsent> all, Activities activities) {
    return all.stream().map(one -> of(one, activities)).toList();
  }

  private static StateView.Unsent of(UnsentDocuments.Unsent one, Activities activities) {
    Document document = one.document();
    return new StateView.Unsent(
        document.id(),
        document.kind(),
        document.body(),
        one.code(),
        one.retry(),
        document.base() > 0,
        document.deleted() ? null : edit(document, activities));
  }

  private static String edit(Document document, Activities activities) {
    return switch (document.kind()) {
      case OPENING_HOURS -> "/vrijwilliger/openingstijden";
      case HEADCOUNT -> {
        HeadcountBody body = body(document, HeadcountBody.class);
        LocalDate date =
            body.date() != null ? body.date() : LocalDate.ofInstant(body.hour(), KioskClock.ZONE);
        yield "/vrijwilliger/hoeveel?dag=" + date;
      }
      case ACTIVITY -> {
        LocalDateTime start = body(document, ActivityBody.class).start();
        LocalDate date = start.toLocalDate();
        // A rule need not meet its own first day.
        yield activities.find(document.id(), date).isPresent()
            ? "/vrijwilliger/agenda/" + document.id() + "/" + date + "/verander?wat=alles"
            : "/vrijwilliger/agenda?week=" + date;
      }
    };
  }

  private static <T> T body(Document document, Class<T> type) {
    return Json.mapper().convertValue(document.body(), type);
  }
}
