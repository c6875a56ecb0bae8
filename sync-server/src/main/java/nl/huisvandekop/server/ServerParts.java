package nl.huisvandekop.server;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.server.account.AccountChanges;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.ApiTokens;
import nl.huisvandekop.server.account.PasswordRules;
import nl.huisvandekop.server.account.SessionCookie;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.agenda.PublicAgenda;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.byhand.HandKept;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.coverage.AreaReports;
import nl.huisvandekop.server.coverage.Coverage;
import nl.huisvandekop.server.coverage.NewPlaces;
import nl.huisvandekop.server.coverage.PublicCoverage;
import nl.huisvandekop.server.coverage.Situations;
import nl.huisvandekop.server.coverage.Ways;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.enrolment.Enrolments;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.fleet.Fleet;
import nl.huisvandekop.server.intake.IntakeReview;
import nl.huisvandekop.server.intake.SyncIntake;
import nl.huisvandekop.server.inventory.SiteChanges;
import nl.huisvandekop.server.inventory.SiteImport;
import nl.huisvandekop.server.login.Logins;
import nl.huisvandekop.server.login.SecondFactors;
import nl.huisvandekop.server.municipal.MunicipalLogin;
import nl.huisvandekop.server.normenkader.Assessments;
import nl.huisvandekop.server.normenkader.Judging;
import nl.huisvandekop.server.normenkader.LifeCycle;
import nl.huisvandekop.server.normenkader.NormHistory;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.normenkader.WhatIf;
import nl.huisvandekop.server.opendata.SchemaOrg;
import nl.huisvandekop.server.pin.SitePins;
import nl.huisvandekop.server.reference.References;
import nl.huisvandekop.server.reference.References.Tagged;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.release.Releasing;
import nl.huisvandekop.server.report.YearReports;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.state.OpeningHistory;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Weeks;
import nl.huisvandekop.server.visits.PublicVisits;
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
  final AccountChanges accountChanges;
  final ApiTokens tokens;
  final PasswordRules passwordRules;
  final SecondFactors factors;
  final Logins logins;
  final Optional<MunicipalLogin> municipal;
  final Sites sites;
  final SiteChanges siteChanges;
  final SiteImport siteImport;
  final HandKept handKept;
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
  final Judging judging;
  final Assessments assessments;
  final LifeCycle lifeCycle;
  final WhatIf whatIf;
  final NormHistory normHistory;
  final Coverage coverage;
  final NewPlaces newPlaces;
  final AreaReports areas;
  final Ways ways;
  final PublicAgenda agenda;
  final Releases releases;
  final Releasing releasing;
  final PublicVisits publicVisits;
  final PublicCoverage publicCoverage;
  final SchemaOrg schemaOrg;
  final YearReports reports;

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
    accountChanges = new AccountChanges(store, audit);
    tokens = new ApiTokens(store, audit, clock);
    passwordRules = new PasswordRules(localNames(pack));
    factors = new SecondFactors(store, audit, clock);
    logins = new Logins(store, accounts, sessions, factors, limit, clock);
    municipal =
        settings
            .oidc()
            .map(
                oidc ->
                    new MunicipalLogin(
                        oidc,
                        settings.publicAddress(),
                        new MunicipalLogin.Parts(store, accountChanges, sessions, limit, clock)));
    sites = new Sites(store);
    siteChanges = new SiteChanges(store, pack, audit, clock);
    handKept = new HandKept(store, pack, audit, clock);
    siteImport = new SiteImport(store, pack, siteChanges);
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
    judging = new Judging(store, pack, norms, hours, weeks);
    assessments = new Assessments(store, audit, clock);
    lifeCycle = new LifeCycle(store, pack, norms, audit);
    whatIf = new WhatIf(store, judging, weeks);
    normHistory = new NormHistory(store);
    Situations situations = new Situations(pack, norms);
    coverage = new Coverage(store, pack, situations, weeks, clock);
    newPlaces = new NewPlaces(store, pack, situations);
    areas = new AreaReports(store, pack, situations);
    ways = new Ways(store, audit, clock);
    agenda = new PublicAgenda(store, clock);
    releases = new Releases(store);
    releasing = new Releasing(store, weeks, releases, pack, clock);
    publicVisits = new PublicVisits(store, releases, clock);
    publicCoverage = new PublicCoverage(coverage, releases);
    schemaOrg = new SchemaOrg(settings.publicAddress());
    reports = new YearReports(store, pack, releases, weeks, publicCoverage, norms, judging, clock);
  }

  /** What people here think of first when they choose a password. */
  private static Set<String> localNames(RegionPack pack) {
    return Stream.concat(
            pack.gemeenten().stream().map(Gemeente::name), pack.areas().stream().map(Area::name))
        .collect(Collectors.toSet());
  }

  /** Makes all figures anew that are kept and out of date; ends early when interrupted. */
  void freshenAll() {
    weeks.freshenAll();
    judging.freshenAll();
  }
}
