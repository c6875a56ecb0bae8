package nl.huisvandekop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.huisvandekop.protocol.EnrolmentRequest;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.account.SignedIn;
import nl.huisvandekop.server.enrolment.EnrolmentCodes;
import nl.huisvandekop.server.enrolment.Enrolments;
import nl.huisvandekop.server.login.Entrance;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.web.Access;
import nl.huisvandekop.server.web.Route;
import nl.huisvandekop.server.web.RouteTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every role tries every route, as the table lists them: a route that is added is tried too. Two
 * places in two gemeenten carry names that no page, table or answer may let through as they are.
 */
class RightsMatrixTest {
  private static final String OWN_GEMEENTE = "GM0400";
  private static final String FAR_GEMEENTE = "GM0448";
  private static final String OWN_MARK = "eigenplek";
  private static final String FAR_MARK = "andermansplek";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** A cell that a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("(^|[,;\n])\"?[=+@\t]");

  @TempDir static Path folder;
  private static RunningServer server;
  private static List<Route> table;
  private static Entrance entrance;
  private static Sessions sessions;
  private static String farArea;
  private static Map<String, String> ownIds;
  private static Map<String, String> farIds;
  private static String kioskToken;

  /** A script; data for search engines run nothing, and must not end early either. */
  private static final Pattern SCRIPT =
      Pattern.compile("<script(?! type=\"application/ld\\+json\">)|alert\\(1\\)</script>");

  /** Who tries. */
  private record Who(String name, Role role, String token) {}

