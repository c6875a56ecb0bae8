// The PIN pad. The PIN is only ever in memory.
import { ask } from "./volunteer.js";

const LEAST = 4;
const MOST = 8;

const pad = document.getElementById("pad");
const dots = document.getElementById("dots");
const said = document.getElementById("said");
const enter = document.getElementById("enter");
let pin = "";
let waiting = false;

function show() {
  dots.replaceChildren(
    ...Array.from({ length: Math.max(LEAST, pin.length) }, (_, index) => {
      const dot = document.createElement("span");
      dot.className = index < pin.length ? "dot full" : "dot";
      return dot;
    }),
  );
  dots.setAttribute("aria-label", dots.dataset.typed.replace("{0}", pin.length));
  enter.setAttribute("aria-disabled", String(waiting || pin.length < LEAST));
}

function say(text, tone = "") {
  said.textContent = text;
  said.dataset.tone = tone;
}

function type(digit) {
  if (!waiting && pin.length < MOST) {
    say("");
    pin += digit;
    show();
  }
}

function erase() {
  if (!waiting) {
    pin = pin.slice(0, -1);
    show();
  }
}

function inWords(seconds) {
  if (seconds > 90) {
    return said.dataset.minutes.replace("{0}", Math.ceil(seconds / 60));
  }
  return seconds === 1 ? said.dataset.second : said.dataset.seconds.replace("{0}", seconds);
}

/** No PIN is taken for so many seconds; counted in the page's monotonic time. */
function wait(seconds) {
  const ends = performance.now() + seconds * 1000;
  lock(true);
  const tick = () => {
    const left = Math.ceil((ends - performance.now()) / 1000);
    if (left <= 0) {
      lock(false);
      say("");
      return;
    }
    say(said.dataset.wait.replace("{0}", inWords(left)), "care");
    setTimeout(tick, 250);
  };
  tick();
}

function lock(on) {
  waiting = on;
  for (const key of pad.querySelectorAll(".key")) {
    key.setAttribute("aria-disabled", String(on));
  }
  show();
}

async function send() {
  if (waiting || pin.length < LEAST) {
    return;
  }
  lock(true);
  say(said.dataset.busy);
  const answer = await ask("POST", "/api/session", { pin });
  pin = "";
  if (answer.ok) {
    location.replace("/vrijwilliger");
    return;
  }
  lock(false);
  if (answer.retryAfter > 0) {
    wait(answer.retryAfter);
  } else {
    const wrong = answer.status === 401 || answer.status === 403;
    say(wrong ? said.dataset.wrong : said.dataset.fault, "wrong");
  }
}

if (pad) {
  pad.addEventListener("click", (event) => {
    const key = event.target.closest(".key");
    if (key?.dataset.key) {
      type(key.dataset.key);
    }
  });
  document.getElementById("erase").addEventListener("click", erase);
  enter.addEventListener("click", send);
  document.addEventListener("keydown", (event) => {
    if (/^[0-9]$/.test(event.key)) {
      type(event.key);
    } else if (event.key === "Backspace") {
      erase();
    } else if (event.key === "Enter" && !event.target.closest("button, a")) {
      send();
    }
  });
  show();
  const seconds = Number(document.querySelector("[data-wait]").dataset.wait);
  if (seconds > 0) {
    wait(seconds);
  }
}
