// With how many: 2 to 6 at once, more with a stepper. Nothing is chosen to begin with; choosing the
// same again takes it back.

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
      this.#step(LEAST_STEPPED);
      document.getElementById("one-more").focus({ preventScroll: true });
    });
    this.#on("fewer", -1);
    this.#on("one-more", 1);
    this.#on("five-more", 5);
  }

  /** Shows what is chosen; 1 is nothing. */
  show(people) {
    clearTimeout(this.#timer);
    this.#value = people;
    const stepped = people >= LEAST_STEPPED;
    for (const button of this.#buttons) {
      button.setAttribute("aria-pressed", String(Number(button.dataset.people) === people));
    }
    this.#row.hidden = stepped;
    this.#stepper.hidden = !stepped;
    this.#more.setAttribute("aria-expanded", String(stepped));
    this.#count.textContent = people;
    this.#chosen.dataset.on = String(stepped);
    this.#able("one-more", people < MOST);
    this.#able("five-more", people < MOST);
  }

  #able(id, able) {
    document.getElementById(id).setAttribute("aria-disabled", String(!able));
  }

  #on(id, by) {
    document.getElementById(id).addEventListener("click", () => this.#step(this.#value + by));
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

  /** What is shown but not sent yet is sent now. */
  settle() {
    clearTimeout(this.#timer);
    if (this.#value > 1) {
      this.choose(this.#value);
    }
  }
}
