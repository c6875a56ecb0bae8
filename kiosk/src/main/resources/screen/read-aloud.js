// Reads aloud what is to be seen, each part in its own language: names of activities stay Dutch.
// A touch, a key or another page ends it.
import { voiceFor } from "./voices.js";

/** A little slower than speech: many listen in a language that is new to them. */
const RATE = 0.9;

/** One on each screen of the document. */
const buttons = [...document.querySelectorAll(".read-aloud")];
const page = document.documentElement.lang;
let reading = 0;

function isSilent(element) {
  return (
    element.matches(".read-aloud, [aria-hidden=true], [data-silent], script, style, input, textarea") ||
    element.inert ||
    !element.checkVisibility({ visibilityProperty: true })
  );
}

/** What is to be said, a part for each block and for each change of language. */
function parts() {
  const said = [];
  let part = null;
  const say = (text, lang) => {
    if (part?.lang !== lang) {
      part = { lang, text: "" };
      said.push(part);
    }
    part.text += text;
  };
  const walk = (element, lang) => {
    if (isSilent(element)) {
      return;
    }
    const own = element.lang || lang;
    const stands = !getComputedStyle(element).display.startsWith("inline");
    if (stands) {
      part = null;
    }
    if (element.ariaLabel && element.matches("button, a, [role=img]")) {
      say(element.ariaLabel, own);
    } else {
      for (const child of element.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          say(child.data, own);
        } else if (child.nodeType === Node.ELEMENT_NODE) {
          walk(child, own);
        }
      }
    }
    if (stands) {
      part = null;
    }
  };
  for (const main of document.querySelectorAll("main")) {
    walk(main, page);
  }
  return said
    .map(({ lang, text }) => ({ lang, text: text.replaceAll("·", ",").replace(/\s+/g, " ").trim() }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function show(state) {
  for (const button of buttons) {
    button.dataset.state = state;
    button.setAttribute("aria-disabled", String(state === "none"));
    button.querySelector("span").textContent = button.dataset[state];
  }
}

function stop() {
  if (reading) {
    reading = 0;
    window.speechSynthesis.cancel();
    show("start");
  }
}

function fail(event) {
  if (reading && !["interrupted", "canceled"].includes(event.error)) {
    stop();
    show("none");
  }
}

async function start() {
  const mine = (reading = performance.now());
  show("stop");
  const own = await voiceFor(page);
  if (!own) {
    reading = 0;
    show("none");
    return;
  }
  const said = parts();
  for (const [i, { lang, text }] of said.entries()) {
    const voice = (await voiceFor(lang)) ?? own;
    if (reading !== mine) {
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    // Who listens is there, though no finger moves.
    utterance.onstart = () => document.dispatchEvent(new Event("listening"));
    utterance.onerror = fail;
    if (i === said.length - 1) {
      utterance.onend = () => reading === mine && stop();
    }
    window.speechSynthesis.speak(utterance);
  }
}

if (buttons.length > 0) {
  for (const button of buttons) {
    button.addEventListener("click", () => (reading ? stop() : start()));
  }
  const presses = (event) =>
    event.target.closest(".read-aloud") && ["Enter", " ", undefined].includes(event.key);
  for (const kind of ["pointerdown", "keydown"]) {
    document.addEventListener(kind, (event) => presses(event) || stop(), { capture: true });
  }
  window.addEventListener("pagehide", stop);
  voiceFor(page).then((voice) => reading || show(voice ? "start" : "none"));
}
