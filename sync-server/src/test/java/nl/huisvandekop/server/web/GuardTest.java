package nl.huisvandekop.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.Context;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.account.SessionCookie;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.account.SignedIn;
import nl.huisvandekop.server.login.Entrance;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.EachDatabase;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class GuardTest {
  @Parameter Database database;
  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:00:00Z");
  private ServerStore store;
  private Entrance entrance;
  private TableServer server;
  private String[] cookie;
  private String csrf;

  @BeforeEach
  void start() {
    store = database.open(folder);
    Sessions sessions = new Sessions(store, clock);
    entrance = new Entrance(store, clock);
    String password = entrance.add(new Account("lezer", Reach.everything(Role.REGION_READER)));
    String token = entrance.signIn("lezer", password);
    cookie = new String[] {"Cookie", "huis-session=" + token};
    csrf = sessions.find(token).orElseThrow().csrf();
    server =
        new TableServer(
            store,
            clock,
            List.of(
                Route.get("/staff", Access.STAFF, GuardTest::name),
                Route.post("/staff", Access.STAFF, GuardTest::name),
                Route.get("/in", Access.EVERYONE, ctx -> new SessionCookie(true).write(ctx, "t")),
                Route.get("/out", Access.EVERYONE, ctx -> new SessionCookie(false).clear(ctx)),
                Route.post("/open", Access.EVERYONE, ctx -> ctx.result("open"))));
  }

  private static void name(Context ctx) {
    ctx.result(SignedIn.of(ctx).account().name());
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void aSessionReadsUntilItEnds() throws Exception {
    assertEquals("lezer", server.get("/staff", cookie).body());
    clock.forward(Duration.ofMinutes(30));
    assertEquals(401, server.get("/staff", cookie).statusCode());
  }

  @Test
  void aFormNeedsTheSessionsOwnProof() throws Exception {
    assertEquals(403, server.post("/staff", "", cookie).statusCode());
    assertEquals(403, server.post("/staff", "csrf=x", cookie).statusCode());
    assertEquals("lezer", server.post("/staff", "csrf=" + csrf, cookie).body());
  }

  @Test
  void aFormOfAnotherSiteIsRefusedEvenWithTheProof() throws Exception {
    String[] elsewhere = {cookie[0], cookie[1], "Origin", "https://elsewhere.example"};
    assertEquals(403, server.post("/staff", "csrf=" + csrf, elsewhere).statusCode());
    assertEquals(403, server.post("/open", "", elsewhere).statusCode());
    String[] behindProxy = {cookie[0], cookie[1], "Origin", "https://huis.example"};
    assertEquals("lezer", server.post("/staff", "csrf=" + csrf, behindProxy).body());
    assertEquals("open", server.post("/open", "", behindProxy).body());
  }

  @Test
  void aTokenNeedsNoProofSinceNoBrowserSendsItUnasked() throws Exception {
    String token = entrance.token("lezer");
    assertEquals("lezer", server.post("/staff", "", "Authorization", "Bearer " + token).body());
    assertEquals("lezer", server.post("/staff", "", "Authorization", "bearer " + token).body());
    assertEquals(401, server.post("/staff", "", "Authorization", "Bearer ").statusCode());
  }

  @Test
  void theCookieIsForThisServersPagesOnly() throws Exception {
    String set = setCookie(server.get("/in", cookie));
    for (String part : List.of("huis-session=t", "; Path=/", "; Secure", "; HttpOnly")) {
      assertTrue(set.contains(part), set);
    }
    assertTrue(set.contains("; SameSite=Lax"), set);
    assertFalse(set.matches(".*(Max-Age|Expires).*"), "it ends with the browser: " + set);
    String cleared = setCookie(server.get("/out", cookie));
    assertTrue(cleared.contains("; Expires=Thu, 01 Jan 1970"), cleared);
    assertFalse(cleared.contains("Secure"), cleared);
  }

  private static String setCookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }
}
