// A machine with voices for the languages that VOICES names; it says nothing, but keeps what it was
// told to say in window.said, until speak() says that it came to the end of one.
const listeners = [];
const queue = [];
window.said = [];
Object.defineProperty(window, "SpeechSynthesisUtterance", {
  value: class {
    constructor(text) {
      this.text = text;
    }
  },
});
Object.defineProperty(window, "speechSynthesis", {
  value: {
    getVoices: () =>
      VOICES.map((lang) => ({ lang, name: lang, localService: !lang.endsWith("-XX") })),
    addEventListener: (kind, listener) => listeners.push(listener),
    speak: (utterance) => {
      queue.push(utterance);
      window.said.push(`${utterance.lang}: ${utterance.text}`);
    },
    cancel: () => {
      queue.length = 0;
      window.said.push("cancelled");
    },
  },
});
window.endOfAll = () => {
  for (const utterance of queue.splice(0)) {
    utterance.onstart?.();
    utterance.onend?.();
  }
};
window.breaks = () => queue[0].onerror({ error: "synthesis-failed" });
