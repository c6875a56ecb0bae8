// Calendars in and out: what is on a stick or at an address is shown first, and taken in only then.
import { go } from "./go.js";
import "./keyboard.js";
import { ask } from "./volunteer.js";
import { dayWords } from "./editor-days.js";
import { read, repeatWords } from "./editor-repeat.js";
import { say } from "./editor-words.js";

const at = (id) => document.getElementById(id);
const words = at("said").dataset;
let way = "in";
let preview = null;

function show(name) {
  for (const panel of document.querySelectorAll(".panel")) {
    panel.hidden = panel.dataset.panel !== name;
  }
  at(`${name}-title`)?.focus({ preventScroll: true });
}

/** One question at a time; what goes wrong is said in place, in the kiosk's words. */
let asking = false;
async function request(said, method, path, body) {
  if (asking) {
    return null;
  }
  asking = true;
  said.textContent = words.busy;
  const answer = await ask(method, path, body);
  asking = false;
  said.textContent = answer.ok ? "" : whyNot(answer);
  return answer.ok ? answer.body : null;
}

function whyNot({ status, body }) {
  if (status === 401 || status === 403) {
    return words.loggedOut;
  }
  return status >= 400 && status < 500 && body.detail ? body.detail : words.fault;
}

function element(tag, text, className = "") {
  const one = document.createElement(tag);
  one.textContent = text;
  one.className = className;
  return one;
}

function button(text, act) {
  const one = element("button", "", "button");
  one.type = "button";
  one.append(element("span", text));
  one.addEventListener("click", act);
  return one;
}

async function sticks() {
  at("sticks-title").textContent = at("sticks-title").dataset[way];
  at("sticks").replaceChildren();
  at("no-stick").hidden = true;
  show("sticks");
  const found = await request(at("sticks-said"), "GET", "/api/agenda/sticks");
  if (found) {
    at("no-stick").hidden = found.sticks.length > 0;
    at("sticks").replaceChildren(...found.sticks.map(way === "in" ? filesOf : target));
  }
}

function filesOf({ stick, files }) {
  const section = element("section", "", "calendar-stick");
  const list = element("div", "", "panel-choices");
  list.append(
    ...files.map(({ file, tooLarge }) => {
      const open = () => look({ stick, file }, at("sticks-said"));
      return tooLarge ? element("p", say("calendar.too-large", file)) : button(file, open);
    }),
  );
  if (files.length === 0) {
    list.append(element("p", say("calendar.no-files")));
  }
  section.append(element("h2", stick), list);
  return section;
}

function target({ stick }) {
  return button(stick, async () => {
    const done = await request(at("sticks-said"), "POST", "/api/agenda/export", { stick });
    if (done) {
      at("done-what").textContent = say("calendar.written", done.file);
      show("done");
    }
  });
}

async function look(what, said) {
  preview = await request(said, "POST", "/api/agenda/import", what);
  if (!preview) {
    return;
  }
  const count = preview.activities.length;
  at("preview-title").textContent = say(`calendar.found${count > 1 ? "" : `.${count}`}`, count);
  at("preview-said").textContent = "";
  at("preview-how").hidden = count === 0;
  at("items").replaceChildren(...preview.activities.map(item));
  const left = [
    ...(preview.people ? [say("calendar.people")] : []),
    ...(preview.past ? [say("calendar.past", preview.past)] : []),
    ...preview.left.map(reason),
  ];
  at("left").replaceChildren(...left.map((text) => element("li", text)));
  at("left-out").hidden = left.length === 0;
  at("take").hidden = preview.activities.every((one) => one.what === "unchanged");
  show("preview");
}

function reason({ line, title, detail }) {
  return title ? `${title}: ${detail}` : line ? say("calendar.line", line, detail) : detail;
}

function item(activity) {
  const one = at("item").content.cloneNode(true).firstElementChild;
  const [date, start] = activity.start.split("T");
  const end = activity.end.split("T")[1];
  const when = say("document.from-until", dayWords(date), start.slice(0, 5), end.slice(0, 5));
  const toggle = one.querySelector("button");
  const same = activity.what === "unchanged";
  one.querySelector("strong").textContent = activity.title;
  one.querySelector(".calendar-when").textContent =
    `${when}, ${repeatWords(read(activity.recurrence), date)}`;
  one.querySelector(".calendar-notes").textContent = activity.notes
    .map((note) => note.detail)
    .join(" ");
  one.querySelector(".calendar-what").textContent = say(`calendar.${activity.what}`);
  toggle.dataset.id = activity.id;
  toggle.setAttribute("aria-pressed", String(!same));
  toggle.setAttribute("aria-disabled", String(same));
  toggle.addEventListener("click", () => {
    if (!same) {
      toggle.setAttribute("aria-pressed", String(toggle.getAttribute("aria-pressed") !== "true"));
    }
  });
  return one;
}

at("take").addEventListener("click", async () => {
  const off = at("items").querySelectorAll("[aria-pressed=false][aria-disabled=false]");
  const leaveOut = [...off].map((one) => one.dataset.id);
  const path = `/api/agenda/import/${encodeURIComponent(preview.id)}`;
  if (await request(at("preview-said"), "POST", path, { leaveOut })) {
    const agenda = new URL(at("calendar").dataset.agenda, location.href);
    agenda.searchParams.set("gedaan", "1");
    go(() => location.replace(agenda));
  }
});
at("look").addEventListener("click", sticks);
at("fetch").addEventListener("click", () =>
  look({ address: at("address").value.trim() }, at("address-said")),
);
for (const one of document.querySelectorAll("[data-go]")) {
  one.addEventListener("click", () => {
    const to = one.dataset.go;
    if (to === "in" || to === "out") {
      way = to;
      sticks();
      return;
    }
    show(to);
    if (to === "address") {
      at("address").focus({ preventScroll: true });
    }
  });
}
