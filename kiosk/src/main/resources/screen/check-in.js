// One visitor's check-in, from the tap on. The id is only ever in memory. An answer that did not
// come is asked for again with the same id, never later than five minutes after the tap: the kiosk
// knows an id for nine at least, less one for each restart.

const REPEAT_MILLIS = 5 * 60 * 1000;
const ANSWER_MILLIS = 8000;
const WAITS_MILLIS = [300, 700, 1500, 3000, 5000];

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export class CheckIn {
  #id;
  #tapped = performance.now();
  #wanted = { activityId: null, people: 1 };
  #stored = { activityId: null, people: 1 };
  #refining = null;
  #ended = false;

  /** A new one, or one that the push button made. */
  constructor(id = newId()) {
    this.#id = id;
  }

  /** Counts: "counted", "gone", "failed" (surely not counted) or "unknown". */
  async count(onWait) {
    const answer = await this.#ask("POST", "/api/check-ins", { id: this.#id, people: 1 }, onWait);
    if (answer.lost) {
      return { what: "unknown" };
    }
    if (answer.ok) {
      return { what: "counted", seconds: answer.body.undoSeconds };
    }
    return { what: answer.status === 410 ? "gone" : "failed" };
  }

  /** Whether the same id may still be sent again. */
  get repeatable() {
    return performance.now() - this.#tapped < REPEAT_MILLIS;
  }

  /** Seconds since the tap. */
  get age() {
    return (performance.now() - this.#tapped) / 1000;
  }

  get wanted() {
    return { ...this.#wanted };
  }

  /** Done when nothing is on its way any more. */
  get settled() {
    return this.#refining ?? Promise.resolve();
  }

  /** Moves the count; onEnd("gone" | "refused") when the kiosk would not. */
  refine(change, onEnd) {
    Object.assign(this.#wanted, change);
    this.#refining ??= this.#store(onEnd).finally(() => (this.#refining = null));
  }

  async #store(onEnd) {
    for (let next = this.#difference(); next && !this.#ended; next = this.#difference()) {
      const answer = await this.#ask("PATCH", this.#path, next, () => {});
      if (answer.ok) {
        Object.assign(this.#stored, next);
        continue;
      }
      this.#wanted = { ...this.#stored };
      if (!this.#ended) {
        onEnd(answer.status === 410 ? "gone" : "refused");
      }
    }
  }

  /** Takes the count back: "undone", "gone", or "not-undone" when that is not sure. */
  async undo(onWait) {
    this.#ended = true;
    const answer = await this.#ask("DELETE", this.#path, undefined, onWait);
    // 410 to a repeat: the first one arrived and only its answer was lost.
    if (answer.ok || (answer.status === 410 && answer.repeated)) {
      return "undone";
    }
    return answer.status === 410 ? "gone" : "not-undone";
  }

  get #path() {
    return `/api/check-ins/${this.#id}`;
  }

  #difference() {
    const wanted = Object.entries(this.#wanted);
    const changed = wanted.filter(([key, value]) => this.#stored[key] !== value);
    return changed.length ? Object.fromEntries(changed) : null;
  }

  /** Asks until an answer comes; none within five minutes of the tap is {lost}. */
  async #ask(method, path, body, onWait) {
    for (let round = 0; ; round++) {
      const answer = await this.#once(method, path, body);
      if (answer) {
        return { ...answer, repeated: round > 0 };
      }
      onWait();
      const wait = WAITS_MILLIS[Math.min(round, WAITS_MILLIS.length - 1)];
      if (this.age * 1000 + wait > REPEAT_MILLIS) {
        return { lost: true };
      }
      await pause(wait);
    }
  }

  /** The answer, or null when none came. */
  async #once(method, path, body) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), ANSWER_MILLIS);
    try {
      const response = await fetch(path, {
        method,
        signal: stop.signal,
        cache: "no-store",
        headers: body ? { "Content-Type": "application/json" } : {},
        body: body ? JSON.stringify(body) : undefined,
      });
      const read = response.status === 204 ? {} : await response.json();
      return { ok: response.ok, status: response.status, body: read };
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
}
