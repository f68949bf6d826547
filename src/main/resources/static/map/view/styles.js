import { getJson } from "../api.js";
import { compileStyle } from "../style/compile.js";
import { NO_PICTURES, pictures } from "../style/pictures.js";

/** Styles of the service, compiled, each asked for once. */
export function createStyles() {
  const known = new Map();
  return {
    /** The style of a layer of the catalogue in a language: its own for English where there is one. */
    idOf(layer, lang) {
      const english = `${layer.style}-en`;
      return lang === "en" && layer.styles?.includes(english) ? english : layer.style;
    },
    /** The compiled style; a failed one is asked for again the next time. */
    load(id) {
      if (!known.has(id)) {
        const loading = compiled(`styles/${encodeURIComponent(id)}`);
        loading.catch(() => known.delete(id));
        known.set(id, loading);
      }
      return known.get(id);
    },
  };
}

async function compiled(path) {
  const json = await getJson(`${path}.json`);
  const patterned = json.layers.some(({ paint }) => paint?.["fill-pattern"]);
  return compileStyle(json, patterned ? await spriteOf(path) : NO_PICTURES);
}

async function spriteOf(path) {
  const sprite = `${path}/sprite${window.devicePixelRatio > 1 ? "@2x" : ""}`;
  const sheet = new Image();
  sheet.src = `${sprite}.png`;
  const [places] = await Promise.all([getJson(`${sprite}.json`), sheet.decode()]);
  return pictures(places, sheet);
}
