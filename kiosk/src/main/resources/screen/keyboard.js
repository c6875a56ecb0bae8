// The keyboard inside the page, for whoever has no other. It opens when a field that is marked
// data-keyboard is entered, and goes once a key of a real keyboard is pressed in it. The field
// stays where typing happens: it is lifted above the keyboard, never copied and never covered.

const board = document.getElementById("keyboard");
const done = document.getElementById("keyboard-done");
const lang = document.documentElement.lang;
const letters = new Intl.Segmenter(lang, { granularity: "grapheme" });
const shift = board.querySelector("[data-shift]");
const sheets = [...board.querySelectorAll("[data-sheet]")];
const cased = [...board.querySelectorAll("[data-sheet=letters] [data-types]")];

let field = null;
let leaving = false;

/** A capital where there is one: ß has none on a key. */
function capital(letter) {
  const upper = letter.toLocaleUpperCase(lang);
  return upper.length === letter.length ? upper : letter;
}

function shiftTo(on) {
  if (!shift) {
    return;
  }
  shift.setAttribute("aria-pressed", String(on));
  for (const key of cased) {
    if (key.dataset.types !== " ") {
      key.textContent = on ? capital(key.dataset.types) : key.dataset.types;
    }
  }
}

function showSheet(name) {
  for (const sheet of sheets) {
    sheet.hidden = sheet.dataset.sheet !== name;
  }
}

/** A name begins with a capital; an address does not. */
function shiftAtTheStart() {
  shiftTo(field.value === "" && field.autocapitalize !== "off");
}

function lifted(one) {
  return one.closest(".field") ?? one;
}

function open(target) {
  if (target === field) {
    return;
  }
  close();
  field = target;
  lifted(field).classList.add("lifted");
  board.hidden = false;
  showSheet("letters");
  shiftAtTheStart();
}

function close() {
  if (field) {
    lifted(field).classList.remove("lifted");
    board.hidden = true;
    field = null;
  }
}

/** Closes, and the field keeps the focus. */
function leave() {
  const was = field;
  close();
  leaving = true;
  was.focus();
  leaving = false;
}

function replace(from, to, text) {
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.scrollLeft = field.scrollWidth;
}

function type(text) {
  const { selectionStart: from, selectionEnd: to, value, maxLength } = field;
  if (maxLength < 0 || value.length - (to - from) + text.length <= maxLength) {
    replace(from, to, text);
  }
}

/** What is selected, or the sign before the caret: an emoji or an accent goes whole. */
function erase() {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const before = [...letters.segment(value.slice(0, from))].at(-1)?.segment.length ?? 0;
  replace(from === to ? from - before : from, to, "");
  shiftAtTheStart();
}

function press(key) {
  if (key === done) {
    leave();
  } else if (key === shift) {
    shiftTo(shift.getAttribute("aria-pressed") === "false");
  } else if (key.dataset.opens) {
    showSheet(key.dataset.opens);
  } else if ("erases" in key.dataset) {
    erase();
  } else {
    const upper = shift?.getAttribute("aria-pressed") === "true" && cased.includes(key);
    type(upper ? capital(key.dataset.types) : key.dataset.types);
    shiftTo(false);
  }
}

function keyOf(event) {
  return event.target.closest("button");
}

// At the touch and not at its end, so that two thumbs may overlap. Leaving waits for the end, or
// the finger would hit what lies under the keyboard.
board.addEventListener("pointerdown", (event) => {
  const key = keyOf(event);
  if (key && key !== done && event.button === 0) {
    press(key);
  }
});
board.addEventListener("click", (event) => {
  const key = keyOf(event);
  const byKeyOrSwitch = event.detail === 0;
  if (key && (key === done || byKeyOrSwitch)) {
    press(key);
  }
});
board.addEventListener("mousedown", (event) => event.preventDefault());

board.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    leave();
  }
});
document.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-keyboard]")) {
    if (!leaving) {
      open(event.target);
    }
  } else if (!board.contains(event.target)) {
    close();
  }
});
for (const one of document.querySelectorAll("[data-keyboard]")) {
  one.inputMode = "none";
  one.addEventListener("click", () => open(one));
  one.addEventListener("keydown", (event) => {
    const moves = event.ctrlKey || event.altKey || event.metaKey || event.key.length > 1;
    if (field && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      done.focus();
    } else if (field && (event.key === "Escape" || !moves)) {
      close();
    }
  });
}
