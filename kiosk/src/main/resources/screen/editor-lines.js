// What the lines of the list show, and what of them goes to the kiosk.
import { dayWords, plus } from "./editor-days.js";
import { repeatWords } from "./editor-repeat.js";
import { clock, minutes, say } from "./editor-words.js";

export const MOST_MINUTES = 24 * 60;

/** Questions of yes and no: the field that each is about, and the answer that makes it true. */
export const FLAGS = {
  signUp: ["withoutSignUp", "no"],
  byPartner: ["byPartner", "yes"],
  groupOffer: ["groupOffer", "yes"],
  sensitive: ["sensitive", "yes"],
};

/** Whether the answer is yes. */
export function flag(form, name) {
  const [field, whenTrue] = FLAGS[name];
  return form[field] === (whenTrue === "yes");
}

const optional = (name) => (form) => form[name] ?? say("edit.not-said");

const SHOWN = {
  title: (form) => form.title ?? say("edit.choose"),
  date: (form) => (form.date ? dayWords(form.date) : say("edit.choose")),
  time: (form) => (form.time ? span(form) : say("edit.choose")),
  repeat: (form, repeat) => (form.date ? repeatWords(repeat, form.date) : say("edit.choose")),
  room: optional("room"),
  price: optional("price"),
  organiser: optional("organiser"),
  audience: (form) => form.audience ?? say("edit.everyone"),
  places: (form) => (form.places ? say("edit.places.of", form.places) : say("edit.no-limit")),
  theme: (form) => {
    const known = [...document.querySelectorAll("[data-theme]")];
    const own = known.find((one) => one.dataset.theme === (form.theme ?? ""));
    return own?.querySelector("span").textContent ?? form.theme;
  },
};

function span(form) {
  const begins = minutes(form.time);
  const ends = begins + form.minutes;
  const text = `${clock(begins)}–${clock(ends)}`;
  return ends > MOST_MINUTES ? say("edit.next-day", text) : text;
}

/** What a line shows. */
export function shown(form, repeat, name) {
  return FLAGS[name] ? say(flag(form, name) ? "yes" : "no") : SHOWN[name](form, repeat);
}

/** As the kiosk's API takes an activity. */
export function body(form) {
  const { date, time, minutes: length, ...rest } = form;
  const begins = minutes(time);
  const ends = begins + length;
  const last = plus(date, Math.floor(ends / MOST_MINUTES));
  return { ...rest, start: `${date}T${clock(begins)}:00`, end: `${last}T${clock(ends)}:00` };
}
