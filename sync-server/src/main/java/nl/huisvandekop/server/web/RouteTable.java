package nl.huisvandekop.server.web;

import static nl.huisvandekop.server.web.Access.ADMIN;
import static nl.huisvandekop.server.web.Access.EDITOR;
import static nl.huisvandekop.server.web.Access.EVERYONE;
import static nl.huisvandekop.server.web.Access.GEMEENTE;
import static nl.huisvandekop.server.web.Access.KIOSK;
import static nl.huisvandekop.server.web.Access.OPEN;
import static nl.huisvandekop.server.web.Access.STAFF;
import static nl.huisvandekop.server.web.Route.get;
import static nl.huisvandekop.server.web.Route.post;

import java.util.List;
import nl.huisvandekop.chassis.look.Look;
import nl.huisvandekop.server.dashboard.Dashboard;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.account.AccountsPages;
import nl.huisvandekop.server.dashboard.account.ChangesPages;
import nl.huisvandekop.server.dashboard.account.LanguagePages;
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
import nl.huisvandekop.server.dashboard.norm.NormSection;
import nl.huisvandekop.server.dashboard.open.OpenPages;
import nl.huisvandekop.server.dashboard.overview.OverviewPages;
import nl.huisvandekop.server.dashboard.overview.VisitPages;
import nl.huisvandekop.server.dashboard.report.ReportPages;
import nl.huisvandekop.server.municipal.MunicipalLogin;

/** All that the server answers to, and who may ask for it. */
public final class RouteTable {
  private static final OpenApiHandler OPEN_API = new OpenApiHandler();

  private RouteTable() {}

  /** Whoever answers. */
  public record Handlers(
      HealthHandler health,
      MetricsHandler metrics,
      EnrolmentHandler enrolment,
      SyncHandler sync,
      ReferenceHandler reference,
      FiguresHandler figures,
      ReleasesHandler releases,
      SitesHandler sites,
      NormHandler norm,
      AgendaHandler agenda,
      OpenDataHandler openData,
      LoginPages login,
      MunicipalPages municipal,
      LanguagePages language,
      OwnAccountPages ownAccount,
      AccountsPages accounts,
      ChangesPages changes,
      Dashboard dashboard,
      OverviewPages overview,
      VisitPages visits,
      SitesPages places,
      SiteFormPages siteForms,
      ImportPages inventory,
      HandHoursPages handHours,
      HandAgendaPages handAgenda,
      HandCountsPages handCounts,
      KioskPages kiosks,
      AreaPages areas,
      OpenPages open,
      ReportPages reports,
      NormSection norms) {}

