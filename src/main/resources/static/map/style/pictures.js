/** The pictures of a style's sprite, which fills repeat, as OpenLayers takes them. */

/** What a style without patterns has. */
export const NO_PICTURES = () => null;

/**
 * Cuts a sprite into canvas patterns.
 *
 * @param places of the pictures on the sheet, by name, as the sprite's JSON tells them
 * @param sheet the image
 * @returns a function of a picture's name and an opacity; null for a name that the sprite does not have
 */
export function pictures(places, sheet) {
  const known = new Map();
  return (name, opacity) => {
    const key = `${name}|${opacity}`;
    if (!known.has(key)) {
      known.set(key, places[name] ? pattern(places[name], sheet, opacity) : null);
    }
    return known.get(key);
  };
}

function pattern({ x, y, width, height, pixelRatio }, sheet, opacity) {
  const scale = (window.devicePixelRatio || 1) / pixelRatio;
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  context.globalAlpha = opacity;
  context.drawImage(sheet, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return context.createPattern(canvas, "repeat");
}
