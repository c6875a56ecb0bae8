package nl.huisvandekop.server.command;

import java.util.Locale;
import nl.huisvandekop.chassis.command.ProgramLine;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.secret.Ids;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Meeting places. */
@Command(name = "site", description = "Meeting places.")
final class SiteCommand {
  @ParentCommand private ServerCommand server;
  @Spec private CommandSpec spec;

  @Command(name = "add", description = "Adds an active place; prints its id.")
  int add(
      @Option(names = "--name", required = true, description = "What people call it.") String name,
      @Option(
              names = "--area",
              required = true,
              paramLabel = "CODE",
              description = "Area that it lies in, such as WP3058.")
          String area,
      @Option(names = "--lat", description = "Degrees north, such as 52.89.") Double lat,
      @Option(names = "--lon", description = "Degrees east, such as 4.74.") Double lon,
      @Option(names = "--sample", description = "Its figures are examples.") boolean sample) {
    RegionPack pack = server.pack();
    requireInRegion(pack, area, lat, lon);
    Site site =
        new Site(
            Ids.withPrefix("hv"),
            name.strip(),
            area,
            lat,
            lon,
            SiteStatus.ACTIVE,
            null,
            null,
            null,
            sample);
    try (ServerStore store = server.openStore()) {
      new Sites(store).add(site);
    }
    ProgramLine.print(spec, site.id());
    return 0;
  }

  private static void requireInRegion(RegionPack pack, String area, Double lat, Double lon) {
    if (pack.area(area).isEmpty()) {
      throw new Problem(
          422,
          "area-unknown",
          "There is no area "
              + area
              + " in "
              + pack.name()
              + "; codes are such as "
              + pack.areas().get(0).code()
              + ".");
    }
    if (lat != null && lon != null && !pack.manifest().bounds().contains(new Position(lon, lat))) {
      throw new Problem(
          422,
          "outside-region",
          String.format(
              Locale.ROOT, "%s N, %s E lies outside %s; are they swapped?", lat, lon, pack.name()));
    }
  }
}
