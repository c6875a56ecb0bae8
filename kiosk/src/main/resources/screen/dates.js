// Dates that differ from the week: choose the first and the last, then closed or which hours.
// Days are texts such as 2026-11-24; no zone comes into it.
import { act } from "./act.js";
import { briefWords, dayWords, monthWords, plus, weekday } from "./editor-days.js";
import { go } from "./go.js";
import { read, sent, Spans } from "./spans.js";

const MOST_SPANS = 4;
const LIST = "/vrijwilliger/feestdagen";

const at = (id) => document.getElementById(id);
const { today, until, most, week, ...given } = at("dates").dataset;
const ways = [...document.querySelectorAll("[data-way]")].filter((one) => one.id !== "need");

let first = given.first ?? null;
let last = given.last ?? null;
let month = (first ?? today ?? "").slice(0, 7);
let way = null;
let fine = true;

const spans = new Spans(MOST_SPANS, (now) => {
  fine = now;
});

function chosen() {
  const days = [];
  for (let day = first; first && day <= last; day = plus(day, 1)) {
    days.push(day);
  }
  return days;
}

function inWeek(day) {
  return read(week.split("|")[weekday(day) - 1]);
}

function words() {
  const days = chosen().length;
  const { run } = at("dates-chosen").dataset;
  return days === 1
    ? dayWords(first)
    : run.replace("{0}", briefWords(first)).replace("{1}", briefWords(last)).replace("{2}", days);
}

function dayButton(day) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button dates-day";
  button.dataset.date = day;
  button.dataset.weekday = weekday(day);
  button.dataset.today = String(day === today);
  button.setAttribute("aria-label", dayWords(day));
  const name = document.createElement("span");
  name.textContent = dayWords(day).slice(0, 2);
  const number = document.createElement("strong");
  number.textContent = Number(day.slice(8));
  button.append(name, number);
  button.addEventListener("click", () => choose(day));
  return button;
}

/** The days of the month that can be chosen. */
function draw() {
  const days = [];
  for (let day = `${month}-01`; day.startsWith(month); day = plus(day, 1)) {
    if (day >= today && day <= until) {
      days.push(day);
    }
  }
  at("month").textContent = monthWords(`${month}-01`);
  at("grid").replaceChildren(...days.map(dayButton));
  at("dates-scroll").scrollTop = 0;
  at("earlier").setAttribute("aria-disabled", String(month <= today.slice(0, 7)));
  at("later").setAttribute("aria-disabled", String(month >= until.slice(0, 7)));
  mark();
}

function mark() {
  for (const button of at("grid").children) {
    const { date } = button.dataset;
    const within = first !== null && date >= first && date <= last;
    button.setAttribute("aria-pressed", String(within));
  }
  const days = chosen().length;
  const tooMany = days > Number(most);
  const said = at("dates-chosen");
  said.textContent = tooMany
    ? said.dataset.tooMany.replace("{0}", days).replace("{1}", most)
    : first
      ? words()
      : said.dataset.none;
  said.dataset.tone = tooMany ? "wrong" : "";
  at("next").setAttribute("aria-disabled", String(tooMany || !first));
}

/** The second touch makes a stretch of it; any other begins anew. */
function choose(day) {
  const longer = first !== null && first === last && day > first;
  first = longer ? first : day;
  last = day;
  mark();
}

function turn(button, by) {
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") !== "true") {
      month = plus(`${month}-${by < 0 ? "01" : "28"}`, by).slice(0, 7);
      draw();
    }
  });
}

function pick(name) {
  way = name;
  at("said").textContent = "";
  ways.forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.way === name)));
  at("times").hidden = name !== "times";
}

/** What there is to say of the dates that were chosen. */
function goOn() {
  const closed = chosen().filter((day) => inWeek(day).length === 0).length;
  at("dates-name").textContent = words();
  at("week-closed").hidden = closed === 0 || closed === chosen().length;
  spans.show(given.spans ? read(given.spans) : inWeek(first));
  pick(given.spans === undefined ? null : given.spans ? "times" : "closed");
  at("when").hidden = true;
  at("what").hidden = false;
  at("dates-name").focus({ preventScroll: true });
}

async function save() {
  if (at("save").getAttribute("aria-disabled") === "true") {
    return;
  }
  const list = way === "times" ? spans.list : [];
  if (way === null || (way === "times" && list.length === 0)) {
    at("said").textContent = at("need").dataset[way ?? "way"];
    return;
  }
  if (way === "times" && !fine) {
    document.querySelector(".span.wrong button").focus();
    return;
  }
  const path = `/api/opening-hours/exceptions/${first}`;
  const answer = await act(at("said"), "PUT", path, { through: last, spans: sent(list) });
  if (answer.ok) {
    go(() => location.replace(LIST));
  }
}

if (today) {
  turn(at("earlier"), -1);
  turn(at("later"), 4);
  at("next").addEventListener("click", () => {
    if (at("next").getAttribute("aria-disabled") !== "true") {
      goOn();
    }
  });
  for (const button of ways) {
    button.addEventListener("click", () => pick(button.dataset.way));
  }
  at("save").addEventListener("click", save);
  at("leave").addEventListener("click", () => {
    if (given.first) {
      go(() => location.replace(LIST));
      return;
    }
    at("what").hidden = true;
    at("when").hidden = false;
    at("next").focus({ preventScroll: true });
  });
  draw();
  if (first) {
    goOn();
  }
}
