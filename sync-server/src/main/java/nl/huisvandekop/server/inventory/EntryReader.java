package nl.huisvandekop.server.inventory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteDetails.Cost;
import nl.huisvandekop.server.site.SiteDetails.Wish;
import nl.huisvandekop.server.site.SiteStatus;

/** Holds an entry to the rules of the inventory; knows no store. */
final class EntryReader {
  private static final int MAX_NAME = 120;
  private static final int FIRST_COST_YEAR = 2000;

  private final RegionPack pack;
  private final Reach reach;
  private final LocalDate today;

  /** By what people may call them: code or name, folded. */
  private final Map<String, Area> areas = new HashMap<>();

  EntryReader(RegionPack pack, Reach reach, LocalDate today) {
    this.pack = requireNonNull(pack);
    this.reach = requireNonNull(reach);
    this.today = requireNonNull(today);
    pack.areas().forEach(area -> areas.putIfAbsent(SiteField.folded(area.name()), area));
    pack.areas().forEach(area -> areas.put(SiteField.folded(area.code()), area));
  }

  /**
   * Reads an entry.
   *
   * @param id of the place, a new one's too
   * @param known the place as it is; null for a new one
   */
  Reading read(Entry entry, String id, Known known) {
    Cells cells = new Cells(entry, today);
    Site before = known == null ? null : known.site();
    String name = name(cells, before);
    SiteStatus status = status(cells, known);
    String area = area(cells, before, status);
    Position at = LocationReader.read(cells, pack.manifest().bounds(), at(before));
    SiteDetails old = known == null ? SiteDetails.NONE : known.details();
    SiteDetails details = details(cells, old, status);
    String note =
        cells.lines(SiteField.NOTE, SiteDetails.MAX_TEXT, before == null ? null : before.note());
    boolean sample = sample(cells, before);
    if (!cells.faults().isEmpty()) {
      return new Reading(null, null, cells.faults(), List.of());
    }
    Site site =
        new Site(
            id,
            name,
            area,
            at == null ? null : at.lat(),
            at == null ? null : at.lon(),
            status,
            before == null ? null : before.kind(),
            note,
            before == null ? null : before.source(),
            sample);
    return new Reading(site, details, List.of(), warnings(site));
  }

  /** The code of the area that an entry names; empty where it names none, or one that is not. */
  Optional<String> areaOf(Entry entry) {
    Cells cells = new Cells(entry, today);
    return area(cells, SiteField.AREA).or(() -> area(cells, SiteField.AREA_NAME)).map(Area::code);
  }

  private static Position at(Site site) {
    return site == null || !site.located() ? null : new Position(site.lon(), site.lat());
  }

  private static String name(Cells cells, Site before) {
    String name = cells.line(SiteField.NAME, MAX_NAME, before == null ? null : before.name());
    if (name == null && cells.faults().isEmpty()) {
      cells.wrong(SiteField.NAME, FaultCode.MISSING);
    }
    return name;
  }

  private static SiteStatus status(Cells cells, Known known) {
    SiteStatus before = known == null ? SiteStatus.TO_CHECK : known.site().status();
    SiteStatus status = cells.word(SiteField.STATUS, SiteWords::status, before);
    if (status == null) {
      return before;
    }
    if (known != null && !StatusRules.allow(before, status)) {
      cells.wrong(SiteField.STATUS, FaultCode.STATUS_NOT_FROM);
    } else if (known != null
        && known.kioskStands()
        && status != before
        && status != SiteStatus.ACTIVE) {
      cells.wrong(SiteField.STATUS, FaultCode.KIOSK_STANDS);
    }
    return status;
  }

  private static boolean sample(Cells cells, Site before) {
    boolean was = before != null && before.sample();
    boolean sample = cells.yesNo(SiteField.SAMPLE, was);
    if (before != null && sample != was) {
      cells.wrong(SiteField.SAMPLE, FaultCode.SAMPLE_STAYS);
    }
    return sample;
  }

