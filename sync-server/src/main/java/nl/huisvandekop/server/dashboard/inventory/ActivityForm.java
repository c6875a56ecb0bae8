package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.server.byhand.HandFault;
import nl.huisvandekop.server.byhand.Repeat;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Field.Option;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.region.RegionPack;

/** The fields of an activity, filled in. */
final class ActivityForm {
  private static final String ON = "on";

  private final Visitor visitor;
  private final RegionPack pack;
  private final UnaryOperator<String> texts;
  private final List<HandFault> faults;

  ActivityForm(
      Visitor visitor, RegionPack pack, UnaryOperator<String> texts, List<HandFault> faults) {
    this.visitor = requireNonNull(visitor);
    this.pack = requireNonNull(pack);
    this.texts = requireNonNull(texts);
    this.faults = requireNonNull(faults);
  }

  /** An activity as the form has it. */
  static Map<String, String> texts(ActivityBody body) {
    Map<String, String> texts = new HashMap<>();
    texts.put("titel", body.title());
    texts.put("thema", body.theme());
    texts.put("voor", body.audience());
    texts.put("datum", body.start().toLocalDate().toString());
    texts.put("van", body.start().toLocalTime().toString());
    texts.put("tot", body.end().toLocalTime().toString());
    texts.put("herhaling", Repeat.of(body.recurrence(), body.start().toLocalDate()).toString());
    texts.put("tm", Repeat.until(body.recurrence()).map(Object::toString).orElse(null));
    texts.put("ruimte", body.room());
    texts.put("door", body.organiser());
    texts.put("prijs", body.price());
    texts.put("plaatsen", Objects.toString(body.places(), null));
    texts.put("inloop", body.withoutSignUp() ? ON : null);
    texts.put("partner", body.byPartner() ? ON : null);
    texts.put("groep", body.groupOffer() ? ON : null);
    texts.put("gevoelig", body.sensitive() ? ON : null);
    return texts;
  }

  /**
   * In the order in which they are filled in.
   *
   * @param asItIs whether the rule can stay what it is
   */
  List<Field> fields(boolean asItIs) {
    return List.of(
        input("titel", "text", visitor.say("Wat is er te doen?")),
        input("datum", "date", visitor.say("Op welke dag, of vanaf welke dag?")),
        input("van", "time", visitor.say("Van")),
        input("tot", "time", visitor.say("Tot")),
        select("herhaling", visitor.say("Hoe vaak?"), repeats(asItIs)),
        input("tm", "date", visitor.say("Tot en met")).optional(),
        select("thema", visitor.say("Thema"), themes()).optional(),
        input("voor", "text", visitor.say("Voor wie?"))
            .hinted(visitor.say("Leeg is voor iedereen."))
            .optional(),
        tick("inloop", visitor.say("Zonder aanmelden: iedereen loopt zo binnen")),
        tick("partner", visitor.say("Een partner uit het sociaal domein doet dit")),
        tick("groep", visitor.say("Groepsaanbod voor een vraag die meer mensen hebben")),
        tick("gevoelig", visitor.say("Gevoelig, zoals een spreekuur: nooit apart geteld")),
        input("ruimte", "text", visitor.say("Ruimte")).optional(),
        input("door", "text", visitor.say("Wie organiseert het?")).optional(),
        input("prijs", "text", visitor.say("Wat kost het?")).optional(),
        input("plaatsen", "text", visitor.say("Hoeveel plaatsen?")).optional());
  }

  private Field input(String name, String kind, String label) {
    return HandFrame.said(visitor, faults, Field.of(name, kind, label, texts.apply(name)));
  }

  private Field tick(String name, String label) {
    return input(name, "checkbox", label);
  }

  private Field select(String name, String label, List<Option> options) {
    return HandFrame.said(visitor, faults, Field.select(name, label, texts.apply(name), options));
  }

  private List<Option> repeats(boolean asItIs) {
    List<Option> options = new ArrayList<>();
    for (Repeat repeat : Repeat.values()) {
      if (repeat != Repeat.AS_IT_IS || asItIs) {
        options.add(new Option(repeat.toString(), HandWords.repeat(visitor.wording(), repeat)));
      }
    }
    return options;
  }

  private List<Option> themes() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", visitor.say("Geen thema")));
    pack.themes().forEach(theme -> options.add(new Option(theme.code(), theme.name())));
    return options;
  }
}
