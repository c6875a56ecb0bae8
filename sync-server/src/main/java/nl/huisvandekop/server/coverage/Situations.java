package nl.huisvandekop.server.coverage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.normenkader.NormResults;
import nl.huisvandekop.server.normenkader.NormVersion;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Details;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import org.jdbi.v3.core.Handle;

/** Reads how things stand. One for all features, so that distances are made once. Thread-safe. */
public final class Situations {
  private final Distances.Kept distances;
  private final Norms norms;

  public Situations(RegionPack pack, Norms norms) {
    this.norms = requireNonNull(norms);
    distances = new Distances.Kept(requireNonNull(pack));
  }

  Situation read(Handle handle) {
    List<Site> sites = Sites.list(handle);
    String version = norms.inForce(handle).map(NormVersion::version).orElse(null);
    Map<String, Meets> meets = NormResults.latest(handle, version);
    List<Spot> spots =
        sites.stream()
            .filter(site -> site.status() == SiteStatus.ACTIVE && site.located())
            .map(
                site ->
                    new Spot(
                        site.id(),
                        new Position(site.lon(), site.lat()),
                        meets.get(site.id()) == Meets.YES))
            .toList();
    return new Situation(
        sites, Details.all(handle), meets, version, distances.of(spots, Ways.list(handle)));
  }
}
