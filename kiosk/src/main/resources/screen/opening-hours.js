// The week's opening hours, a day at a time.
import { read, sent, Spans, time } from "./spans.js";
import { ask } from "./volunteer.js";

const MOST_SPANS = 4;

const at = (id) => document.getElementById(id);
const hours = at("hours");
const days = [...document.querySelectorAll("[data-day]")];
const toggles = [...document.querySelectorAll("[data-also]")];
const spans = new Spans(MOST_SPANS, (fine) =>
  at("save").setAttribute("aria-disabled", String(!fine)),
);

const week = Object.fromEntries(days.map((day) => [day.dataset.day, read(day.dataset.spans)]));
let day = null;

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

function open(button) {
  day = button.dataset.day;
  at("day-name").textContent = button.querySelector("strong").textContent;
  at("day-said").textContent = "";
  for (const toggle of toggles) {
    toggle.hidden = toggle.dataset.also === day;
    toggle.setAttribute("aria-pressed", "false");
  }
  spans.show(week[day]);
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
  const { list } = spans;
  const also = toggles.filter((one) => one.getAttribute("aria-pressed") === "true");
  const changed = { ...week };
  for (const name of [day, ...also.map((one) => one.dataset.also)]) {
    changed[name] = list;
  }
  at("save").setAttribute("aria-disabled", "true");
  at("day-said").textContent = at("day-said").dataset.busy;
  const body = Object.entries(changed).map(([name, each]) => [name, sent(each)]);
  const answer = await ask("PUT", "/api/opening-hours", { week: Object.fromEntries(body) });
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
