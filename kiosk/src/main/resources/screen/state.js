// The state page: choosing between two versions of a document, and what to do about one that the
// server did not take. Throwing away asks once more.
import "./act.js";
import { ask } from "./volunteer.js";

for (const rejected of document.querySelectorAll(".rejected")) {
  const asks = rejected.querySelector("[data-asks]");
  const sure = rejected.querySelector(".rejected-sure");
  const open = (on) => {
    sure.hidden = !on;
    asks.setAttribute("aria-expanded", String(on));
    (on ? sure.querySelector("p") : asks).focus({ preventScroll: true });
    (on ? sure : asks).scrollIntoView({ block: "nearest" });
  };
  asks.addEventListener("click", () => open(sure.hidden));
  rejected.querySelector("[data-keeps]").addEventListener("click", () => open(false));
}

for (const conflict of document.querySelectorAll("[data-document]")) {
  const said = conflict.querySelector(".conflict-said");
  const buttons = [...conflict.querySelectorAll("[data-keep]")];
  const able = (on) => buttons.forEach((one) => one.setAttribute("aria-disabled", String(!on)));
  for (const button of buttons) {
    button.addEventListener("click", async () => {
      if (button.getAttribute("aria-disabled") === "true") {
        return;
      }
      able(false);
      said.textContent = said.dataset.busy;
      const path = `/api/documents/${encodeURIComponent(conflict.dataset.document)}/choice`;
      const answer = await ask("POST", path, { keep: button.dataset.keep });
      if (answer.ok) {
        location.reload();
        return;
      }
      able(true);
      said.textContent = said.dataset.fault;
    });
  }
}
