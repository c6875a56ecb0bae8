// How often: rules of RFC 5545 as choices. A rule that no choice stands for stays as it is.
import { hold } from "./hold.js";
import { dateWords, weekday, weekdayWords } from "./editor-days.js";
import { say } from "./editor-words.js";

const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const KNOWN = new Set(["FREQ", "INTERVAL", "BYDAY", "UNTIL", "COUNT", "WKST"]);
const MOST_WEEKS = 26;
const MOST_TIMES = 200;

const at = (id) => document.getElementById(id);
const all = (query) => [...document.querySelectorAll(query)];

/** {kind, weeks, days, nth, end, until, count} from a rule; null is once. */
export function read(rule) {
  const once = { kind: "once", weeks: 3, days: [], end: "never", until: null, count: 10, rule };
  if (!rule) {
    return once;
  }
  const parts = Object.fromEntries(rule.split(";").map((part) => part.split("=")));
  const found = { ...once, ...kind(parts) };
  if (parts.UNTIL) {
    const [, year, month, day] = parts.UNTIL.match(/^(\d{4})(\d{2})(\d{2})/);
    return { ...found, end: "until", until: `${year}-${month}-${day}` };
  }
  return parts.COUNT ? { ...found, end: "count", count: Number(parts.COUNT) } : found;
}

function kind(parts) {
  const other = { kind: "other" };
  const days = (parts.BYDAY ?? "").split(",").filter(Boolean);
  const weeks = Number(parts.INTERVAL ?? 1);
  if (Object.keys(parts).some((part) => !KNOWN.has(part))) {
    return other;
  }
  if (parts.FREQ === "DAILY" && weeks === 1 && days.length === 0) {
    return { kind: "daily" };
  }
  if (parts.FREQ === "WEEKLY" && days.every((day) => CODES.includes(day))) {
    const kinds = { 1: "weekly", 2: "fortnightly" };
    return { kind: kinds[weeks] ?? "weeks", weeks: Math.max(3, weeks), days: days.map(number) };
  }
  if (parts.FREQ === "MONTHLY" && weeks === 1 && days.length <= 1) {
    const [, nth] = (days[0] ?? "1MO").match(/^(-?\d)?[A-Z]{2}$/) ?? [];
    return nth ? { kind: nth === "-1" ? "last" : "nth" } : other;
  }
  return other;
}

const number = (code) => CODES.indexOf(code) + 1;

/** Which of its weekdays in the month a day is: 1 to 5. */
const nth = (day) => Math.ceil(Number(day.slice(8)) / 7);

function isLast(day) {
  const days = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  return Number(day.slice(8)) > days - 7;
}

/** The days of the week on which it is, the first time's among them. */
const daysOf = (repeat, day) => [...new Set([weekday(day), ...repeat.days])].sort();

