package nl.huisvandekop.server;

import io.javalin.Javalin;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import java.net.URI;
import java.util.List;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.chassis.problem.ProblemAnswers;
import nl.huisvandekop.chassis.web.Listener;
import nl.huisvandekop.server.dashboard.Dashboard;
import nl.huisvandekop.server.dashboard.ErrorPages;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.account.AccountsPages;
import nl.huisvandekop.server.dashboard.account.ChangesPages;
import nl.huisvandekop.server.dashboard.account.LanguagePages;
import nl.huisvandekop.server.dashboard.account.LoginCookies;
import nl.huisvandekop.server.dashboard.account.LoginPages;
import nl.huisvandekop.server.dashboard.account.MunicipalPages;
import nl.huisvandekop.server.dashboard.account.OwnAccountPages;
import nl.huisvandekop.server.dashboard.area.AreaPages;
import nl.huisvandekop.server.dashboard.inventory.HandAgendaPages;
import nl.huisvandekop.server.dashboard.inventory.HandCountsPages;
import nl.huisvandekop.server.dashboard.inventory.HandHoursPages;
import nl.huisvandekop.server.dashboard.inventory.ImportPages;
import nl.huisvandekop.server.dashboard.inventory.SiteFormPages;
import nl.huisvandekop.server.dashboard.inventory.SitesPages;
import nl.huisvandekop.server.dashboard.kiosk.KioskPages;
import nl.huisvandekop.server.dashboard.kiosk.SeenSites;
import nl.huisvandekop.server.dashboard.norm.AssessPages;
import nl.huisvandekop.server.dashboard.norm.CardPages;
import nl.huisvandekop.server.dashboard.norm.ComparePages;
import nl.huisvandekop.server.dashboard.norm.EditPages;
import nl.huisvandekop.server.dashboard.norm.NormPages;
import nl.huisvandekop.server.dashboard.norm.NormSection;
import nl.huisvandekop.server.dashboard.open.OpenPages;
import nl.huisvandekop.server.dashboard.overview.OverviewPages;
import nl.huisvandekop.server.dashboard.overview.VisitPages;
import nl.huisvandekop.server.dashboard.overview.Weekly;
import nl.huisvandekop.server.dashboard.report.ReportPages;
import nl.huisvandekop.server.opendata.Catalogue;
import nl.huisvandekop.server.opendata.DataValueSets;
import nl.huisvandekop.server.opendata.PublicPlaces;
import nl.huisvandekop.server.web.AgendaHandler;
import nl.huisvandekop.server.web.EnrolmentHandler;
import nl.huisvandekop.server.web.FiguresHandler;
import nl.huisvandekop.server.web.Guard;
import nl.huisvandekop.server.web.HealthHandler;
import nl.huisvandekop.server.web.MetricsHandler;
import nl.huisvandekop.server.web.NormHandler;
import nl.huisvandekop.server.web.OpenDataHandler;
import nl.huisvandekop.server.web.ReferenceHandler;
import nl.huisvandekop.server.web.ReleasesHandler;
import nl.huisvandekop.server.web.RemoteAddress;
import nl.huisvandekop.server.web.Route;
import nl.huisvandekop.server.web.RouteTable;
import nl.huisvandekop.server.web.ServerRoutes;
import nl.huisvandekop.server.web.SitesHandler;
import nl.huisvandekop.server.web.SyncHandler;

/** Gives the features to those who answer for them, and binds these to the table of routes. */
final class ServerWeb {
  /** Forms are small; sync reads its larger bodies itself. */
  private static final long MAX_FORM_BYTES = 64 * 1024;

  /** A form with a file: one and a third of what is read of a file, and some. */
  private static final int MAX_PART_MIB = 3;

  private static final int BYTES_PER_MIB = 1 << 20;

  private static final ErrorPages ERROR_PAGES = new ErrorPages();

  private ServerWeb() {}

  /** The web server, not started yet. */
  static Javalin of(ServerParts parts) {
    List<Route> table = RouteTable.of(handlers(parts));
    Guard guard =
        new Guard(
            parts.kiosks,
            parts.accounts,
            parts.sessions,
            parts.cookie,
            parts.settings.publicAddress());
    return Javalin.create(
        config -> {
          Listener.configure(config, parts.settings.host(), parts.settings.port(), MAX_FORM_BYTES);
          // A file of the inventory as base 64, kept in memory: nothing of it is left in a folder.
          config.jetty.multipartConfig.maxFileSize(MAX_PART_MIB, SizeUnit.MB);
          config.jetty.multipartConfig.maxInMemoryFileSize(MAX_PART_MIB, SizeUnit.MB);
          config.jetty.multipartConfig.maxTotalRequestSize(MAX_PART_MIB, SizeUnit.MB);
          // Also of a field that is no file: a table that was looked at comes back as one.
          config.jetty.modifyServletContextHandler(
              handler -> handler.setMaxFormContentSize(MAX_PART_MIB * BYTES_PER_MIB));
          config.jsonMapper(new JavalinJackson(Json.mapper(), false));
          ServerRoutes.install(config, table, guard, ServerWeb::tell);
        });
  }

