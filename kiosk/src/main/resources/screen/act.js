// Buttons that ask one thing of the kiosk and then go on:
// data-act "POST /api/…", data-body JSON or nothing, data-then where to; without it the page again.
import { go } from "./go.js";
import { ask } from "./volunteer.js";

const said = document.getElementById("said");

/** "clock-not-trusted" as the words of data-clock-not-trusted, else those of data-fault. */
export function say(element, code) {
  const name = (code ?? "").replace(/-([a-z])/g, (dash, letter) => letter.toUpperCase());
  element.textContent = element.dataset[name] ?? element.dataset.fault;
}

/** Asks, and says so; the answer. Nothing else can be asked meanwhile. */
export async function act(element, method, path, body) {
  const buttons = [...document.querySelectorAll("[data-act], [data-saves]")];
  const able = (on) => buttons.forEach((one) => one.setAttribute("aria-disabled", String(!on)));
  able(false);
  element.textContent = element.dataset.busy;
  const answer = await ask(method, path, body);
  able(true);
  if (answer.ok) {
    element.textContent = "";
  } else {
    say(element, answer.body.code);
  }
  return answer;
}

for (const button of document.querySelectorAll("[data-act]")) {
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-disabled") === "true") {
      return;
    }
    const [method, path] = button.dataset.act.split(" ");
    const { body, then } = button.dataset;
    const answer = await act(said, method, path, body ? JSON.parse(body) : undefined);
    if (answer.ok) {
      go(() => (then ? location.replace(then) : location.reload()));
    }
  });
}