/** The rule, once the day of the first time is known; null is once. */
export function rule(repeat, day) {
  if (repeat.kind === "once" || !day) {
    return repeat.kind === "once" ? null : repeat.rule;
  }
  if (repeat.kind === "other") {
    return repeat.rule;
  }
  const code = CODES[weekday(day) - 1];
  const weekly = daysOf(repeat, day).map((one) => CODES[one - 1]);
  const start = {
    weekly: `FREQ=WEEKLY;BYDAY=${weekly}`,
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekly}`,
    weeks: `FREQ=WEEKLY;INTERVAL=${repeat.weeks};BYDAY=${weekly}`,
    nth: `FREQ=MONTHLY;BYDAY=${nth(day)}${code}`,
    last: `FREQ=MONTHLY;BYDAY=-1${code}`,
    daily: "FREQ=DAILY",
  }[repeat.kind];
  const until = repeat.until?.replaceAll("-", "");
  const end = { never: "", until: `;UNTIL=${until}`, count: `;COUNT=${repeat.count}` }[repeat.end];
  return start + end;
}

/** What it is once its first time goes to another day; a copy or a template has none yet. */
export function onDay(repeat, before, day) {
  const only = repeat.days.length === 1 ? repeat.days[0] : null;
  const left = before ? weekday(before) : only;
  const days = left === weekday(day) ? repeat.days : repeat.days.filter((one) => one !== left);
  const over = repeat.end === "until" && repeat.until < day;
  const end = over ? { end: "never", until: null } : {};
  const kind = repeat.kind === "nth" && Number(day.slice(8)) > 28 ? "last" : repeat.kind;
  return { ...repeat, days, kind, ...end };
}

/** A kind in words, without its end. */
function kindWords(repeat, kind, day) {
  const names = daysOf(repeat, day).map(weekdayWords);
  const last = names.pop();
  const list = names.length ? say("repeat.and", names.join(", "), last) : last;
  const own = weekdayWords(weekday(day));
  return {
    once: () => say("repeat.once"),
    weekly: () => say("repeat.weekly", list),
    fortnightly: () => say("repeat.weekly.2", list),
    weeks: () => say("repeat.weekly.n", repeat.weeks, list),
    nth: () => say("repeat.nth", nth(day), own),
    last: () => say("repeat.last", own),
    daily: () => say("repeat.daily"),
    other: () => say("repeat.other"),
  }[kind]();
}

/** All of it in words. */
export function repeatWords(repeat, day) {
  const every = kindWords(repeat, repeat.kind, day);
  if (repeat.kind === "once" || repeat.kind === "other" || repeat.end === "never") {
    return every;
  }
  return repeat.end === "until"
    ? say("repeat.until", every, dateWords(repeat.until))
    : say("repeat.count", every, repeat.count);
}

const press = (button, on) => button.setAttribute("aria-pressed", String(on));

/** Draws the choices; day is the first time's. */
export function draw(repeat, day) {
  for (const button of all("[data-kind]")) {
    const own = button.dataset.kind;
    const shown = {
      nth: nth(day) < 5 || repeat.kind === "nth",
      last: isLast(day) || repeat.kind === "last",
      daily: repeat.kind === "daily",
      other: repeat.kind === "other",
    };
    button.hidden = shown[own] === false;
    button.firstElementChild.textContent = kindWords(repeat, own, day);
    press(button, repeat.kind === own);
  }
  const weekly = ["weekly", "fortnightly", "weeks"].includes(repeat.kind);
  at("weeks").hidden = repeat.kind !== "weeks";
  at("weeks-value").textContent = repeat.weeks;
  at("also").hidden = !weekly;
  for (const button of all("[data-also]")) {
    const own = Number(button.dataset.also);
    press(button, daysOf(repeat, day).includes(own));
    button.setAttribute("aria-disabled", String(own === weekday(day)));
  }
  at("ends").hidden = ["once", "other"].includes(repeat.kind);
  for (const button of all("[data-ends]")) {
    press(button, repeat.end === button.dataset.ends);
  }
  at("count").hidden = at("ends").hidden || repeat.end !== "count";
  at("count-value").textContent = repeat.count;
  at("repeat-words").textContent = repeatWords(repeat, day);
}

/** Hears the choices: change(what) takes parts over, askUntil() lets a day be chosen. */
export function listen(now, change, askUntil) {
  for (const button of all("[data-kind]")) {
    button.addEventListener("click", () => change({ kind: button.dataset.kind }));
  }
  for (const button of all("[data-also]")) {
    const own = Number(button.dataset.also);
    button.addEventListener("click", () => {
      const days = now().days;
      change({ days: days.includes(own) ? days.filter((one) => one !== own) : [...days, own] });
    });
  }
  for (const button of all("[data-ends]")) {
    const end = button.dataset.ends;
    button.addEventListener("click", () => (end === "until" ? askUntil() : change({ end })));
  }
  for (const [name, key, least, most] of [
    ["weeks", "weeks", 3, MOST_WEEKS],
    ["count", "count", 2, MOST_TIMES],
  ]) {
    for (const button of all(`[data-${name}]`)) {
      hold(button, () => {
        const next = now()[key] + Number(button.dataset[name]);
        change({ [key]: Math.min(most, Math.max(least, next)) });
      });
    }
  }
}
