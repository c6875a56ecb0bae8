// With how many: 2 to 6 at once, more with a stepper. Nothing is chosen to begin with; choosing the
// same again takes it back. The stepper opens with nothing chosen in it: a number counts once a
// person stepped to it, or ends with it in sight.

const LEAST_STEPPED = 7;
const MOST = 50;

export class People {
  #buttons = [...document.querySelectorAll("[data-people]")];
  #row = document.getElementById("people");
  #stepper = document.getElementById("stepper");
  #more = document.getElementById("more");
  #count = document.getElementById("count");
  #chosen = document.getElementById("count-chosen");
  #value = 1;
  #before = 1;
  #timer = 0;

  /** choose(people) after a choice; 1 when it was taken back. */
  constructor(choose) {
    this.choose = choose;
    for (const button of this.#buttons) {
      button.addEventListener("click", () => {
        const people = Number(button.dataset.people);
        this.show(people === this.#value ? 1 : people);
        this.choose(this.#value);
      });
    }
    this.#more.addEventListener("click", () => {
      this.#before = this.#value;
      this.#open(LEAST_STEPPED, false);
      document.getElementById("one-more").focus({ preventScroll: true });
    });
    document.getElementById("not-more").addEventListener("click", () => this.#leave());
    this.#on("fewer", -1);
    this.#on("one-more", 1);
    this.#on("five-more", 5);
  }

  /** Shows what is chosen; 1 is nothing. */
  show(people) {
    clearTimeout(this.#timer);
    this.#value = people;
    for (const button of this.#buttons) {
      button.setAttribute("aria-pressed", String(Number(button.dataset.people) === people));
    }
    if (people >= LEAST_STEPPED) {
      this.#open(people, true);
    } else {
      this.#shows(false);
    }
  }

  #shows(stepper) {
    this.#row.hidden = stepper;
    this.#stepper.hidden = !stepper;
    this.#more.setAttribute("aria-expanded", String(stepper));
  }

  #open(people, chosen) {
    this.#shows(true);
    this.#count.textContent = people;
    this.#chosen.dataset.on = String(chosen);
    this.#able("one-more", people < MOST);
    this.#able("five-more", people < MOST);
  }

  /** Back to the row, with what was chosen there. */
  #leave() {
    const stepped = this.#value !== this.#before;
    this.show(this.#before);
    if (stepped) {
      this.choose(this.#value);
    }
    this.#more.focus({ preventScroll: true });
  }

  #able(id, able) {
    document.getElementById(id).setAttribute("aria-disabled", String(!able));
  }

  #on(id, by) {
    document.getElementById(id).addEventListener("click", () => {
      this.#step(Number(this.#count.textContent) + by);
    });
  }

  #step(people) {
    const back = people < LEAST_STEPPED;
    this.show(Math.min(MOST, people));
    // Someone steps to a number: only where they stop is sent.
    this.#timer = setTimeout(() => this.choose(this.#value), back ? 0 : 400);
    if (back) {
      this.#more.focus({ preventScroll: true });
    }
  }

  /** What was stepped to but not sent yet is sent now; so is what is in sight, if so meant. */
  settle(meant) {
    clearTimeout(this.#timer);
    if (meant && !this.#stepper.hidden) {
      this.#value = Number(this.#count.textContent);
    }
    if (this.#value > 1) {
      this.choose(this.#value);
    }
  }
}
