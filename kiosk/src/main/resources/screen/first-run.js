// Enrolment: address, code, and an honest word on what came of it.
import "./keyboard.js";
import { ask } from "./volunteer.js";

// What stands for the same problem to whoever holds the code.
const PROBLEMS = {
  "code-mistyped": "code",
  "code-malformed": "code",
  "code-unknown": "code",
  "code-used": "used",
  "code-expired": "used",
  "too-many-tries": "busy",
  "server-busy": "busy",
  "server-not-reachable": "reach",
  "server-failed": "reach",
  "clock-before-certificate": "clock",
  "certificate-not-valid": "certificate",
  "server-not-secure": "certificate",
  "answer-not-understood": "answer",
  "answer-too-large": "answer",
  "address-not-allowed": "address",
};

const steps = [...document.querySelectorAll("[data-step]")];
const server = document.getElementById("server");
const code = document.getElementById("code");

function show(name) {
  for (const step of steps) {
    step.hidden = step.dataset.step !== name;
  }
  const step = steps.find((one) => !one.hidden);
  (step.querySelector("input") ?? step.querySelector("h1")).focus({ preventScroll: true });
}

/** In groups of four; O, I and L are read as they are meant. */
function grouped(text) {
  const plain = text
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .replaceAll(/[^0-9A-HJKMNP-TV-Z]/g, "")
    .slice(0, 12);
  return plain.replaceAll(/(.{4})(?=.)/g, "$1-");
}

function able() {
  const next = document.querySelector("[data-next='code']");
  next.setAttribute("aria-disabled", String(code.value.length < 14));
}

async function enrol() {
  if (code.value.length < 14) {
    return;
  }
  show("busy");
  const answer = await ask("POST", "/api/enrolment", { server: server.value, code: code.value });
  if (answer.ok) {
    document.getElementById("good-site").textContent = answer.body.siteName ?? "";
    document.getElementById("good-pin").hidden = !answer.body.pinNeeded;
    document.getElementById("good-home").classList.toggle("primary", !answer.body.pinNeeded);
    code.value = "";
    able();
    show("good");
    return;
  }
  const problem = PROBLEMS[answer.body.code] ?? "other";
  for (const line of document.querySelectorAll("[data-problem]")) {
    line.hidden = line.dataset.problem !== problem;
  }
  const helpdesk = document.getElementById("bad-code");
  helpdesk.textContent = helpdesk.dataset.words.replace("{0}", answer.body.code);
  helpdesk.hidden = !answer.body.code;
  show("bad");
}

for (const button of document.querySelectorAll("[data-to]")) {
  button.addEventListener("click", () => show(button.dataset.to));
}
for (const key of document.querySelectorAll("[data-step] [data-key]")) {
  key.addEventListener("click", () => {
    const input = key.closest("[data-step]").querySelector("input");
    input.value += key.dataset.key;
    input.dispatchEvent(new Event("input"));
  });
}
for (const erase of document.querySelectorAll("[data-erase]")) {
  erase.addEventListener("click", () => {
    const input = document.getElementById(erase.dataset.erase);
    const whole = input.value.endsWith("-") ? -2 : -1;
    input.value = input.value.slice(0, whole);
    input.dispatchEvent(new Event("input"));
  });
}
code.addEventListener("input", () => {
  code.value = grouped(code.value);
  able();
});
server.addEventListener("input", () => (server.scrollLeft = server.scrollWidth));
document.querySelector("[data-next='server']").addEventListener("click", () => show("code"));
document.querySelector("[data-next='code']").addEventListener("click", enrol);
code.addEventListener("keydown", (event) => event.key === "Enter" && enrol());
server.addEventListener("keydown", (event) => event.key === "Enter" && show("code"));
able();
