// A pad on which a PIN is typed. What is typed is only ever in memory.
const LEAST = 4;
const MOST = 8;

const pad = document.getElementById("pad");
const dots = document.getElementById("dots");
const said = document.getElementById("said");
const enter = document.getElementById("enter");

export class Digits {
  #typed = "";
  #waiting = false;
  #send;

  /** Calls send(pin) once it is whole and entered, and takes nothing until that is done. */
  constructor(send) {
    this.#send = send;
    pad.addEventListener("click", (event) => {
      const key = event.target.closest(".key");
      if (key?.dataset.key) {
        this.#type(key.dataset.key);
      }
    });
    document.getElementById("erase").addEventListener("click", () => this.#erase());
    enter.addEventListener("click", () => this.#enter());
    document.addEventListener("keydown", (event) => this.#key(event));
    this.#show();
  }

  say(text, tone = "") {
    said.textContent = text;
    said.dataset.tone = tone;
  }

  /** Says what came of a PIN that was not taken; an answer as ask() gives it. */
  refused(answer) {
    if (answer.retryAfter > 0) {
      this.wait(answer.retryAfter);
    } else {
      const wrong = answer.status === 401 || answer.status === 403;
      this.say(wrong ? said.dataset.wrong : said.dataset.fault, "wrong");
    }
  }

  /** No PIN is taken for so many seconds; counted in the page's monotonic time. */
  wait(seconds) {
    const ends = performance.now() + seconds * 1000;
    this.#lock(true);
    const tick = () => {
      const left = Math.ceil((ends - performance.now()) / 1000);
      if (left <= 0) {
        this.#lock(false);
        this.say("");
        return;
      }
      this.say(said.dataset.wait.replace("{0}", inWords(left)), "care");
      setTimeout(tick, 250);
    };
    tick();
  }

  #show() {
    dots.replaceChildren(
      ...Array.from({ length: Math.max(LEAST, this.#typed.length) }, (_, index) => {
        const dot = document.createElement("span");
        dot.className = index < this.#typed.length ? "dot full" : "dot";
        return dot;
      }),
    );
    dots.setAttribute("aria-label", dots.dataset.typed.replace("{0}", this.#typed.length));
    enter.setAttribute("aria-disabled", String(this.#waiting || this.#typed.length < LEAST));
  }

  #type(digit) {
    if (!this.#waiting && this.#typed.length < MOST) {
      this.say("");
      this.#typed += digit;
      this.#show();
    }
  }

  #erase() {
    if (!this.#waiting) {
      this.#typed = this.#typed.slice(0, -1);
      this.#show();
    }
  }

  #key(event) {
    if (/^[0-9]$/.test(event.key)) {
      this.#type(event.key);
    } else if (event.key === "Backspace") {
      this.#erase();
    } else if (event.key === "Enter" && !event.target.closest("button, a")) {
      this.#enter();
    }
  }

  #lock(on) {
    this.#waiting = on;
    for (const key of pad.querySelectorAll(".key")) {
      key.setAttribute("aria-disabled", String(on));
    }
    this.#show();
  }

  async #enter() {
    if (this.#waiting || this.#typed.length < LEAST) {
      return;
    }
    const pin = this.#typed;
    this.#typed = "";
    this.#lock(true);
    this.say(said.dataset.busy);
    const after = await this.#send(pin);
    this.#lock(false);
    after?.();
  }
}

function inWords(seconds) {
  if (seconds > 90) {
    return said.dataset.minutes.replace("{0}", Math.ceil(seconds / 60));
  }
  return seconds === 1 ? said.dataset.second : said.dataset.seconds.replace("{0}", seconds);
}
