// "I want to come": one tap, and a way back from it. The id is only ever in memory.
import "./visit.js";

const WAITS_MILLIS = [300, 1000, 3000];
const ANSWER_MILLIS = 8000;
const QUIET_MILLIS = 500;
const GOOD = ["thanks", "takenBack"];

const at = (id) => document.getElementById(id);
const box = at("coming");
let id = null;
let busy = false;
let quietUntil = -Infinity;

/** The answer's status; 0 when none came, however often it was asked for. */
async function ask(method, path, body) {
  for (let round = 0; ; round++) {
    try {
      const signal = AbortSignal.timeout(ANSWER_MILLIS);
      const headers = body ? { "Content-Type": "application/json" } : {};
      const asked = { method, headers, signal, cache: "no-store", body: JSON.stringify(body) };
      const { status } = await fetch(path, asked);
      // 410 to a repeat: the first one arrived and only its answer was lost.
      return method === "DELETE" && status === 410 && round > 0 ? 204 : status;
    } catch {
      if (round === WAITS_MILLIS.length) {
        return 0;
      }
      say("busy");
      await new Promise((resolve) => setTimeout(resolve, WAITS_MILLIS[round]));
    }
  }
}

function say(what) {
  at("coming-said").hidden = false;
  at("coming-said").dataset.tone = GOOD.includes(what) ? "good" : "else";
  at("coming-words").textContent = box.dataset[what];
}

function show({ want, back }) {
  at("want").hidden = !want;
  at("take-back").hidden = !back;
}

/** One thing at a time, however many fingers there are; a hammering one must not take it back. */
async function alone(work) {
  if (!busy && performance.now() >= quietUntil) {
    busy = true;
    await work();
    busy = false;
    quietUntil = performance.now() + QUIET_MILLIS;
  }
}

async function want() {
  id ??= crypto.randomUUID();
  const path = `/api/activities/${encodeURIComponent(box.dataset.activity)}/coming`;
  const status = await ask("POST", path, { date: box.dataset.date, id });
  if (status === 201 || status === 200) {
    say("thanks");
    show({ want: false, back: true });
    at("take-back").focus({ preventScroll: true });
  } else {
    const again = status === 0 || status >= 500;
    say(again ? "failed" : "gone");
    // The same id goes again: an answer may have been lost.
    show({ want: again, back: false });
  }
}

async function takeBack() {
  const activity = encodeURIComponent(box.dataset.activity);
  const status = await ask("DELETE", `/api/activities/${activity}/coming/${id}`);
  if (status === 0 || status >= 500) {
    say("failed");
    return;
  }
  id = null;
  say(status === 204 ? "takenBack" : "gone");
  show({ want: status === 204, back: false });
}

if (box) {
  at("want").addEventListener("click", () => alone(want));
  at("take-back").addEventListener("click", () => alone(takeBack));
}