  /** The table. */
  public static List<Route> of(Handlers to) {
    return List.of(
        // Whoever runs the server.
        get("/health/live", EVERYONE, to.health()::live),
        get("/health/ready", EVERYONE, to.health()::ready),
        get("/metrics", EVERYONE, to.metrics()::get),
        // Kiosks.
        post("/api/v1/enrolments", EVERYONE, to.enrolment()::create),
        post("/api/v1/sync", KIOSK, to.sync()::accept),
        get("/api/v1/reference", KIOSK, to.reference()::get),
        // Programs of others.
        get("/api/v1/coverage", OPEN, to.figures()::coverage),
        get("/api/v1/visits", OPEN, to.figures()::visits),
        get("/api/v1/releases", EVERYONE, to.releases()::list),
        get("/api/v1/releases/{week}", EVERYONE, to.releases()::get),
        get("/api/v1/sites", STAFF, to.sites()::list),
        get("/api/v1/sites/{id}", STAFF, to.sites()::get),
        get("/api/v1/sites/{id}/norm", STAFF, to.norm()::get),
        get("/api/v1/sites/{id}/activities.ics", EVERYONE, to.agenda()::calendar),
        get("/api/v1/activities", EVERYONE, to.agenda()::list),
        get("/api/v1/places", EVERYONE, to.openData()::places),
        get("/api/v1/data-value-sets", EVERYONE, to.openData()::dataValueSets),
        get("/api/v1/catalog", EVERYONE, to.openData()::catalogue),
        get("/api/v1/openapi.json", EVERYONE, OPEN_API::get),
        // Files of pages.
        get(Look.files().path(), EVERYONE, Look.files()::serve),
        get(Pages.files().path(), EVERYONE, Pages.files()::serve),
        // Pages for everyone.
        get("/huizen", EVERYONE, to.open()::houses),
        get("/huizen/woonkern/{code}", EVERYONE, to.open()::area),
        get("/huizen/{id}", EVERYONE, to.open()::house),
        // Logging in and out.
        get("/inloggen", EVERYONE, to.login()::form),
        post("/inloggen", EVERYONE, to.login()::logIn),
        get("/inloggen/code", EVERYONE, to.login()::codeForm),
        post("/inloggen/code", EVERYONE, to.login()::code),
        get("/inloggen/gemeente", EVERYONE, to.municipal()::begin),
        get(MunicipalLogin.CALLBACK, EVERYONE, to.municipal()::finish),
        post("/uitloggen", STAFF, to.login()::logOut),
        post("/taal", EVERYONE, to.language()::choose),
        // One's own account.
        get("/account", STAFF, to.ownAccount()::show),
        post("/account/wachtwoord", STAFF, to.ownAccount()::choosePassword),
        get("/account/tweede-stap", STAFF, to.ownAccount()::factor),
        post("/account/tweede-stap", STAFF, to.ownAccount()::beginFactor),
        post("/account/tweede-stap/bevestigen", STAFF, to.ownAccount()::confirmFactor),
        post("/account/herstelcodes", STAFF, to.ownAccount()::renewCodes),
        post("/account/sleutels", STAFF, to.ownAccount()::makeToken),
        post("/account/sleutels/intrekken", STAFF, to.ownAccount()::endToken),
        post("/account/sessies", STAFF, to.ownAccount()::endSessions),
        // Everyone's accounts, and what was changed.
        get("/accounts", ADMIN, to.accounts()::list),
        post("/accounts", ADMIN, to.accounts()::add),
        get("/accounts/nieuw", ADMIN, to.accounts()::newForm),
        get("/accounts/wijzigen", ADMIN, to.accounts()::one),
        post("/accounts/wijzigen", ADMIN, to.accounts()::change),
        post("/accounts/wachtwoord", ADMIN, to.accounts()::resetPassword),
        post("/accounts/tweede-stap", ADMIN, to.accounts()::resetFactor),
        post("/accounts/verwijderen", ADMIN, to.accounts()::remove),
        get("/wijzigingen", ADMIN, to.changes()::show),
        // Figures of the region.
        get("/", STAFF, to.overview()::show),
        get("/bezoek", STAFF, to.visits()::show),
        get("/bezoek.csv", STAFF, to.visits()::file),
        get("/verslagen", STAFF, to.reports()::list),
        get("/verslag/{gemeente}/{jaar}", STAFF, to.reports()::show),
        get("/verslag/{gemeente}/{jaar}/bezoek.csv", STAFF, to.reports()::visitsFile),
        get("/verslag/{gemeente}/{jaar}/plekken.csv", STAFF, to.reports()::placesFile),
        // Coverage.
        get("/dekking", STAFF, to.areas()::coverage),
        get("/dekking/nieuwe-plek", STAFF, to.areas()::newPlaces),
        get("/dekking/{code}", STAFF, to.areas()::area),
        get("/dekking/{code}/afstand/{site}", GEMEENTE, to.areas()::distance),
        post("/dekking/{code}/afstand/{site}", GEMEENTE, to.areas()::sayDistance),
        post("/dekking/{code}/afstand/{site}/terug", GEMEENTE, to.areas()::takeDistanceBack),
        // Places.
        get("/plekken", STAFF, to.places()::list),
        get("/plekken/nieuw", GEMEENTE, to.siteForms()::add),
        post("/plekken/nieuw", GEMEENTE, to.siteForms()::keepNew),
        get("/plekken/{id}/gegevens", GEMEENTE, to.siteForms()::change),
        post("/plekken/{id}/gegevens", GEMEENTE, to.siteForms()::keepChange),
        get("/plekken/{id}/openingstijden", EDITOR, to.handHours()::show),
        post("/plekken/{id}/openingstijden", EDITOR, to.handHours()::keep),
        post("/plekken/{id}/openingstijden/weg", EDITOR, to.handHours()::remove),
        get("/plekken/{id}/agenda", EDITOR, to.handAgenda()::list),
        get("/plekken/{id}/agenda/nieuw", EDITOR, to.handAgenda()::add),
        post("/plekken/{id}/agenda/nieuw", EDITOR, to.handAgenda()::keepNew),
        get("/plekken/{id}/agenda/{activity}", EDITOR, to.handAgenda()::change),
        post("/plekken/{id}/agenda/{activity}", EDITOR, to.handAgenda()::keepChange),
        post("/plekken/{id}/agenda/{activity}/weg", EDITOR, to.handAgenda()::remove),
        post("/plekken/{id}/agenda/{activity}/afgelast", EDITOR, to.handAgenda()::cancel),
        get("/plekken/{id}/tellingen", EDITOR, to.handCounts()::show),
        post("/plekken/{id}/tellingen", EDITOR, to.handCounts()::keep),
        get("/inventaris", STAFF, to.inventory()::page),
        get("/inventaris.csv", STAFF, to.inventory()::table),
        post("/inventaris/proef", GEMEENTE, to.inventory()::look),
        post("/inventaris/bewaren", GEMEENTE, to.inventory()::keep),
        get("/plekken/{id}", STAFF, to.dashboard()::site),
        post("/plekken/{id}/pincode", EDITOR, to.dashboard()::givePin),
        // The normenkader; a place's card stands with its place.
        get("/normenkader", STAFF, to.norms().versions()::list),
        get("/normenkader/vergelijk", STAFF, to.norms().compare()::compare),
        get("/normenkader/vergelijk.csv", STAFF, to.norms().compare()::csv),
        get("/normenkader/{version}", STAFF, to.norms().versions()::show),
        post("/normenkader/{version}/kopie", ADMIN, to.norms().versions()::copy),
        post("/normenkader/{version}/stap", ADMIN, to.norms().versions()::step),
        post("/normenkader/{version}/besluit", GEMEENTE, to.norms().versions()::decide),
        post("/normenkader/{version}/besluit-weg", GEMEENTE, to.norms().versions()::undecide),
        post("/normenkader/{version}/bevries", ADMIN, to.norms().versions()::freeze),
        get("/normenkader/{version}/instellingen", ADMIN, to.norms().edits()::settings),
        post("/normenkader/{version}/instellingen", ADMIN, to.norms().edits()::changeSettings),
        get("/normenkader/{version}/nieuw-criterium", ADMIN, to.norms().edits()::addForm),
        post("/normenkader/{version}/nieuw-criterium", ADMIN, to.norms().edits()::add),
        get("/normenkader/{version}/criteria/{criterion}", ADMIN, to.norms().edits()::criterion),
        post("/normenkader/{version}/criteria/{criterion}", ADMIN, to.norms().edits()::change),
        post("/normenkader/{version}/criteria/{criterion}/weg", ADMIN, to.norms().edits()::remove),
        get("/plekken/{id}/normenkader", STAFF, to.norms().cards()::show),
        get("/plekken/{id}/normenkader/{criterion}", EDITOR, to.norms().assess()::form),
        post("/plekken/{id}/normenkader/{criterion}", EDITOR, to.norms().assess()::give),
        post(
            "/plekken/{id}/normenkader/{criterion}/bevestig", EDITOR, to.norms().assess()::confirm),
        // Kiosks, for those who look after them.
        get("/kiosken", STAFF, to.kiosks()::list),
        get("/kiosken/nieuw", GEMEENTE, to.kiosks()::codeForm),
        post("/kiosken/codes", GEMEENTE, to.kiosks()::makeCode),
        get("/kiosken/{id}", STAFF, to.kiosks()::kiosk),
        post("/kiosken/{id}/vervangen", GEMEENTE, to.kiosks()::replace),
        post("/kiosken/{id}/intrekken", GEMEENTE, to.kiosks()::revoke),
        post("/kiosken/{id}/verloren", GEMEENTE, to.kiosks()::declareLost),
        post("/kiosken/{id}/weg", GEMEENTE, to.kiosks()::end),
        post("/kiosken/{id}/opzij", GEMEENTE, to.kiosks()::setAside));
  }
}
