package nl.huisvandekop.server;

import java.time.Clock;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.SessionCookie;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.agenda.PublicAgenda;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.coverage.AreaReports;
import nl.huisvandekop.server.coverage.Coverage;
import nl.huisvandekop.server.coverage.NewPlaces;
import nl.huisvandekop.server.coverage.Situations;
import nl.huisvandekop.server.coverage.Ways;
import nl.huisvandekop.server.enrolment.Enrolments;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.fleet.Fleet;
import nl.huisvandekop.server.intake.IntakeReview;
import nl.huisvandekop.server.intake.SyncIntake;
import nl.huisvandekop.server.normenkader.NormResults;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.pin.SitePins;
import nl.huisvandekop.server.reference.References;
import nl.huisvandekop.server.reference.References.Tagged;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.OpeningHistory;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Weeks;
import nl.huisvandekop.server.visits.Visits;

/** The features, each made once, in the order in which they need each other. */
final class ServerParts {
  final ServerSettings settings;
  final ServerStore store;
  final RegionPack pack;
  final Clock clock;

  final RateLimit limit;
  final Accounts accounts;
  final Sessions sessions;
  final SessionCookie cookie;
  final AuditLog audit;
  final Sites sites;
  final Kiosks kiosks;
  final Enrolments enrolments;
  final SitePins pins;
  final References references;
  final SyncIntake intake;
  final KioskCare care;
  final Fleet fleet;
  final OpeningHistory opening;
  final SiteHours hours;
  final Weeks weeks;
  final Visits visits;
  final Norms norms;
  final NormResults normResults;
  final Coverage coverage;
  final NewPlaces newPlaces;
  final AreaReports areas;
  final Ways ways;
  final PublicAgenda agenda;

  ServerParts(ServerSettings settings, ServerStore store, RegionPack pack, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.pack = pack;
    this.clock = clock;
    limit = new RateLimit(store, clock);
    accounts = new Accounts(store);
    sessions = new Sessions(store, clock);
    cookie = new SessionCookie("https".equals(settings.publicAddress().getScheme()));
    audit = new AuditLog(store, clock);
    sites = new Sites(store);
    kiosks = new Kiosks(store);
    enrolments = new Enrolments(store, limit, clock);
    pins = new SitePins(store, audit);
    references = new References(store, pack);
    intake =
        new SyncIntake(store, clock, site -> references.of(site).map(Tagged::tag).orElse(null));
    care = new KioskCare(store, new IntakeReview(store));
    fleet = new Fleet(store, audit, clock);
    opening = new OpeningHistory(store);
    hours = new SiteHours(store, clock);
    weeks = new Weeks(store, hours, clock);
    visits = new Visits(store, hours, weeks, pack);
    norms = new Norms(store, clock);
    normResults = new NormResults(norms);
    Situations situations = new Situations(pack);
    coverage = new Coverage(store, pack, situations, weeks, clock);
    newPlaces = new NewPlaces(store, pack, situations);
    areas = new AreaReports(store, pack, situations);
    ways = new Ways(store, audit, clock);
    agenda = new PublicAgenda(store, clock);
  }
}
