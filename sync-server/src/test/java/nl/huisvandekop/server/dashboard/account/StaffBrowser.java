package nl.huisvandekop.server.dashboard.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;

/** A browser as far as forms and cookies go. */
public final class StaffBrowser {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final RunningServer server;
  private final Map<String, String> cookies = new TreeMap<>();
  private String csrf = "";

  public StaffBrowser(RunningServer server) {
    this.server = server;
  }

  public Answer get(String path) {
    return keep(server.get(path, "Cookie", cookies()));
  }

  /** Sends a form with the proof of the last page; names and values by turns. */
  public Answer post(String path, String... fields) {
    StringBuilder form = new StringBuilder("csrf=" + encoded(csrf));
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return keep(
        server.post(
            path,
            form.toString(),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            cookies(),
            "Referer",
            server.at("/dekking").toString()));
  }

  public Answer logIn(String name, String password) {
    return post("/inloggen", "name", name, "password", password, "naar", "/account");
  }

  public String cookie(String name) {
    return cookies.get(name);
  }

  public void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  private Answer keep(Answer answer) {
    for (String set : answer.response().headers().allValues("Set-Cookie")) {
      String pair = set.substring(0, set.indexOf(';'));
      String name = pair.substring(0, pair.indexOf('='));
      if (set.contains("Expires=Thu, 01 Jan 1970")) {
        cookies.remove(name);
      } else {
        cookies.put(name, pair.substring(pair.indexOf('=') + 1));
      }
    }
    Matcher found = CSRF.matcher(answer.text());
    if (found.find()) {
      csrf = found.group(1);
    }
    return answer;
  }

  private String cookies() {
    StringBuilder all = new StringBuilder("x=y");
    cookies.forEach((name, value) -> all.append("; ").append(name).append('=').append(value));
    return all.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