  static RouteTable.Handlers handlers(ServerParts parts) {
    Frames frames = new Frames(parts.pack, parts.sites);
    SeenSites seen = new SeenSites(parts.pack, parts.sites);
    Weekly weekly = new Weekly(parts.store, parts.weeks);
    return new RouteTable.Handlers(
        new HealthHandler(parts.store),
        new MetricsHandler(parts.store, parts.clock, ServerApp.version()),
        new EnrolmentHandler(parts.enrolments),
        new SyncHandler(parts.intake),
        new ReferenceHandler(parts.references),
        new FiguresHandler(parts.coverage, parts.visits, parts.publicCoverage, parts.publicVisits),
        new ReleasesHandler(parts.releases),
        new SitesHandler(parts.sites, parts.pack),
        new NormHandler(parts.judging, parts.sites, parts.pack),
        new AgendaHandler(parts.agenda, parts.schemaOrg, parts.pack, parts.clock),
        openData(parts),
        login(parts),
        new MunicipalPages(
            parts.municipal, parts.sessions, new LoginCookies(parts.cookie), RemoteAddress::of),
        new LanguagePages(parts.cookie.secure()),
        ownAccount(parts, frames),
        accounts(parts, frames),
        new ChangesPages(parts.audit, frames, parts.clock),
        new Dashboard(dashboard(parts), frames, parts.clock),
        new OverviewPages(
            parts.pack, parts.coverage, parts.care, seen, weekly, frames, parts.clock),
        new VisitPages(seen, weekly, frames, parts.clock),
        new SitesPages(parts.pack, parts.siteChanges, parts.care, frames, parts.clock),
        new SiteFormPages(parts.pack, parts.siteChanges, frames),
        new ImportPages(parts.pack, parts.siteChanges, parts.siteImport, frames),
        new HandHoursPages(parts.handKept, frames, parts.clock),
        new HandAgendaPages(parts.handKept, parts.pack, frames, parts.clock),
        new HandCountsPages(parts.handKept, frames, parts.clock),
        kiosks(parts, frames),
        new AreaPages(areas(parts), frames, parts.clock),
        new OpenPages(parts.pack, parts.store, parts.agenda, parts.schemaOrg, parts.clock),
        new ReportPages(parts.pack, parts.reports, frames),
        norms(parts, frames));
  }

  private static LoginPages login(ServerParts parts) {
    return new LoginPages(
        parts.logins,
        parts.factors,
        parts.sessions,
        new LoginCookies(parts.cookie),
        RemoteAddress::of,
        parts.municipal.isPresent());
  }

  private static OwnAccountPages ownAccount(ServerParts parts, Frames frames) {
    return new OwnAccountPages(
        new OwnAccountPages.Parts(
            parts.accountChanges,
            parts.tokens,
            parts.passwordRules,
            parts.factors,
            parts.logins,
            parts.sessions,
            parts.cookie),
        frames);
  }

  private static AccountsPages accounts(ServerParts parts, Frames frames) {
    return new AccountsPages(
        new AccountsPages.Parts(parts.accounts, parts.accountChanges, parts.factors, parts.limit),
        parts.pack,
        parts.sites,
        frames);
  }

  private static OpenDataHandler openData(ServerParts parts) {
    URI server = parts.settings.publicAddress();
    return new OpenDataHandler(
        new Catalogue(parts.pack, server),
        parts.releases,
        new DataValueSets(parts.store, parts.releases, parts.pack),
        new PublicPlaces(parts.store, parts.pack, server),
        parts.schemaOrg);
  }

  private static NormSection norms(ServerParts parts, Frames frames) {
    CardPages cards =
        new CardPages(parts.pack, parts.sites, parts.judging, parts.normHistory, frames);
    return new NormSection(
        new NormPages(parts.pack, parts.norms, parts.lifeCycle, frames, parts.clock),
        new EditPages(parts.norms, parts.lifeCycle, frames),
        new ComparePages(parts.pack, parts.norms, parts.whatIf, frames),
        cards,
        new AssessPages(cards, parts.norms, parts.assessments, frames, parts.clock));
  }

  private static KioskPages kiosks(ServerParts parts, Frames frames) {
    return new KioskPages(
        parts.pack,
        parts.sites,
        parts.care,
        parts.fleet,
        frames,
        parts.settings.publicAddress(),
        parts.clock);
  }

  private static Dashboard.Sources dashboard(ServerParts parts) {
    return new Dashboard.Sources(
        parts.pack,
        parts.sites,
        parts.store,
        parts.weeks,
        parts.hours,
        parts.opening,
        parts.care,
        parts.pins,
        parts.audit);
  }

  private static AreaPages.Sources areas(ServerParts parts) {
    return new AreaPages.Sources(
        parts.pack,
        parts.sites,
        parts.coverage,
        parts.newPlaces,
        parts.areas,
        parts.ways,
        parts.care);
  }

  /** A program gets problem+json, a person a page. */
  private static void tell(Context ctx, Problem problem) {
    if (ErrorPages.concerns(ctx)) {
      ERROR_PAGES.answer(ctx, problem);
    } else {
      ProblemAnswers.write(ctx, problem);
    }
  }
}
