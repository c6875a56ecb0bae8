// The agenda: what one touch does to it, and what takes the last change back.
import { ask } from "./volunteer.js";
import { go } from "./go.js";

const said = document.getElementById("said");

async function act(button, request, next) {
  if (button.getAttribute("aria-disabled") === "true") {
    return;
  }
  button.setAttribute("aria-disabled", "true");
  said.textContent = said.dataset.busy;
  const answer = await request();
  if (answer.ok) {
    go(() => location.replace(next));
    return;
  }
  button.setAttribute("aria-disabled", "false");
  said.textContent = whyNot(answer);
}

/** The kiosk says in a volunteer's words what stands in the way. */
function whyNot({ status, body }) {
  if (status === 401 || status === 403) {
    return said.dataset.loggedOut;
  }
  return [404, 409, 422].includes(status) && body.detail ? body.detail : said.dataset.fault;
}

/** The week as it is after it; what was done is told by a word of the address, null for nothing. */
function here(done) {
  const week = document.getElementById("once")?.dataset.agenda ?? location.href;
  const address = new URL(week, location.href);
  address.searchParams.delete("gedaan");
  address.searchParams.delete("terug");
  if (done) {
    address.searchParams.set(done, "1");
  }
  return address;
}

for (const [id, method, path, done] of [
  ["undo", "POST", "/api/agenda/undo", "terug"],
  ["drop", "DELETE", "/api/draft", null],
]) {
  const button = document.getElementById(id);
  button?.addEventListener("click", () => act(button, () => ask(method, path), here(done)));
}
for (const button of document.querySelectorAll("[data-method]")) {
  const { method, path, body } = button.dataset;
  const sent = body ? JSON.parse(body) : undefined;
  button.addEventListener("click", () => act(button, () => ask(method, path, sent), here("gedaan")));
}

// Days that are over need no room on the screen, but bars above them are to be seen.
const first = document.querySelector(".agenda-days")?.previousElementSibling;
if (!first) {
  document.querySelector("[data-today=true]")?.scrollIntoView({ block: "start" });
}
