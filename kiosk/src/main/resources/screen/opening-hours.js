// The week's opening hours: a day at a time, in quarters of an hour, without typing.
import { hold } from "./hold.js";
import { ask } from "./volunteer.js";

const DAY_MINUTES = 24 * 60;
const QUARTER = 15;

const at = (id) => document.getElementById(id);
const hours = at("hours");
const days = [...document.querySelectorAll("[data-day]")];
const toggles = [...document.querySelectorAll("[data-also]")];
const spans = at("spans");

const week = Object.fromEntries(days.map((day) => [day.dataset.day, read(day.dataset.spans)]));
let day = null;

function read(text) {
  return text.split(" ").filter(Boolean).map((span) => {
    const [opens, closes] = span.split("-").map(minutes);
    return { opens, closes: closes || DAY_MINUTES };
  });
}

function minutes(time) {
  const [hour, minute] = time.split(":").map(Number);
  return hour * 60 + minute;
}

function time(minutesOfDay) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutesOfDay / 60) % 24)}:${two(minutesOfDay % 60)}`;
}

function words(list) {
  const each = list.map((span) =>
    hours.dataset.span.replace("{0}", time(span.opens)).replace("{1}", time(span.closes)),
  );
  return (each.length ? each : [hours.dataset.closed]).flatMap((text, index) => {
    const span = document.createElement("span");
    span.textContent = index === 0 ? text : `${hours.dataset.and} ${text}`;
    return [span, " "];
  });
}

/** Which spans are wrong, and why: "order" or "overlap". */
function faults(list) {
  return list.map((span, index) => {
    if (span.closes <= span.opens) {
      return "order";
    }
    const before = list.slice(0, index);
    return before.some((one) => span.opens < one.closes && one.opens < span.closes)
      ? "overlap"
      : null;
  });
}

function shown() {
  return [...spans.children].map((item) => ({
    opens: Number(item.dataset.opens),
    closes: Number(item.dataset.closes),
  }));
}

function add(span) {
  const item = at("span").content.cloneNode(true).firstElementChild;
  Object.assign(item.dataset, span);
  for (const button of item.querySelectorAll("[data-step]")) {
    const end = button.closest("[data-end]").dataset.end;
    hold(button, () => step(item, end, Number(button.dataset.step)));
  }
  item.querySelector(".remove").addEventListener("click", () => {
    item.remove();
    at("add").focus({ preventScroll: true });
    refresh();
  });
  spans.append(item);
  return item;
}

function step(item, end, by) {
  const least = end === "opens" ? 0 : QUARTER;
  const most = end === "opens" ? DAY_MINUTES - QUARTER : DAY_MINUTES;
  // From any minute to the next whole quarter.
  const from = Number(item.dataset[end]);
  const next = by > 0 ? Math.floor(from / QUARTER) + 1 : Math.ceil(from / QUARTER) - 1;
  item.dataset[end] = Math.min(most, Math.max(least, next * QUARTER));
  refresh();
}

function refresh() {
  const list = shown();
  const found = faults(list);
  [...spans.children].forEach((item, index) => {
    for (const end of ["opens", "closes"]) {
      const value = item.querySelector(`[data-end=${end}] .time-value`);
      value.textContent = time(list[index][end]);
    }
    const fault = item.querySelector(".span-fault");
    fault.hidden = !found[index];
    fault.textContent = found[index] ? fault.dataset[found[index]] : "";
    item.classList.toggle("wrong", Boolean(found[index]));
  });
  at("none").hidden = list.length > 0;
  at("save").setAttribute("aria-disabled", String(found.some(Boolean)));
  at("add").setAttribute("aria-disabled", String(list.some((span) => span.closes >= DAY_MINUTES)));
}

function open(button) {
  day = button.dataset.day;
  at("day-name").textContent = button.querySelector("strong").textContent;
  at("day-said").textContent = "";
  spans.replaceChildren();
  week[day].forEach(add);
  for (const toggle of toggles) {
    toggle.hidden = toggle.dataset.also === day;
    toggle.setAttribute("aria-pressed", "false");
  }
  refresh();
  at("week").hidden = true;
  at("day").hidden = false;
  at("day-scroll").scrollTop = 0;
  at("day-name").focus({ preventScroll: true });
}

function close() {
  at("day").hidden = true;
  at("week").hidden = false;
  days.find((button) => button.dataset.day === day).focus({ preventScroll: true });
}

function whyNot(answer) {
  if (answer.status === 401 || answer.status === 403) {
    return "loggedOut";
  }
  return answer.body.code === "clock-not-trusted" ? "noClock" : "fault";
}

async function save() {
  if (at("save").getAttribute("aria-disabled") === "true") {
    return;
  }
  const list = shown().sort((one, other) => one.opens - other.opens);
  const also = toggles.filter((one) => one.getAttribute("aria-pressed") === "true");
  const changed = { ...week };
  for (const name of [day, ...also.map((one) => one.dataset.also)]) {
    changed[name] = list;
  }
  at("save").setAttribute("aria-disabled", "true");
  at("day-said").textContent = at("day-said").dataset.busy;
  const sent = Object.entries(changed).map(([name, each]) => [
    name,
    each.map((span) => ({ opens: time(span.opens), closes: time(span.closes) })),
  ]);
  const answer = await ask("PUT", "/api/opening-hours", { week: Object.fromEntries(sent) });
  at("save").setAttribute("aria-disabled", "false");
  if (!answer.ok) {
    at("day-said").textContent = at("day-said").dataset[whyNot(answer)];
    return;
  }
  Object.assign(week, changed);
  for (const button of days) {
    button.querySelector(".day-words").replaceChildren(...words(week[button.dataset.day]));
  }
  at("week-said").textContent = at("week-said").dataset.saved;
  at("week-said").dataset.tone = "good";
  close();
}

for (const button of days) {
  button.addEventListener("click", () => open(button));
}
for (const toggle of toggles) {
  toggle.addEventListener("click", () => {
    const pressed = toggle.getAttribute("aria-pressed") === "true";
    toggle.setAttribute("aria-pressed", String(!pressed));
  });
}
at("leave").addEventListener("click", close);
at("save").addEventListener("click", save);
at("add").addEventListener("click", () => {
  if (at("add").getAttribute("aria-disabled") === "true") {
    return;
  }
  const last = Math.max(0, ...shown().map((span) => span.closes));
  const opens = last === 0 ? 10 * 60 : Math.min(last + 60, DAY_MINUTES - QUARTER);
  const closes = last === 0 ? 17 * 60 : Math.min(opens + 180, DAY_MINUTES);
  add({ opens, closes }).querySelector("button").focus();
  refresh();
});
