// A new PIN: the old one where it must be known, then the new one twice.
import { Digits } from "./digits.js";
import { ask } from "./volunteer.js";

const choosing = document.getElementById("choosing");
const title = document.getElementById("pin-title");
const words = document.getElementById("steps").dataset;
const asksOld = choosing.dataset.asksOld === "true";

let step = asksOld ? "old" : "new";
let old;
let chosen;

function begin(next, heading, text, tone) {
  step = next;
  title.textContent = heading;
  digits.say(text, tone);
}

const chooseAnew = (text, tone) => begin("new", words.new, text, tone);

async function knowsOld(pin) {
  const answer = await ask("POST", "/api/session", { pin });
  if (!answer.ok) {
    return () => digits.refused(answer);
  }
  old = pin;
  return () => chooseAnew(words.form);
}

async function again(pin) {
  if (pin !== chosen) {
    return () => chooseAnew(words.differs, "wrong");
  }
  const answer = await ask("PUT", "/api/pin", { old, new: chosen });
  if (!answer.ok) {
    return () => {
      begin(asksOld ? "old" : "new", asksOld ? words.old : words.new, "");
      digits.refused(answer);
    };
  }
  return () => {
    choosing.hidden = true;
    document.getElementById("changed").hidden = false;
    document.getElementById("changed-title").focus({ preventScroll: true });
  };
}

const digits = new Digits(async (pin) => {
  if (step === "old") {
    return knowsOld(pin);
  }
  if (step === "again") {
    return again(pin);
  }
  chosen = pin;
  return () => begin("again", words.again, words.againWhat);
});

words.old = title.textContent;
if (step === "new") {
  digits.say(words.form);
}
const seconds = Number(choosing.dataset.wait);
if (seconds > 0) {
  digits.wait(seconds);
}
