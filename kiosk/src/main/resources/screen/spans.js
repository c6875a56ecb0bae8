// A day's opening hours: spans of time in quarters of an hour, without typing. The page holds
// #spans, #none and #add, and the template #span.
import { hold } from "./hold.js";

const DAY_MINUTES = 24 * 60;
const QUARTER = 15;

const at = (id) => document.getElementById(id);

/** Spans of a text such as "10:00-12:00 14:00-17:00", in minutes of the day. */
export function read(text) {
  return text.split(" ").filter(Boolean).map((span) => {
    const [opens, closes] = span.split("-").map(minutes);
    return { opens, closes: closes || DAY_MINUTES };
  });
}

function minutes(time) {
  const [hour, minute] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** Such as "09:45". */
export function time(minutesOfDay) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutesOfDay / 60) % 24)}:${two(minutesOfDay % 60)}`;
}

/** As the kiosk takes them. */
export const sent = (list) =>
  list.map((span) => ({ opens: time(span.opens), closes: time(span.closes) }));

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

/** changed(fine) is told after each change whether the spans can be so. */
export class Spans {
  #root = at("spans");
  #most;

  constructor(most, changed) {
    this.#most = most;
    this.changed = changed;
    at("add").addEventListener("click", () => this.#addOne());
  }

  show(list) {
    this.#root.replaceChildren();
    list.forEach((span) => this.#add(span));
    this.#refresh();
  }

  /** In order. */
  get list() {
    return this.#shown().sort((one, other) => one.opens - other.opens);
  }

  #shown() {
    return [...this.#root.children].map((item) => ({
      opens: Number(item.dataset.opens),
      closes: Number(item.dataset.closes),
    }));
  }

  #add(span) {
    const item = at("span").content.cloneNode(true).firstElementChild;
    Object.assign(item.dataset, span);
    for (const button of item.querySelectorAll("[data-step]")) {
      const end = button.closest("[data-end]").dataset.end;
      hold(button, () => this.#step(item, end, Number(button.dataset.step)));
    }
    item.querySelector(".remove").addEventListener("click", () => {
      item.remove();
      at("add").focus({ preventScroll: true });
      this.#refresh();
    });
    this.#root.append(item);
    return item;
  }

  #addOne() {
    if (at("add").getAttribute("aria-disabled") === "true") {
      return;
    }
    const last = Math.max(0, ...this.#shown().map((span) => span.closes));
    const opens = last === 0 ? 10 * 60 : Math.min(last + 60, DAY_MINUTES - QUARTER);
    const closes = last === 0 ? 17 * 60 : Math.min(opens + 180, DAY_MINUTES);
    this.#add({ opens, closes }).querySelector("button").focus();
    this.#refresh();
  }

  #step(item, end, by) {
    const least = end === "opens" ? 0 : QUARTER;
    const most = end === "opens" ? DAY_MINUTES - QUARTER : DAY_MINUTES;
    // From any minute to the next whole quarter.
    const from = Number(item.dataset[end]);
    const next = by > 0 ? Math.floor(from / QUARTER) + 1 : Math.ceil(from / QUARTER) - 1;
    item.dataset[end] = Math.min(most, Math.max(least, next * QUARTER));
    this.#refresh();
  }

  #refresh() {
    const list = this.#shown();
    const found = faults(list);
    [...this.#root.children].forEach((item, index) => {
      for (const end of ["opens", "closes"]) {
        const value = item.querySelector(`[data-end=${end}] .time-value`);
        value.textContent = time(list[index][end]);
      }
      const fault = item.querySelector(".span-fault");
      fault.hidden = !found[index];
      fault.textContent = found[index] ? fault.dataset[found[index]] : "";
      item.classList.toggle("wrong", Boolean(found[index]));
    });
    const full = list.length >= this.#most || list.some((span) => span.closes >= DAY_MINUTES);
    at("none").hidden = list.length > 0;
    at("add").setAttribute("aria-disabled", String(full));
    this.changed(!found.some(Boolean));
  }
}
