package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.disclosure.Level;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.opendata.Catalogue;
import nl.huisvandekop.server.opendata.DataValueSets;
import nl.huisvandekop.server.opendata.PublicPlaces;
import nl.huisvandekop.server.opendata.PublicPlaces.PublicPlace;
import nl.huisvandekop.server.opendata.SchemaOrg;
import nl.huisvandekop.server.visits.VisitQuery;

/** Open data in the forms that others' programs read, for anyone. */
public final class OpenDataHandler {
  private static final List<String> PLACE_FORMATS = List.of("json", "csv", "schema-org");

  private final Catalogue catalogue;
  private final Releases releases;
  private final DataValueSets dataValueSets;
  private final PublicPlaces places;
  private final SchemaOrg schemaOrg;

  public OpenDataHandler(
      Catalogue catalogue,
      Releases releases,
      DataValueSets dataValueSets,
      PublicPlaces places,
      SchemaOrg schemaOrg) {
    this.catalogue = requireNonNull(catalogue);
    this.releases = requireNonNull(releases);
    this.dataValueSets = requireNonNull(dataValueSets);
    this.places = requireNonNull(places);
    this.schemaOrg = requireNonNull(schemaOrg);
  }

  void catalogue(Context ctx) {
    Answers.forAnyone(ctx);
    ctx.contentType(SchemaOrg.CONTENT_TYPE).result(catalogue.of(releases.weeks()).toString());
  }

  void dataValueSets(Context ctx) {
    VisitQuery query =
        VisitQuery.parse(
            ctx.queryParam("from"), ctx.queryParam("to"), "week", ctx.queryParam("site"));
    Optional<Level> level =
        Optional.ofNullable(ctx.queryParam("level")).map(OpenDataHandler::level);
    DataValueSets.DataValueSet values =
        dataValueSets.of(query.from(), query.to(), query.siteId(), level);
    Answers.forAnyone(ctx);
    ctx.json(values);
  }

  private static Level level(String name) {
    try {
      return Level.of(name);
    } catch (IllegalArgumentException e) {
      throw new Problem(422, "parameter-wrong", "level must be site, area, gemeente or region.");
    }
  }

  void places(Context ctx) {
    String format = Objects.requireNonNullElse(ctx.queryParam("format"), "json");
    if (!PLACE_FORMATS.contains(format)) {
      throw new Problem(422, "parameter-wrong", "format must be one of " + PLACE_FORMATS + ".");
    }
    List<PublicPlace> all = places.list();
    Answers.forAnyone(ctx);
    switch (format) {
      case "csv" -> Answers.table(ctx, "places.csv", PublicPlaces.csv(all));
      case "schema-org" ->
          ctx.contentType(SchemaOrg.CONTENT_TYPE).result(schemaOrg.places(all).toString());
      default -> ctx.json(Map.of("places", all));
    }
  }
}
