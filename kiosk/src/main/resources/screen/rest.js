// While nobody uses the screen it shows what is on today, over the home page. The first touch or key
// only wakes it: nothing that lies under the finger is meant.
import { rests } from "./events.js";

const REST_MILLIS = 3 * 60_000;
const SLIDE_MILLIS = 12_000;
const ANEW_MILLIS = 5 * 60_000;
const SWALLOW_MILLIS = 500;

export class Rest {
  #over = document.getElementById("rest");
  #timer = 0;
  #show = 0;
  #anew = 0;
  #wokeAt = -Infinity;
  // Fingers that came down on the rest show: wherever they come up, they only woke it.
  #fingers = new Set();

  /** mayRest() when nobody touched it for long; woke() when somebody did. */
  constructor(mayRest, woke) {
    this.mayRest = mayRest;
    this.woke = woke;
    for (const kind of [
      "pointerdown",
      "pointerup",
      "pointercancel",
      "click",
      "keydown",
      "keyup",
    ]) {
      window.addEventListener(kind, (event) => this.#swallow(event), { capture: true });
    }
    this.touch();
  }

  get resting() {
    return !this.#over.hidden;
  }

  /** Someone is there: it rests after the full time again. */
  touch() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.mayRest() ? this.begin() : this.touch()), REST_MILLIS);
  }

  /** Rests, if the kiosk says how. */
  async begin() {
    clearTimeout(this.#timer);
    if (await this.#fill()) {
      this.#over.hidden = false;
      document.activeElement?.blur();
    } else {
      this.touch();
    }
  }

  wake() {
    if (this.resting) {
      clearInterval(this.#show);
      clearTimeout(this.#anew);
      this.#over.hidden = true;
      this.#over.replaceChildren();
      rests("awake");
      this.woke();
    }
    this.touch();
  }

  #swallow(event) {
    const lifted = event.type !== "pointerdown" && this.#fingers.delete(event.pointerId);
    if (!this.resting && !lifted && performance.now() - this.#wokeAt > SWALLOW_MILLIS) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === "pointerdown" && this.resting) {
      this.#fingers.add(event.pointerId);
    } else if (lifted) {
      this.#wokeAt = performance.now();
    }
    // A finger is down before it is up, and what comes after belongs to the same touch.
    if (this.resting && ["pointerup", "click", "keydown"].includes(event.type)) {
      this.#wokeAt = performance.now();
      this.wake();
    }
  }

  /** What to show now; without an answer what was shown stays. */
  async #fill() {
    clearTimeout(this.#anew);
    this.#anew = setTimeout(() => this.resting && this.#fill(), ANEW_MILLIS);
    let page;
    try {
      const answer = await fetch("/rust", { cache: "no-store" });
      page = answer.ok && (await answer.text());
    } catch {
      page = null;
    }
    if (!page || !this.mayRest()) {
      return false;
    }
    const show = new DOMParser().parseFromString(page, "text/html").querySelector("main.show");
    this.#over.replaceChildren(show);
    rests(show.dataset.rest);
    this.#turn([...show.querySelectorAll("[data-slide]")]);
    return true;
  }

  #turn(slides) {
    let shown = 0;
    clearInterval(this.#show);
    this.#show = setInterval(() => {
      shown = (shown + 1) % slides.length;
      slides.forEach((slide, i) => (slide.hidden = i !== shown));
    }, SLIDE_MILLIS);
  }
}
