package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of the inventory, by API tokens: what a browser's session adds is tested elsewhere. */
class InventoryRoutesTest {
  private static final String NOON = "2026-11-24T12:00:00Z";
  private static final Pattern STAMP = Pattern.compile("name=\"stand\" value=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("name=\"inhoud\" value=\"([^\"]*)\"");

  @TempDir static Path folder;
  private static RunningServer server;
  private static String admin;
  private static String reader;
  private static String schagen;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder, new SetClock(NOON));
    server.addSite("hv-1", "WP3058");
    server.addSite("hv-2", "WP3058");
    admin = server.tokenOf(Role.REGION_ADMIN, Set.of(), null);
    reader = server.tokenOf(Role.REGION_READER, Set.of(), null);
    schagen = server.tokenOf(Role.GEMEENTE, Set.of("GM0441"), null);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPlaceIsAddedAndChangedAndItsNameRunsNothing() {
    assertEquals(200, get("/plekken/nieuw", admin).status());
    Answer refused = post("/plekken/nieuw", admin, "naam", "", "status", "actief");
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("href=\"#naam\""), refused.text());
    Answer added =
        post(
            "/plekken/nieuw",
            admin,
            "naam",
            "<script>alert(1)</script>",
            "status",
            "na te gaan",
            "opmerking",
            "<b>x</b>");
    assertEquals(303, added.status());
    String page = added.header("Location");
    assertFalse(get(page, admin).text().contains("<script>"));
    String form = get(page + "/gegevens", admin).text();
    Answer changed =
        post(page + "/gegevens", admin, "stand", found(STAMP, form), "naam", "Buurtkamer Noord");
    assertEquals(303, changed.status(), changed.text());
    assertTrue(get(page, admin).text().contains("<h1>Buurtkamer Noord</h1>"));
    Answer late = post(page + "/gegevens", admin, "stand", found(STAMP, form), "naam", "Later");
    assertEquals(422, late.status());
    assertTrue(late.text().contains("Iemand anders"), late.text());
  }

  @Test
  void metresAreSaidAndConvertedOnceThatIsAsked() {
    String[] entry = {"naam", "In meters", "gebied", "WP3058", "lat", "545100", "lon", "111700"};
    Answer said = post("/plekken/nieuw", admin, entry);
    assertEquals(422, said.status());
    assertTrue(said.text().contains("Rijksdriehoek"), said.text());
    String[] asked = Arrays.copyOf(entry, entry.length + 4);
    asked[8] = "omrekenen";
    asked[9] = "ja";
    asked[10] = "toch";
    asked[11] = "ja";
    assertEquals(303, post("/plekken/nieuw", admin, asked).status());
  }

  @Test
  void whoOnlyLooksOrWorksForAnotherGemeenteChangesNothing() {
    assertEquals(403, get("/plekken/nieuw", reader).status());
    assertEquals(403, upload("/inventaris/proef", reader, "naam\nA\n").status());
    assertEquals(403, get("/plekken/hv-1/agenda", reader).status());
    assertEquals(404, get("/plekken/hv-1/gegevens", schagen).status());
    assertEquals(404, get("/plekken/hv-1/openingstijden", schagen).status());
    assertEquals(404, post("/plekken/hv-1/tellingen", schagen, "datum", "2026-11-24").status());
    assertFalse(get("/inventaris.csv", schagen).text().contains("hv-1"));
    assertTrue(get("/inventaris.csv", reader).text().contains("hv-1"));
    assertFalse(get("/inventaris", reader).text().contains("type=\"file\""));
  }

  @Test
  void aFileIsLookedAtThenKeptAndLeavesNothingWhenItIsWrong() {
    String table = "naam;gebied\nUit een bestand;Julianadorp\n";
    String wrong = upload("/inventaris/proef", admin, table + "X;nergens\n").text();
    assertTrue(wrong.contains("\"nergens\" is geen woonkern") || wrong.contains("nergens"), wrong);
    assertFalse(wrong.contains("name=\"inhoud\""));
    Answer looked = upload("/inventaris/proef", admin, table);
    assertEquals(200, looked.status(), looked.text());
    assertFalse(get("/inventaris.csv", admin).text().contains("Uit een bestand"));
    String[] kept = {"inhoud", found(FILE, looked.text()), "stand", found(STAMP, looked.text())};
    assertTrue(parts("/inventaris/bewaren", admin, kept).text().contains("Bewaard: 1 nieuw"));
    assertTrue(get("/inventaris.csv", admin).text().contains("Uit een bestand"));
    String again = parts("/inventaris/bewaren", admin, kept).text();
    assertTrue(again.contains("verandert niets"), again);
  }

  @Test
  void whatTheLookAcceptsIsKeptAlsoWhenItIsLarge() {
    StringBuilder table = new StringBuilder("naam;gebied;opmerking\n");
    for (int i = 0; i < 600; i++) {
      table
          .append("Groot bestand ")
          .append(i)
          .append(";WP3058;")
          .append("x".repeat(500))
          .append('\n');
    }
    Answer looked = upload("/inventaris/proef", admin, table.toString());
    String[] kept = {"inhoud", found(FILE, looked.text()), "stand", found(STAMP, looked.text())};
    Answer answer = parts("/inventaris/bewaren", admin, kept);
    assertEquals(200, answer.status(), answer.text());
    assertTrue(get("/inventaris.csv", admin).text().contains("Groot bestand 599"));
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    int status = upload("/inventaris/proef", admin, "naam\n" + "x".repeat(4_000_000)).status();
    assertTrue(status == 413 || status == 400 || status == 422, "status " + status);
    int most = upload("/inventaris/proef", admin, "naam\n" + "x".repeat(2_100_000)).status();
    assertEquals(422, most);
  }

  @Test
  void theListIsSearchedAndFiltered() {
    assertTrue(get("/plekken?zoek=HUIS+hv-1", admin).text().contains("/plekken/hv-1\""));
    assertFalse(get("/plekken?zoek=HUIS+hv-1", admin).text().contains("/plekken/hv-2\""));
    assertFalse(get("/plekken?kiosk=ja", admin).text().contains("/plekken/hv-1\""));
    assertTrue(get("/plekken?kenmerk=zaal", admin).text().contains("Hier staat nog geen plek"));
    assertEquals(200, get("/plekken?bladzijde=999999&soort=x&kenmerk=y", admin).status());
  }

  @Test
  void hoursAgendaAndCountsOfAPlaceWithoutAKioskAreKeptByHand() {
    String place = "/plekken/hv-2";
    Answer wrong =
        post(place + "/openingstijden", admin, "vanaf", "2026-11-01", "di-van-0", "09:00");
    assertEquals(422, wrong.status());
    assertTrue(wrong.text().contains("href=\"#di-tot-0\""), wrong.text());
    post(
        place + "/openingstijden",
        admin,
        "vanaf",
        "2026-11-01",
        "di-van-0",
        "09:00",
        "di-tot-0",
        "12:00");
    assertTrue(get(place + "/openingstijden", admin).text().contains("value=\"12:00\""));
    assertTrue(get(place, admin).text().contains("09:00–12:00"));
    Answer added =
        post(
            place + "/agenda/nieuw",
            admin,
            "titel",
            "Koffie",
            "datum",
            "2026-11-24",
            "van",
            "10:00",
            "tot",
            "12:00",
            "herhaling",
            "wekelijks",
            "inloop",
            "on");
    assertEquals(303, added.status(), added.text());
    String agenda = get(place + "/agenda", admin).text();
    assertEquals(7, agenda.split("/afgelast\"", -1).length - 1);
    Matcher id = Pattern.compile("agenda/([0-9a-f-]{36})/afgelast").matcher(agenda);
    assertTrue(id.find());
    String one = place + "/agenda/" + id.group(1);
    assertEquals(200, get(one, admin).status());
    assertEquals(303, post(one + "/afgelast", admin, "datum", "2026-12-01").status());
    assertTrue(get(place + "/agenda", admin).text().contains("Gaat niet door"));
    String counts = get(place + "/tellingen", admin).text();
    Matcher hour = Pattern.compile("name=\"(uur-\\d+)\"").matcher(counts);
    assertTrue(hour.find());
    assertEquals(422, post(place + "/tellingen", admin, hour.group(1), "veel").status());
    Pattern stamp = Pattern.compile("name=\"stempel\" value=\"([0-9a-f]+)\"");
    String[] fourteen = {
      "datum", "2026-11-24", "stempel", found(stamp, counts), hour.group(1), "14"
    };
    Answer kept = post(place + "/tellingen", admin, fourteen);
    assertEquals(303, kept.status());
    fourteen[5] = "15";
    Answer late = post(place + "/tellingen", admin, fourteen);
    assertEquals(422, late.status());
    assertTrue(late.text().contains("intussen gewijzigd"), late.text());
    assertTrue(late.text().contains("value=\"15\""), "as it was typed");
    assertTrue(get(place + "/tellingen", admin).text().contains("value=\"14\""));
    for (String date : new String[] {"2027-01-01", "24-11-2026", "1990-01-01", ""}) {
      Answer other = post(place + "/tellingen", admin, "datum", date, "uren", "alle");
      assertEquals(422, other.status(), date);
    }
    String now = found(stamp, get(place + "/tellingen", admin).text());
    Answer none = post(place + "/tellingen", admin, "datum", "2026-11-24", "stempel", now);
    assertEquals(303, none.status());
    assertTrue(
        get(place + "/tellingen", admin).text().contains("value=\"14\""),
        "what was not sent is not taken away");
    assertEquals(303, post(one + "/weg", admin).status());
    assertEquals(404, get(one, admin).status());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertTrue(matcher.find(), text);
    return matcher.group(1);
  }

  private static Answer get(String path, String token) {
    return server.get(path, "Authorization", "Bearer " + token);
  }

  private static Answer post(String path, String token, String... texts) {
    StringBuilder form = new StringBuilder("csrf=");
    for (int i = 0; i < texts.length; i += 2) {
      form.append('&').append(texts[i]).append('=');
      form.append(URLEncoder.encode(texts[i + 1], StandardCharsets.UTF_8));
    }
    return server.post(
        path,
        form.toString(),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Authorization",
        "Bearer " + token);
  }

  private static Answer upload(String path, String token, String table) {
    String part =
        "--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"plekken.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + table
            + "\r\n";
    return send(path, token, part);
  }

  private static Answer parts(String path, String token, String... texts) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < texts.length; i += 2) {
      body.append("--x\r\nContent-Disposition: form-data; name=\"").append(texts[i]);
      body.append("\"\r\n\r\n").append(texts[i + 1]).append("\r\n");
    }
    return send(path, token, body.toString());
  }

  private static Answer send(String path, String token, String parts) {
    return server.post(
        path,
        parts + "--x--\r\n",
        "Content-Type",
        "multipart/form-data; boundary=x",
        "Authorization",
        "Bearer " + token);
  }
}
