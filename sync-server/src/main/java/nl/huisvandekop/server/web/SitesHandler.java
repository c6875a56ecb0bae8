package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.SignedIn;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;

/** The places that whoever asks may see. */
public final class SitesHandler {
  private final Sites sites;
  private final RegionPack pack;

  public SitesHandler(Sites sites, RegionPack pack) {
    this.sites = requireNonNull(sites);
    this.pack = requireNonNull(pack);
  }

  /**
   * A site as it is shown.
   *
   * @param area code; null, as its name and gemeente, while it is not known
   * @param gemeente code
   */
  record Entry(
      String id,
      String name,
      String area,
      String areaName,
      String gemeente,
      Double lat,
      Double lon,
      String status,
      String kind,
      String note,
      String source,
      boolean sample) {}

  void list(Context ctx) {
    Reach reach = SignedIn.of(ctx).reach();
    List<Entry> seen =
        sites.list().stream().map(this::entry).filter(entry -> sees(reach, entry)).toList();
    ctx.json(Map.of("sites", seen));
  }

  void get(Context ctx) {
    Reach reach = SignedIn.of(ctx).reach();
    Entry entry =
        sites
            .find(ctx.pathParam("id"))
            .map(this::entry)
            .filter(found -> sees(reach, found))
            .orElseThrow(SitesHandler::unknown);
    ctx.json(entry);
  }

  /** The same for a site that is not there and for one beyond reach. */
  static Problem unknown() {
    return new Problem(404, "site-unknown", "There is no such site, or you may not see it.");
  }

  private static boolean sees(Reach reach, Entry entry) {
    return reach.seesSite(entry.id(), entry.gemeente());
  }

  private Entry entry(Site site) {
    Optional<Area> area = Optional.ofNullable(site.areaCode()).flatMap(pack::area);
    return new Entry(
        site.id(),
        site.name(),
        site.areaCode(),
        area.map(Area::name).orElse(null),
        area.map(Area::gemeente).orElse(null),
        site.lat(),
        site.lon(),
        site.status().toString(),
        site.kind(),
        site.note(),
        site.source(),
        site.sample());
  }
}