  private static final List<Who> STAFF = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = new RunningServer(folder, Clock.systemUTC());
    entrance = new Entrance(server.store(), Clock.systemUTC());
    sessions = new Sessions(server.store(), Clock.systemUTC());
    RegionPack pack = RegionPackLoader.builtIn();
    ServerSettings settings = ServerSettings.read(Map.of("SERVER_DATA", folder.toString()), null);
    table =
        RouteTable.of(
            ServerWeb.handlers(new ServerParts(settings, server.store(), pack, Clock.systemUTC())));
    String ownArea = areaIn(pack, OWN_GEMEENTE);
    farArea = areaIn(pack, FAR_GEMEENTE);
    site("hv-own", "=1+1 " + OWN_MARK + " <script>alert(1)</script>\"'", ownArea);
    site("hv-far", "@x " + FAR_MARK + " <script>alert(2)</script>\"'", farArea);
    ownIds = Map.of("site", "hv-own", "kiosk", kiosk("hv-own"), "area", ownArea);
    farIds = Map.of("site", "hv-far", "kiosk", kiosk("hv-far"), "area", farArea);
    who("beheer", Reach.everything(Role.REGION_ADMIN));
    who("lezer", Reach.everything(Role.REGION_READER));
    who("gemeente", new Reach(Role.GEMEENTE, Set.of(OWN_GEMEENTE), null));
    who("plek", new Reach(Role.SITE, Set.of(), "hv-own"));
  }

  @AfterAll
  static void stop() {
    STAFF.clear();
    server.close();
  }

  private static String areaIn(RegionPack pack, String gemeente) {
    return pack.areas().stream()
        .filter(area -> area.gemeente().equals(gemeente))
        .findFirst()
        .orElseThrow()
        .code();
  }

  /** Far apart: what is near is named across the border too, as it is on the public pages. */
  private static void site(String id, String name, String area) {
    double lat = id.equals("hv-own") ? 52.93 : 53.17;
    new Sites(server.store())
        .add(new Site(id, name, area, lat, 4.8, SiteStatus.ACTIVE, null, null, null, false));
  }

  private static String kiosk(String site) {
    String code = new EnrolmentCodes(server.store(), Clock.systemUTC()).issue(site, null);
    var answer =
        new Enrolments(
                server.store(), new RateLimit(server.store(), Clock.systemUTC()), Clock.systemUTC())
            .enrol(new EnrolmentRequest(code, UUID.randomUUID().toString(), null), "192.0.2.9");
    kioskToken = answer.token();
    return answer.kioskId();
  }

  private static void who(String name, Reach reach) {
    entrance.add(new Account(name, reach));
    STAFF.add(new Who(name, reach.role(), entrance.token(name)));
  }

  @Test
  void nobodyGetsInWithoutALoginOrWithAKiosksToken() {
    List<String> wrong = new ArrayList<>();
    for (Route route : closed()) {
      boolean program = route.path().startsWith("/api/");
      String expected = program ? "401" : "303 to the login";
      expect(wrong, route, "nobody", expected, said(send(route, ownIds, "")));
      if (route.access() != Access.KIOSK) {
        expect(wrong, route, "a kiosk", expected, said(bearer(route, ownIds, kioskToken)));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aRoleThatMayNotIsRefusedAndOneThatMayIsNot() {
    List<String> wrong = new ArrayList<>();
    for (Route route : closed()) {
      for (Who who : STAFF) {
        boolean may = route.access().roles().contains(who.role());
        String byToken = said(bearer(route, ownIds, who.token()));
        if (route.access() == Access.KIOSK) {
          expect(wrong, route, who.name(), "401", byToken);
          continue;
        }
        String bySession = said(asked(route, ownIds, who));
        if (may == bySession.startsWith("403 role") || may == byToken.startsWith("403 role")) {
          wrong.add(
              describe(route) + " as " + who.name() + ": " + bySession + ", by token " + byToken);
        }
        if (bySession.startsWith("5") || byToken.startsWith("5")) {
          wrong.add(describe(route) + " as " + who.name() + " fails: " + bySession + byToken);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsAnothersIsAnsweredAsIfItWereNotThere() {
    List<String> wrong = new ArrayList<>();
    Map<String, String> nowhere =
        Map.of("site", "hv-nowhere", "kiosk", "kk-nowhere", "area", "WP0");
    for (Route route : closed()) {
      boolean aboutOne = route.path().matches(".*/\\{(id|site|kiosk)}.*");
      for (Who who : STAFF) {
        boolean bounded = who.role() == Role.GEMEENTE || who.role() == Role.SITE;
        if (aboutOne && bounded && route.access().roles().contains(who.role())) {
          String unknown = said(asked(route, nowhere, who));
          boolean reads = route.method().name().equals("GET");
          assertTrue(!reads || unknown.startsWith("404"), describe(route) + ": " + unknown);
          expect(wrong, route, who.name(), unknown, said(asked(route, farIds, who)));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void nothingOfAnothersPlaceIsInAnyAnswer() {
    List<String> wrong = new ArrayList<>();
    String wanted =
        "?site=hv-far&plek=hv-far&gemeente=%s&gebied=%s&area=%s&format=csv"
            .formatted(FAR_GEMEENTE, farArea, farArea);
    for (Route route : closed()) {
      for (Who who : STAFF) {
        if (who.role() != Role.GEMEENTE && who.role() != Role.SITE) {
          continue;
        }
        for (Map<String, String> ids : List.of(ownIds, farIds)) {
          for (String query :
              route.method().name().equals("GET") ? List.of("", wanted) : List.of("")) {
            String text = asked(route, ids, who, query).text();
            if (text.contains(FAR_MARK)) {
              wrong.add(
                  describe(route) + query + " as " + who.name() + " tells of another's place");
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aFormWithoutItsSessionsProofOrFromElsewhereChangesNothing() {
    List<String> wrong = new ArrayList<>();
    Who admin = STAFF.get(0);
    String others = csrfOf(sessions.open("lezer"));
    for (Route route : table) {
      if (route.method().name().equals("GET") || route.access() == Access.KIOSK) {
        continue;
      }
      String path = path(route, ownIds);
      String session = "huis-session=" + sessions.open(admin.name());
      String right = "csrf=" + encoded(csrfOf(session.substring("huis-session=".length())));
      Answer foreign =
          server.post(
              path,
              right,
              "Content-Type",
              FORM,
              "Cookie",
              session,
              "Origin",
              "https://elsewhere.example");
      expect(wrong, route, "a form from elsewhere", "403", said(foreign).substring(0, 3));
      if (route.access() == Access.EVERYONE) {
        continue;
      }
      for (String proof : List.of("", "csrf=", "csrf=x", "csrf=" + encoded(others))) {
        Answer answer = server.post(path, proof, "Content-Type", FORM, "Cookie", session);
        expect(wrong, route, "a form with " + proof, "403", said(answer).substring(0, 3));
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void namesThatHoldScriptsOrFormulasAreTextEverywhere() {
    List<String> wrong = new ArrayList<>();
    Who admin = STAFF.get(0);
    int seen = 0;
    for (Route route : table) {
      if (!route.method().name().equals("GET") || route.access() == Access.KIOSK) {
        continue;
      }
      for (String query :
          List.of("", "?format=csv", "?vorm=csv", "?scheiding=puntkomma&format=csv")) {
        Answer answer = asked(route, ownIds, admin, query);
        String type = String.valueOf(answer.header("Content-Type"));
        seen += answer.text().contains(OWN_MARK) ? 1 : 0;
        if (type.startsWith("text/html") && SCRIPT.matcher(answer.text()).find()) {
          wrong.add(describe(route) + query + " lets a script through");
        }
        if (type.startsWith("text/csv") && FORMULA.matcher(answer.text()).find()) {
          wrong.add(describe(route) + query + " lets a formula through");
        }
        if (answer.status() >= 500) {
          wrong.add(describe(route) + query + " fails: " + answer.status());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen > 5, "the name was seen on pages, in " + seen + " answers");
  }

  private static List<Route> closed() {
    return table.stream()
        .filter(route -> route.access() != Access.EVERYONE && route.access() != Access.OPEN)
        .toList();
  }

  private static void expect(
      List<String> wrong, Route route, String who, String expected, String said) {
    if (!said.startsWith(expected)) {
      wrong.add("%s as %s: %s, not %s".formatted(describe(route), who, said, expected));
    }
  }

  private static String describe(Route route) {
    return route.method() + " " + route.path() + " (" + route.access() + ")";
  }

  /** What an answer says, whoever it is written for. */
  private static String said(Answer answer) {
    String location = answer.header("Location");
    if (answer.status() == 303 && location.startsWith("/inloggen")) {
      return "303 to the login";
    }
    var code =
        Pattern.compile("\"code\":\"([a-z-]+)\"|<code>([a-z-]+)</code>").matcher(answer.text());
    return answer.status()
        + (answer.status() >= 400 && code.find()
            ? " " + (code.group(1) == null ? code.group(2) : code.group(1))
            : "");
  }

  private static Answer asked(Route route, Map<String, String> ids, Who who) {
    return asked(route, ids, who, "");
  }

  /** In a fresh session each time, since some routes end it. */
  private static Answer asked(Route route, Map<String, String> ids, Who who, String query) {
    String session = sessions.open(who.name());
    String form = "csrf=" + encoded(csrfOf(session));
    String path = path(route, ids) + query;
    String cookie = "huis-session=" + session;
    return route.method().name().equals("GET")
        ? server.get(path, "Cookie", cookie)
        : server.post(path, form, "Content-Type", FORM, "Cookie", cookie);
  }

  private static Answer bearer(Route route, Map<String, String> ids, String token) {
    String path = path(route, ids);
    return route.method().name().equals("GET")
        ? server.get(path, "Authorization", "Bearer " + token)
        : server.post(path, "", "Content-Type", FORM, "Authorization", "Bearer " + token);
  }

  private static Answer send(Route route, Map<String, String> ids, String form) {
    String path = path(route, ids);
    return route.method().name().equals("GET")
        ? server.get(path)
        : server.post(path, form, "Content-Type", FORM);
  }

  private static String csrfOf(String session) {
    return sessions.find(session).map(SignedIn::csrf).orElseThrow();
  }

  /** With what each parameter of a path stands for. */
  private static String path(Route route, Map<String, String> ids) {
    String id = route.path().startsWith("/kiosken/") ? ids.get("kiosk") : ids.get("site");
    return Arrays.stream(route.path().split("(?=/)"))
        .map(
            part ->
                switch (part) {
                  case "/{id}" -> "/" + id;
                  case "/{code}" -> "/" + ids.get("area");
                  case "/{week}" -> "/2026-W47";
                  default -> part.replaceAll("\\{[a-z]+}", "x");
                })
        .reduce("", String::concat);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
