package nl.huisvandekop.kiosk.screen;

import java.util.List;

/** The screens' own styles and scripts; each script imports its parts by their bare names. */
final class ScreenFiles {
  static final List<String> NAMES =
      List.of(
          "screen.css",
          "home.css",
          "home-fit.css",
          "languages.css",
          "thanks.css",
          "thanks-fit.css",
          "pages.css",
          "leaflet.css",
          "volunteer.css",
          "menu.css",
          "host.css",
          "headcount.css",
          "headcount.js",
          "act.js",
          "cleaning.js",
          "pad.css",
          "hours.css",
          "state.css",
          "keyboard.css",
          "agenda.css",
          "editor.css",
          "occurrence.css",
          "calendar.css",
          "home.js",
          "check-in.js",
          "coming.js",
          "countdown.js",
          "go.js",
          "heartbeat.js",
          "people.js",
          "visit.js",
          "volunteer.js",
          "digits.js",
          "pin.js",
          "pin-change.js",
          "opening-hours.js",
          "hold.js",
          "agenda.js",
          "calendar.js",
          "editor.js",
          "editor-days.js",
          "editor-lines.js",
          "editor-repeat.js",
          "editor-words.js",
          "state.js",
          "first-run.js",
          "keyboard.js",
          "read-aloud.js",
          "voices.js");

  private ScreenFiles() {}
}
