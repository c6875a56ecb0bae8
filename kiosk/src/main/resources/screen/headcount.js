// Counting by hand: choose what, step to the number, say why, save.
import { act } from "./act.js";
import { go } from "./go.js";
import { hold } from "./hold.js";

const MOST = 10_000;
const at = (id) => document.getElementById(id);
const reasons = [...document.querySelectorAll("[data-reason]")].filter((one) => one.id !== "need");

let row = null;
let kind = "";
let count = 0;

function show() {
  at("count").textContent = count;
}

function reason() {
  return reasons.find((one) => one.getAttribute("aria-pressed") === "true")?.dataset.reason;
}

function open(button) {
  row = button;
  kind = button.closest("[data-kind]").dataset.kind;
  count = Number(button.dataset.count);
  at("what").textContent = button.dataset.title;
  at("said").textContent = "";
  at("why").hidden = kind === "activity";
  at("remove").hidden = !button.dataset.headcount;
  reasons.forEach((one) => one.setAttribute("aria-pressed", "false"));
  show();
  at("list").hidden = true;
  at("editor").hidden = false;
  at("what").focus({ preventScroll: true });
}

async function send(method, path, body) {
  if (at("save").getAttribute("aria-disabled") === "true") {
    return;
  }
  const answer = await act(at("said"), method, path, body);
  if (answer.ok) {
    go(() => location.reload());
  }
}

function save() {
  if (kind === "hour" && !reason()) {
    at("said").textContent = at("need").dataset.reason;
    return;
  }
  const { key, date } = row.dataset;
  const what = kind === "hour" ? { hour: key, reasonCode: reason() } : { activityId: key, date };
  send("PUT", "/api/headcounts", { ...what, total: count });
}

for (const button of document.querySelectorAll(".count-row")) {
  button.addEventListener("click", () => open(button));
}
for (const button of document.querySelectorAll("[data-step]")) {
  hold(button, () => {
    count = Math.min(MOST, Math.max(0, count + Number(button.dataset.step)));
    show();
  });
}
for (const button of reasons) {
  button.addEventListener("click", () => {
    at("said").textContent = "";
    reasons.forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
  });
}
at("leave").addEventListener("click", () => {
  at("editor").hidden = true;
  at("list").hidden = false;
  row.focus({ preventScroll: true });
});
at("save").addEventListener("click", save);
at("remove").addEventListener("click", () =>
  send("DELETE", `/api/headcounts/${encodeURIComponent(row.dataset.headcount)}`),
);
