package nl.huisvandekop.server.dashboard;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.SiteView.Fact;
import nl.huisvandekop.server.dashboard.inventory.FieldWords;
import nl.huisvandekop.server.inventory.SiteField;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;

/** What is known of a place, in words, and where it is changed. */
final class SiteFacts {
  private final Wording t;
  private final List<Fact> facts = new ArrayList<>();

  private SiteFacts(Wording wording) {
    t = wording;
  }

  static List<Fact> of(Wording wording, Site site, SiteDetails details) {
    SiteFacts facts = new SiteFacts(wording);
    facts.place(site, details);
    facts.money(details);
    facts.wish(details);
    facts.rest(site, details);
    return facts.facts;
  }

  private void place(Site site, SiteDetails details) {
    String unknown = t.say("nog niet bekend");
    String source = site.kind() == null ? unknown : site.kind();
    say(
        FieldWords.label(t, SiteField.KIND),
        details.kind() == null ? source : FieldWords.kind(t, details.kind()));
    say(FieldWords.label(t, SiteField.ADDRESS), details.address());
    say(
        t.say("Locatie"),
        site.located()
            ? String.format(Locale.ROOT, "%.5f N, %.5f O", site.lat(), site.lon())
            : unknown);
    if (details.closedOn() != null) {
      say(FieldWords.label(t, SiteField.CLOSED_ON), t.date(details.closedOn()));
    }
  }

  private void money(SiteDetails details) {
    SiteDetails.Cost cost = details.cost();
    if (cost.yearlyEuro() != null) {
      String amount = t.number(cost.yearlyEuro());
      say(
          t.say("Kosten per jaar"),
          cost.year() == null
              ? t.say("{0} euro", amount)
              : t.say("{0} euro (over {1})", amount, String.valueOf(cost.year())));
    }
    say(FieldWords.label(t, SiteField.PAID_BY), cost.paidBy());
    if (details.pilotSince() != null) {
      say(FieldWords.label(t, SiteField.PILOT_SINCE), t.date(details.pilotSince()));
    }
  }

  private void wish(SiteDetails details) {
    SiteDetails.Wish wish = details.wish();
    if (wish != null) {
      say(
          FieldWords.label(t, SiteField.WISH_BY),
          t.say("{0}, op {1}", wish.by(), t.date(wish.on())));
      say(FieldWords.label(t, SiteField.WISH_EVIDENCE), wish.evidence());
    }
  }

  private void rest(Site site, SiteDetails details) {
    if (details.canHost()) {
      say(
          t.say("Zaal"),
          details.hostNote() == null
              ? t.say("kan een ontmoetingsplek worden")
              : t.say("kan een ontmoetingsplek worden: {0}", details.hostNote()));
    }
    if (site.source() != null) {
      facts.add(source(site.source()));
    }
    say(FieldWords.label(t, SiteField.NOTE), site.note());
    say(FieldWords.label(t, SiteField.NUMBER), site.id());
  }

  private void say(String label, String value) {
    if (value != null) {
      facts.add(new Fact(label, value, null));
    }
  }

  private Fact source(String source) {
    String label = t.say("Gevonden op");
    if (source.startsWith("https://")) {
      try {
        return new Fact(label, URI.create(source).getHost(), source);
      } catch (IllegalArgumentException e) {
        return new Fact(label, source, null);
      }
    }
    return new Fact(label, source, null);
  }

  /**
   * Where the visitor changes what is known of a place.
   *
   * @param kioskStands whether volunteers keep hours, agenda and counts on a kiosk
   */
  static List<Choice> actions(Visitor visitor, String siteId, boolean kioskStands) {
    Role role = visitor.reach().role();
    List<Choice> actions = new ArrayList<>();
    actions.add(
        action(visitor.say("Bekijk hoe deze plek ervoor staat"), "star", siteId, "/normenkader"));
    if (role == Role.REGION_ADMIN || role == Role.GEMEENTE) {
      actions.add(action(visitor.say("Gegevens wijzigen"), "pencil", siteId, "/gegevens"));
    }
    if (role != Role.REGION_READER && !kioskStands) {
      actions.add(
          action(visitor.say("Openingstijden invullen"), "clock", siteId, "/openingstijden"));
      actions.add(action(visitor.say("Agenda invullen"), "calendar-event", siteId, "/agenda"));
      actions.add(action(visitor.say("Tellingen invullen"), "users", siteId, "/tellingen"));
    }
    return actions;
  }

  private static Choice action(String label, String icon, String siteId, String page) {
    return new Choice(label, icon, "/plekken/" + siteId + page, false);
  }
}