  private String area(Cells cells, Site before, SiteStatus status) {
    Optional<Area> coded =
        cells.has(SiteField.AREA) ? area(cells, SiteField.AREA) : Optional.empty();
    Optional<Area> named = area(cells, SiteField.AREA_NAME);
    if (coded.isPresent() && named.isPresent() && !coded.equals(named)) {
      cells.wrong(SiteField.AREA_NAME, FaultCode.AREA_CONTRADICTS);
    }
    boolean said = cells.has(SiteField.AREA) || !cells.raw(SiteField.AREA_NAME).isEmpty();
    String code =
        said
            ? coded.or(() -> named).map(Area::code).orElse(null)
            : before == null ? null : before.areaCode();
    if (cells.faults().stream().anyMatch(fault -> fault.code() == FaultCode.AREA_UNKNOWN)) {
      return null;
    }
    if (code == null && (status == SiteStatus.ACTIVE || !reach.seesEverything())) {
      cells.wrong(SiteField.AREA, FaultCode.AREA_NEEDED);
    } else if (code != null && !reach.seesGemeente(gemeente(code))) {
      cells.wrong(SiteField.AREA, FaultCode.AREA_OUT_OF_REACH);
    }
    return code;
  }

  private Optional<Area> area(Cells cells, SiteField field) {
    String text = cells.raw(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Area> area = Optional.ofNullable(areas.get(SiteField.folded(text)));
    if (area.isEmpty()) {
      cells.wrong(field, FaultCode.AREA_UNKNOWN, text);
    }
    return area;
  }

  private String gemeente(String area) {
    return pack.area(area).map(Area::gemeente).orElse(null);
  }

  private SiteDetails details(Cells cells, SiteDetails old, SiteStatus status) {
    return new SiteDetails(
        cells.word(SiteField.KIND, SiteWords::kind, old.kind()),
        cells.line(SiteField.ADDRESS, SiteDetails.MAX_LINE, old.address()),
        cost(cells, old.cost()),
        cells.date(SiteField.PILOT_SINCE, old.pilotSince()),
        wish(cells, old.wish(), status),
        cells.yesNo(SiteField.CAN_HOST, old.canHost()),
        cells.lines(SiteField.HOST_NOTE, SiteDetails.MAX_TEXT, old.hostNote()),
        closedOn(cells, old.closedOn(), status));
  }

  private Cost cost(Cells cells, Cost old) {
    return new Cost(
        cells.whole(SiteField.COST, 0, SiteDetails.MAX_COST_EURO, old.yearlyEuro()),
        cells.whole(SiteField.COST_YEAR, FIRST_COST_YEAR, today.getYear() + 1, old.year()),
        cells.line(SiteField.PAID_BY, SiteDetails.MAX_LINE, old.paidBy()));
  }

  private static Wish wish(Cells cells, Wish old, SiteStatus status) {
    int before = cells.faults().size();
    String by = cells.line(SiteField.WISH_BY, SiteDetails.MAX_LINE, old == null ? null : old.by());
    LocalDate on = cells.date(SiteField.WISH_ON, old == null ? null : old.on());
    String evidence =
        cells.lines(
            SiteField.WISH_EVIDENCE, SiteDetails.MAX_TEXT, old == null ? null : old.evidence());
    boolean any = by != null || on != null || evidence != null || status == SiteStatus.WISHED;
    if (!any || cells.faults().size() > before) {
      return any ? old : null;
    }
    if (by == null) {
      cells.wrong(SiteField.WISH_BY, FaultCode.WISH_INCOMPLETE);
    }
    if (on == null) {
      cells.wrong(SiteField.WISH_ON, FaultCode.WISH_INCOMPLETE);
    }
    return by == null || on == null ? old : new Wish(by, on, evidence);
  }

  private static LocalDate closedOn(Cells cells, LocalDate old, SiteStatus status) {
    int before = cells.faults().size();
    LocalDate closedOn = cells.date(SiteField.CLOSED_ON, old);
    if (cells.faults().size() > before) {
      return old;
    }
    if (status == SiteStatus.CLOSED && closedOn == null) {
      cells.wrong(SiteField.CLOSED_ON, FaultCode.CLOSED_ON_NEEDED);
    } else if (status != SiteStatus.CLOSED && closedOn != null && !closedOn.equals(old)) {
      cells.wrong(SiteField.CLOSED_ON, FaultCode.NOT_CLOSED);
    }
    // A place that opens again is no longer closed since that day.
    return status == SiteStatus.CLOSED ? closedOn : null;
  }

  private List<Fault> warnings(Site site) {
    return site.located()
        ? pack.area(site.areaCode() == null ? "" : site.areaCode())
            .filter(area -> !area.border().contains(at(site)))
            .map(area -> List.of(Fault.of(SiteField.LAT, FaultCode.OUTSIDE_AREA, area.name())))
            .orElse(List.of())
        : List.of();
  }
}
