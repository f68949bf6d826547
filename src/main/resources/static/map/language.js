import { TEXTS } from "./data/texts.js";

/** Which language the page speaks, and how it says things in it. */

const KEY = "xingtu.lang";

/** The language of the address, else the remembered one, else the browser's. */
export function preferred(fromHash) {
  const asked = fromHash ?? new URLSearchParams(location.search).get("lang") ?? remembered();
  if (asked === "zh" || asked === "en") {
    return asked;
  }
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Remembers the choice for the next visit, where the browser allows it. */
export function remember(lang) {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // A visitor who blocks storage chooses anew each time.
  }
}

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/**
 * Functions that speak the language of the moment.
 *
 * @param language gives `zh` or `en`
 */
export function speaker(language) {
  const index = () => (language() === "zh" ? 0 : 1);
  return {
    /** A text of the interface; `{name}` in it is replaced by `values.name`. */
    t(key, values = {}) {
      const texts = TEXTS[key];
      if (!texts) {
        throw new Error(`no text ${key}`);
      }
      return texts[index()].replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
    },
    /** A `{zh, en}` of the service, the other language where this one is missing. */
    name(text) {
      return (language() === "zh" ? text?.zh || text?.en : text?.en || text?.zh) || "";
    },
    /** A number in the way of the language, with so many decimals at the most. */
    number(value, decimals = 0) {
      return new Intl.NumberFormat(language() === "zh" ? "zh-CN" : "en-GB", {
        maximumFractionDigits: decimals,
      }).format(value);
    },
    /** A term of a vocabulary (`{code: [zh, en]}`); the code itself where it is not listed. */
    term(vocabulary, code) {
      const words = vocabulary[code];
      return words ? words[index()] : String(code ?? "").replaceAll("_", " ");
    },
  };
}
