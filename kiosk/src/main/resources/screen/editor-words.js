// What scripts of the agenda say, with what was filled in.
const words = JSON.parse(document.querySelector("[data-words]").dataset.words);

/** A text with {0}, {1}, … filled in. */
export function say(key, ...values) {
  return values.reduce((text, value, index) => text.replace(`{${index}}`, value), words[key]);
}

/** Minutes of a day from such as "10:30" or "10:30:00". */
export function minutes(time) {
  const [hour, minute] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** Such as "10:30"; from midnight on it is the next day's. */
export function clock(minutesOfDay) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutesOfDay / 60) % 24)}:${two(minutesOfDay % 60)}`;
}
