// Two weeks of days to choose from. Days are texts such as 2026-11-24; no zone comes into it.
import { hold } from "./hold.js";

const SHOWN = 14;
const DAY_MILLIS = 24 * 3600 * 1000;

const form = (options) => new Intl.DateTimeFormat("nl", { timeZone: "UTC", ...options });
const LONG = form({ weekday: "long", day: "numeric", month: "long" });
const YEAR = form({ day: "numeric", month: "long", year: "numeric" });
const WEEKDAY = form({ weekday: "long" });
const SHORT = form({ weekday: "short" });
const MONTH = form({ month: "short" });
const BRIEF = form({ weekday: "short", day: "numeric", month: "short" });
const HEAD = form({ month: "long", year: "numeric" });
const TODAY = new Intl.RelativeTimeFormat("nl", { numeric: "auto" }).format(0, "day");
const HEAD_MONTH = form({ month: "long" });

const moment = (day) => new Date(`${day}T00:00:00Z`);

/** A day so many days later. */
export function plus(day, days) {
  return new Date(moment(day).getTime() + days * DAY_MILLIS).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day) {
  return moment(day).getUTCDay() || 7;
}

/** Such as "dinsdag 24 november". */
export const dayWords = (day) => LONG.format(moment(day));

/** Such as "di 24 nov". */
export const briefWords = (day) => BRIEF.format(moment(day));

/** Such as "30 juni 2027". */
export const dateWords = (day) => YEAR.format(moment(day));

/** Such as "dinsdag", for 1 to 7. */
export const weekdayWords = (number) => WEEKDAY.format(moment(plus("2024-01-01", number - 1)));

/** Such as "november 2026". */
export const monthWords = (day) => HEAD.format(moment(day));

/** Such as "november – december 2026". */
function heading(first, last) {
  if (first.slice(0, 7) === last.slice(0, 7)) {
    return monthWords(last);
  }
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  return `${(sameYear ? HEAD_MONTH : HEAD).format(moment(first))} – ${HEAD.format(moment(last))}`;
}

export class Days {
  #root;
  #first;
  #chosen;

  /** pick(day) is told which day is touched. */
  constructor(root, today, pick) {
    this.#root = root;
    this.today = today;
    this.pick = pick;
    for (const button of root.querySelectorAll("[data-shift]")) {
      hold(button, () => {
        this.#first = plus(this.#first, Number(button.dataset.shift));
        this.#draw();
      });
    }
  }

  /** Shows the weeks around a day, marked if it is chosen. */
  show(around, chosen) {
    this.#first = plus(around, 1 - weekday(around));
    this.#chosen = chosen;
    this.#draw();
  }

  #draw() {
    const days = Array.from({ length: SHOWN }, (_, index) => plus(this.#first, index));
    this.#root.querySelector(".days-month").textContent = heading(days[0], days[SHOWN - 1]);
    this.#root.querySelector(".days-grid").replaceChildren(...days.map((day) => this.#button(day)));
  }

  #button(day) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button days-day";
    button.dataset.day = day;
    const today = day === this.today;
    button.dataset.today = String(today);
    button.setAttribute("aria-pressed", String(day === this.#chosen));
    button.setAttribute("aria-label", dayWords(day));
    const [name, month] = [SHORT, MONTH].map((one) => one.format(moment(day)));
    const parts = [name, String(Number(day.slice(8))), today ? TODAY : month];
    button.append(
      ...parts.map((text, index) => {
        const part = document.createElement(index === 1 ? "strong" : "span");
        part.textContent = text;
        return part;
      }),
    );
    button.addEventListener("click", () => this.pick(day));
    return button;
  }
}
