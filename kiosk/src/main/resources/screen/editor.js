// One activity: what is filled in stands in a list; each line opens a panel of its own. What is not
// saved yet is kept by the kiosk, so that walking away loses nothing.
import { go } from "./go.js";
import { hold } from "./hold.js";
import "./keyboard.js";
import { ask } from "./volunteer.js";
import { Days, plus, weekday } from "./editor-days.js";
import { FLAGS, MOST_MINUTES, body, flag, shown } from "./editor-lines.js";
import * as repeats from "./editor-repeat.js";
import { clock, minutes, say } from "./editor-words.js";

const KEEP_MILLIS = 500;
const NEEDED = ["title", "date", "time"];
const QUARTER = 15;

const at = (id) => document.getElementById(id);
const all = (query) => [...document.querySelectorAll(query)];
const editor = at("editor");
const said = at("said");
const draft = JSON.parse(editor.dataset.draft);
const form = draft.form;
let repeat = repeats.read(form.recurrence);
let opened = null;
let changed = false;
let keeping = 0;

const days = Object.fromEntries(
  all("[data-days]").map((root) => [root.dataset.days, new Days(root, editor.dataset.today, pick)]),
);

function refresh() {
  for (const value of all("strong[data-value]")) {
    const name = value.dataset.value;
    value.textContent = shown(form, repeat, name);
    value.closest("button").dataset.missing = String(NEEDED.includes(name) && !form[name]);
  }
}

/** Takes parts over and keeps the whole. */
function take(parts) {
  Object.assign(form, parts);
  form.recurrence = repeats.rule(repeat, form.date);
  changed = true;
  said.textContent = "";
  refresh();
  clearTimeout(keeping);
  keeping = setTimeout(keep, KEEP_MILLIS);
}

function keep() {
  keeping = 0;
  return ask("PUT", "/api/draft", draft);
}

const FILL = {
  date: () => days.date.show(form.date ?? editor.dataset.today, form.date),
  until: () => days.until.show(repeat.until ?? plus(form.date, 7 * 12), repeat.until),
  time: drawTime,
  repeat: () => repeats.draw(repeat, form.date),
  places: drawPlaces,
  theme: () => {
    for (const button of all("[data-theme]")) {
      press(button, button.dataset.theme === (form.theme ?? ""));
    }
  },
};

const press = (button, on) => button.setAttribute("aria-pressed", String(on));

function show(section, heading) {
  for (const panel of all(".panel")) {
    panel.hidden = panel !== section;
  }
  heading.focus({ preventScroll: true });
}

function open(name) {
  const needsDay = name === "repeat" && !form.date;
  opened = needsDay ? "date" : name;
  const panel = document.querySelector(`[data-panel=${opened}]`);
  FILL[opened]?.();
  for (const button of panel.querySelectorAll("[data-flag]")) {
    press(button, (button.dataset.value === "yes") === flag(form, opened));
  }
  show(panel, at(`${opened}-title`));
  const field = panel.querySelector("[data-text]");
  if (field) {
    field.value = form[opened] ?? "";
    if (opened === "title" || !panel.querySelector("[data-choose]:not([data-value=''])")) {
      field.focus({ preventScroll: true });
    }
  }
}

/** Back to the list, by way of what is needed and was not asked yet. */
function close(onward) {
  const missing = onward && draft.mode === "NEW" && NEEDED.find((name) => !form[name]);
  if (missing && missing !== opened) {
    open(missing);
    return;
  }
  const line = document.querySelector(`[data-open=${opened}]`);
  opened = null;
  refresh();
  show(at("summary"), line ?? at("summary-title"));
}

function pick(day) {
  if (opened === "until") {
    repeat = { ...repeat, end: "until", until: day < form.date ? form.date : day };
    take({});
    open("repeat");
    return;
  }
  repeat = repeats.onDay(repeat, form.date, day);
  take({ date: day });
  close(true);
}

/** Where it begins; while nobody chose, where the choosing begins. */
const begin = () => minutes(form.time ?? "10:00");

function drawTime() {
  const begins = begin();
  document.querySelector("[data-end=begins] .when-value").textContent = clock(begins);
  const ends = clock(begins + form.minutes);
  document.querySelector("[data-end=ends] .when-value").textContent =
    begins + form.minutes > MOST_MINUTES ? say("edit.next-day", ends) : ends;
}

/** The end keeps its distance from the beginning. From any minute to the next whole quarter. */
function step(end, by) {
  const begins = begin();
  const from = end === "begins" ? begins : begins + form.minutes;
  const whole = by > 0 ? Math.floor((from + by) / QUARTER) : Math.ceil((from + by) / QUARTER);
  const next = whole * QUARTER;
  if (end === "begins") {
    take({ time: clock(Math.min(MOST_MINUTES - QUARTER, Math.max(0, next))) });
  } else {
    const length = Math.min(MOST_MINUTES, Math.max(QUARTER, next - begins));
    take({ time: clock(begins), minutes: length });
  }
  drawTime();
}

