// Which languages this machine can speak by itself. Voices that need the network are none.

const WAIT_MILLIS = 3000;
const LANGUAGES = ["nl", "en", "de", "pl", "uk", "tr", "ar"];

const synthesis = window.speechSynthesis;
let found = new Map();

/** There may be thousands, most of them disguises of one another, which have a plus in the name. */
function find() {
  const local = synthesis.getVoices().filter((voice) => voice.localService);
  found = new Map();
  for (const language of LANGUAGES) {
    const own = local.filter((voice) => voice.lang.split(/[-_]/)[0].toLowerCase() === language);
    const best = own.find((voice) => !voice.name.includes("+")) ?? own[0];
    if (best) {
      found.set(language, best);
    }
  }
}

const ready = new Promise((resolve) => {
  if (!synthesis) {
    resolve();
    return;
  }
  find();
  synthesis.addEventListener("voiceschanged", () => {
    find();
    resolve();
  });
  setTimeout(resolve, found.size > 0 ? 0 : WAIT_MILLIS);
});

/** The voice for a language, or undefined; the machine needs a moment to find its voices. */
export async function voiceFor(language) {
  await ready;
  return found.get(language);
}

/** The languages that have a voice. */
export async function spokenLanguages() {
  await ready;
  return [...found.keys()];
}
