package nl.huisvandekop.server.dashboard.inventory;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Field.Option;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.inventory.SiteFormView.Group;
import nl.huisvandekop.server.inventory.Entry;
import nl.huisvandekop.server.inventory.Fault;
import nl.huisvandekop.server.inventory.Known;
import nl.huisvandekop.server.inventory.SiteField;
import nl.huisvandekop.server.inventory.SiteWords;
import nl.huisvandekop.server.inventory.StatusRules;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.SiteKind;
import nl.huisvandekop.server.site.SiteStatus;

/** The fields of a place, filled in with an entry. */
final class SiteForm {
  private final RegionPack pack;
  private final Visitor visitor;
  private final Known known;
  private final Entry entry;
  private final List<Fault> faults;

  /**
   * @param known the place as it is; null for a new one
   */
  SiteForm(RegionPack pack, Visitor visitor, Known known, Entry entry, List<Fault> faults) {
    this.pack = requireNonNull(pack);
    this.visitor = requireNonNull(visitor);
    this.known = known;
    this.entry = requireNonNull(entry);
    this.faults = requireNonNull(faults);
  }

  List<Group> groups() {
    Wording t = visitor.wording();
    return List.of(
        group(
            t.say("Wat en waar"),
            input(SiteField.NAME, "text"),
            select(SiteField.STATUS, statuses()),
            input(SiteField.CLOSED_ON, "date").optional(),
            select(SiteField.KIND, kinds()).optional(),
            area(),
            input(SiteField.ADDRESS, "text").optional(),
            input(SiteField.LAT, "text").optional(),
            input(SiteField.LON, "text").optional()),
        group(
            t.say("Kosten"),
            input(SiteField.COST, "text").optional(),
            input(SiteField.COST_YEAR, "text").optional(),
            input(SiteField.PAID_BY, "text").optional(),
            input(SiteField.PILOT_SINCE, "date").optional()),
        group(
            t.say("Wens"),
            input(SiteField.WISH_BY, "text").optional(),
            input(SiteField.WISH_ON, "date").optional(),
            input(SiteField.WISH_EVIDENCE, "textarea").optional()),
        group(
            t.say("Zaal en opmerking"),
            canHost(),
            input(SiteField.HOST_NOTE, "textarea").optional(),
            input(SiteField.NOTE, "textarea").optional()));
  }

  private static Group group(String title, Field... fields) {
    return new Group(title, List.of(fields));
  }

  private Field input(SiteField field, String kind) {
    Wording t = visitor.wording();
    return said(
        Field.of(field.toString(), kind, FieldWords.label(t, field), entry.text(field)), field);
  }

  private Field select(SiteField field, List<Option> options) {
    Wording t = visitor.wording();
    String label = FieldWords.label(t, field);
    return said(Field.select(field.toString(), label, entry.text(field), options), field);
  }

  /** With its hint and with what is wrong. */
  private Field said(Field field, SiteField which) {
    Wording t = visitor.wording();
    String hint = FieldWords.hint(t, which);
    Field hinted = hint == null ? field : field.hinted(hint);
    return faults.stream()
        .filter(fault -> fault.field() == which)
        .findFirst()
        .map(fault -> hinted.wrong(FaultWords.say(t, fault)))
        .orElse(hinted);
  }

  private Field canHost() {
    SiteField field = SiteField.CAN_HOST;
    String on = entry.text(field).equals("ja") ? "on" : "";
    String label = FieldWords.label(visitor.wording(), field);
    return said(Field.of(field.toString(), "checkbox", label, on), field);
  }

  private Field area() {
    List<Option> options = new ArrayList<>();
    boolean all = visitor.reach().seesEverything();
    options.add(
        new Option("", all ? visitor.say("Nog niet bekend") : visitor.say("Kies een gebied")));
    pack.areas().stream()
        .filter(area -> visitor.reach().seesGemeente(area.gemeente()))
        .map(
            area ->
                new Option(
                    area.code(),
                    pack.gemeente(area.gemeente())
                        .map(Gemeente::name)
                        .filter(gemeente -> !area.name().startsWith(gemeente))
                        .map(gemeente -> area.name() + " (" + gemeente + ")")
                        .orElse(area.name())))
        .forEach(options::add);
    Field field = select(SiteField.AREA, options);
    return all ? field.optional() : field;
  }

  private List<Option> kinds() {
    Wording t = visitor.wording();
    return Stream.concat(
            Stream.of(new Option("", t.say("Nog niet bekend"))),
            Arrays.stream(SiteKind.values())
                .map(kind -> new Option(SiteWords.of(kind), FieldWords.kind(t, kind))))
        .toList();
  }

  private List<Option> statuses() {
    return Arrays.stream(SiteStatus.values())
        .filter(next -> known == null || StatusRules.allow(known.site().status(), next))
        .map(next -> new Option(SiteWords.of(next), FieldWords.status(visitor.wording(), next)))
        .toList();
  }
}
