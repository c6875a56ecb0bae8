package nl.huisvandekop.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.huisvandekop.protocol.EnrolmentAnswer;
import nl.huisvandekop.protocol.EnrolmentRequest;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Accounts;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.account.Sessions;
import nl.huisvandekop.server.enrolment.Enrolments;
import nl.huisvandekop.server.enrolment.Kiosk;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.intake.IntakeReview;
import nl.huisvandekop.server.login.Entrance;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.settings.ServerSettings;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServerCommandTest {
  private static final String NAME = "Huis van Julianadorp";

  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-11-24T10:20:00Z");
  private final Map<String, String> environment = new HashMap<>();
  private ServerSettings served;

  private record Outcome(int exit, String out, String err) {}

  @BeforeEach
  void settings() {
    environment.put("SERVER_DATA", folder.resolve("data").toString());
  }

  @Test
  void withoutACommandItServes() {
    assertEquals(0, run().exit());
    assertEquals(folder.resolve("data"), served.data());
  }

  @Test
  void helpNamesEveryCommandAndSettingAndVersionTheVersion() {
    Outcome help = run("--help");
    assertEquals(0, help.exit());
    for (String word :
        List.of(
            "site",
            "kiosk",
            "user",
            "backup",
            "SERVER_HOST",
            "SERVER_PORT",
            "SERVER_DATA",
            "DATABASE_URL",
            "REGION_PACK",
            "PUBLIC_URL")) {
      assertTrue(help.out().contains(word), word);
    }
    assertEquals("sync-server 9.9", run("--version").out());
    assertEquals(0, run("kiosk", "code", "--help").exit());
  }

  @Test
  void aConfigurationIsCheckedWithoutServing() throws Exception {
    Path file = Files.writeString(folder.resolve("huis.properties"), "SERVER_PORT=1\n");
    assertEquals(
        new Outcome(0, "settings and region pack (Kop van Noord-Holland): ok", ""),
        run("--check-config", "--config", file.toString()));
    Files.writeString(file, "SERVER_PORT=many\n");
    Outcome refused = run("--check-config", "--config", file.toString());
    assertEquals(1, refused.exit());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains("SERVER_PORT is \"many\""), refused.err());
    environment.put("REGION_PACK", folder.resolve("none").toString());
    assertEquals(1, run("--check-config").exit());
    assertEquals(null, served);
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @Test
  void aWrongSettingStopsTheStart() {
    environment.put("SERVER_PORT", "many");
    assertEquals(1, run().exit());
    assertEquals(null, served);
  }

  @Test
  void wrongUseIsTold() {
    for (String[] wrong :
        List.of(
            words("fly"),
            words("site"),
            words("site add"),
            words("site add --name x --area WP3058 --lat north --lon 4"),
            words("kiosk code"),
            words("kiosk end --id k"),
            words("kiosk end --id k --at yesterday"),
            words("user add --name x --role king"),
            words("user add --name x --role gemeente"),
            words("user add --name x --role site"),
            words("user remove"),
            words("user add --name x --role region-admin --site hv-1"),
            words("backup"),
            words("--config"))) {
      Outcome outcome = run(wrong);
      assertEquals(2, outcome.exit(), String.join(" ", wrong));
      assertEquals("", outcome.out());
      assertFalse(outcome.err().isBlank());
    }
  }

  @Test
  void anAddedSiteIsActiveAndItsIdIsPrinted() {
    String id = add("--lat", "52.89", "--lon", "4.74", "--sample");
    Site site = withStore(store -> new Sites(store).find(id).orElseThrow());
    assertEquals(
        new Site(id, NAME, "WP3058", 52.89, 4.74, SiteStatus.ACTIVE, null, null, null, true), site);
    assertTrue(id.matches("hv-[0-9a-z]{8}"), id);
  }

  @Test
  void aSiteThatCannotBeIsRefused() {
    refused("area-unknown", "no area WP1", "site", "add", "--name", "x", "--area", "WP1");
    refused("swapped", "swapped", words("site add --name x --area WP3058 --lat 4.7 --lon 52.8"));
    refused("half", "go together", words("site add --name x --area WP3058 --lat 52.8"));
    refused("blank", "1 to 120", "site", "add", "--name", " ", "--area", "WP3058");
  }

  @Test
  void aCodeEnrolsAndAReplacingCodeBecomesTheSameKiosk() {
    String site = add();
    EnrolmentAnswer first = enrol(run("kiosk", "code", "--site", site).out());
    EnrolmentAnswer second =
        enrol(run("kiosk", "code", "--site", site, "--replaces", first.kioskId()).out());
    assertEquals(first.kioskId(), second.kioskId());
    refused("site", "no site hv-x", words("kiosk code --site hv-x"));
    refused("kiosk", "no kiosk k", "kiosk", "code", "--site", site, "--replaces", "k");
  }

  @Test
  void refusedRowsOfAKioskAreSetAsideOnce() {
    String id = enrol(run("kiosk", "code", "--site", add()).out()).kioskId();
    withStore(
        store ->
            store.write(
                handle ->
                    handle.execute(
                        "INSERT INTO rejected_row (kiosk_id, list, row_key, code, detail, content)"
                            + " VALUES (?, 'cells', 'k', 'row-not-understood', 'x', '{}')",
                        id)));
    assertEquals(new Outcome(0, "1", ""), run("kiosk", "set-aside", "--id", id));
    assertEquals(new Outcome(0, "0", ""), run("kiosk", "set-aside", "--id", id));
    assertEquals(List.of(), withStore(store -> new IntakeReview(store).open()));
  }

  @Test
  void aKioskIsRevokedDeclaredLostAndEnded() {
    EnrolmentAnswer kiosk = enrol(run("kiosk", "code", "--site", add()).out());
    String id = kiosk.kioskId();
    assertEquals(new Outcome(0, id, ""), run("kiosk", "lost", "--id", id));
    long hour = clock.instant().getEpochSecond() / 3600;
    assertEquals(hour, kiosk(id).lostBefore());
    assertEquals(0, run("kiosk", "end", "--id", id, "--at", "2026-11-25T12:10").exit());
    assertEquals(hour + 26, kiosk(id).endedHour(), "12:10 here is 11:10 UTC, so ended at 12");
    assertEquals(0, run("kiosk", "end", "--id", id, "--at", "2026-11-25T11:00Z").exit());
    assertEquals(hour + 25, kiosk(id).endedHour());
    assertEquals(0, run("kiosk", "end", "--id", id, "--at", "2026-11-25").exit());
    assertEquals(hour + 13, kiosk(id).endedHour(), "a date begins at local midnight");
    assertEquals(0, run("kiosk", "revoke", "--id", id).exit());
    assertTrue(withStore(store -> new Kiosks(store).byToken(kiosk.token())).isEmpty());
    refused("early", "only after", "kiosk", "end", "--id", id, "--at", "2020-01-01");
    for (String verb : List.of("revoke", "lost", "set-aside")) {
      refused("unknown", "no kiosk k", "kiosk", verb, "--id", "k");
    }
  }

  @Test
  void anAccountLogsInWithThePrintedPasswordAndAskThroughTheApiWithTheToken() {
    String site = add();
    String password = run(words("user add --name lezer --role region-reader")).out();
    assertEquals(1, run(words("user add --name lezer --role region-admin")).exit());
    String token = run(words("user token --name lezer")).out();
    assertEquals(
        0, run(words("user add --name g --role gemeente --gemeente GM0400 GM0441")).exit());
    assertEquals(0, run("user", "add", "--name", "s", "--role", "site", "--site", site).exit());
    withStore(
        store -> {
          Accounts accounts = new Accounts(store);
          Sessions sessions = new Sessions(store, clock);
          String session = new Entrance(store, clock).signIn("lezer", password);
          assertEquals("lezer", sessions.find(session).orElseThrow().account().name());
          assertEquals("lezer", accounts.byToken(token).orElseThrow().name());
          assertEquals(
              new Reach(Role.GEMEENTE, Set.of("GM0400", "GM0441"), null),
              accounts.find("g").orElseThrow().reach());
          assertEquals(site, accounts.find("s").orElseThrow().reach().siteId());
          return null;
        });
    refused("nobody", "no account niemand", words("user token --name niemand"));
    refused(
        "elsewhere",
        "no gemeente GM0363",
        words("user add --name a --role gemeente --gemeente GM0363"));
    refused("no site", "no site hv-x", words("user add --name a --role site --site hv-x"));
  }

  @Test
  void aRemovedAccountIsOutAtOnceAndNothingOfItStays() {
    run(words("user add --name baas --role region-admin"));
    String password = run(words("user add --name g --role gemeente --gemeente GM0400")).out();
    String token = run(words("user token --name g")).out();
    String session = withStore(store -> new Entrance(store, clock).signIn("g", password));
    assertEquals(
        new Outcome(
            0, "g is removed; sessions ended: 1, API tokens ended: 1, region-admins left: 1", ""),
        run(words("user remove --name g")));
    withStore(
        store -> {
          assertTrue(new Accounts(store).find("g").isEmpty());
          assertTrue(new Accounts(store).byToken(token).isEmpty());
          assertTrue(new Sessions(store, clock).find(session).isEmpty());
          return null;
        });
    assertEquals(
        0,
        run(words("user add --name g --role gemeente --gemeente GM0441")).exit(),
        "the name is free again");
    assertTrue(run(words("user remove --name baas")).out().endsWith("region-admins left: 0"));
    refused("unknown", "no account baas", words("user remove --name baas"));
    assertTrue(run(words("user --help")).out().contains("remove"));
  }

  @Test
  void commandsWorkBesideARunningServerAndSoDoesABackup() throws Exception {
    Path data = folder.resolve("data");
    try (RunningServer server = new RunningServer(data, clock)) {
      String id = add();
      String token =
          run(words("user add --name a --role region-admin")).exit() == 0
              ? run(words("user token --name a")).out()
              : "";
      assertEquals(
          200, server.get("/api/v1/sites/" + id, "Authorization", "Bearer " + token).status());
      Path copy = Files.createDirectory(folder.resolve("copy")).resolve("server.db");
      assertEquals(new Outcome(0, copy.toString(), ""), run("backup", copy.toString()));
      assertEquals(1, run("backup", copy.toString()).exit());
      try (ServerStore restored = ServerStore.open(copy.getParent())) {
        assertTrue(new Sites(restored).find(id).isPresent());
      }
    }
  }

  @Test
  void aBackupOfAFolderWithoutAStoreIsRefusedAndMakesNone() {
    refused("nothing", "no store in", "backup", folder.resolve("copy").toString());
    assertFalse(Files.exists(folder.resolve("data")));
    assertFalse(Files.exists(folder.resolve("copy")));
  }

  private String add(String... more) {
    String[] words = {"site", "add", "--name", NAME, "--area", "WP3058"};
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    Outcome outcome = run(all);
    assertEquals(0, outcome.exit(), outcome.err());
    return outcome.out();
  }

  private EnrolmentAnswer enrol(String code) {
    return withStore(
        store ->
            new Enrolments(store, new RateLimit(store, clock), clock)
                .enrol(
                    new EnrolmentRequest(code, UUID.randomUUID().toString(), null), "192.0.2.1"));
  }

  private Kiosk kiosk(String id) {
    return withStore(store -> new Kiosks(store).find(id).orElseThrow());
  }

  private <T> T withStore(java.util.function.Function<ServerStore, T> work) {
    try (ServerStore store = ServerStore.openBeside(folder.resolve("data"))) {
      return work.apply(store);
    }
  }

  private void refused(String what, String why, String... words) {
    Outcome outcome = run(words);
    assertEquals(1, outcome.exit(), what);
    assertEquals("", outcome.out(), what);
    assertTrue(outcome.err().contains(why), what + ": " + outcome.err());
  }

  private Outcome run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        ServerCommand.line(environment, clock, "9.9", settings -> served = settings)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    int exit = line.execute(words);
    return new Outcome(exit, out.toString().strip(), err.toString().strip());
  }

  private static String[] words(String line) {
    return line.split(" ");
  }
}