function drawPlaces() {
  at("places-value").textContent = form.places ?? "–";
  press(at("no-limit"), !form.places);
}

function request() {
  const path = `/api/activities/${encodeURIComponent(draft.id)}`;
  const whole = body(form);
  const move = { action: "move", start: whole.start, end: whole.end, room: whole.room };
  return {
    NEW: () => ask("POST", "/api/activities", whole),
    ALL: () => ask("PUT", path, whole),
    FROM: () => ask("POST", `${path}/from/${draft.on}`, whole),
    ONE: () => ask("POST", `${path}/occurrences/${draft.on}`, move),
  }[draft.mode]();
}

async function save() {
  const button = at("save");
  const missing = NEEDED.find((name) => !form[name]);
  if (missing) {
    open(missing);
    return;
  }
  if (button.getAttribute("aria-disabled") === "true") {
    return;
  }
  clearTimeout(keeping);
  button.setAttribute("aria-disabled", "true");
  said.textContent = said.dataset.busy;
  const answer = await request();
  if (!answer.ok) {
    button.setAttribute("aria-disabled", "false");
    said.textContent = whyNot(answer);
    keep();
    return;
  }
  await ask("DELETE", "/api/draft");
  const warnings = answer.body.warnings ?? [];
  if (warnings.length) {
    at("warnings").replaceChildren(
      ...warnings.map((warning) => {
        const line = document.createElement("li");
        line.textContent = warning.detail;
        return line;
      }),
    );
    show(at("warned"), at("warned-title"));
    return;
  }
  leave(true);
}

/** The kiosk says in a volunteer's words what is wrong with an activity. */
function whyNot({ status, body: problem }) {
  const known = said.dataset[{ 0: "noAnswer", 401: "loggedOut", 403: "loggedOut" }[status]];
  const theirs = [404, 409, 422].includes(status) && problem.code !== "field-wrong";
  return known ?? (theirs ? problem.detail : said.dataset.fault);
}

/** To the agenda's week in which it is. */
function leave(done) {
  const agenda = new URL(editor.dataset.agenda, location.href);
  if (form.date) {
    agenda.searchParams.set("week", form.date);
  }
  if (done) {
    agenda.searchParams.set("gedaan", "1");
  }
  go(() => location.replace(agenda));
}

for (const button of all("[data-open]")) {
  button.addEventListener("click", () => open(button.dataset.open));
}
for (const button of all("[data-close]")) {
  button.addEventListener("click", () => (opened === "until" ? open("repeat") : close(false)));
}
for (const button of all("[data-ready]")) {
  button.addEventListener("click", () => {
    if (opened === "time") {
      take({ time: clock(begin()) });
    }
    close(true);
  });
}
for (const field of all("[data-text]")) {
  field.addEventListener("input", () => take({ [field.dataset.text]: field.value.trim() || null }));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      close(true);
    }
  });
}
for (const button of all("[data-choose]")) {
  button.addEventListener("click", () => {
    take({ [button.dataset.choose]: button.dataset.value || null });
    close(true);
  });
}
for (const button of all("[data-flag]")) {
  const [field, whenTrue] = FLAGS[button.dataset.flag];
  button.addEventListener("click", () => {
    take({ [field]: button.dataset.value === whenTrue });
    close(true);
  });
}
for (const button of all("[data-step]")) {
  const { end } = button.closest("[data-end]").dataset;
  hold(button, () => step(end, Number(button.dataset.step)));
}
for (const button of all("[data-places]")) {
  hold(button, () => {
    const next = (form.places ?? 0) + Number(button.dataset.places);
    take({ places: Math.min(999, Math.max(1, next)) });
    drawPlaces();
  });
}
for (const button of all("[data-theme]")) {
  button.addEventListener("click", () => {
    take({ theme: button.dataset.theme || null });
    close(true);
  });
}
at("no-limit").addEventListener("click", () => {
  take({ places: null });
  close(true);
});
repeats.listen(
  () => repeat,
  (parts) => {
    repeat = { ...repeat, ...parts };
    take({});
    repeats.draw(repeat, form.date);
  },
  () => open("until"),
);
at("save").addEventListener("click", save);
at("leave").addEventListener("click", () =>
  changed || editor.dataset.kept === "true" ? show(at("leaving"), at("leaving-title")) : leave(false),
);
at("leave-not").addEventListener("click", () => close(false));
at("leave-really").addEventListener("click", async () => {
  clearTimeout(keeping);
  await ask("DELETE", "/api/draft");
  leave(false);
});
at("fine").addEventListener("click", () => leave(true));

refresh();
if (draft.mode === "NEW" && NEEDED.some((name) => !form[name])) {
  open(NEEDED.find((name) => !form[name]));
}
