/** Colours as OpenLayers reads them. */

/** The colour with its alpha multiplied by the opacity, as `rgba(…)`. */
export function withOpacity(colour, opacity) {
  const [red, green, blue, alpha] = ol.color.asArray(colour);
  return `rgba(${red},${green},${blue},${Math.round(alpha * opacity * 1000) / 1000})`;
}

/** A value between two numbers, lists of numbers or colours. */
export function mix(low, high, share) {
  if (typeof low === "number") {
    return low + (high - low) * share;
  }
  if (Array.isArray(low)) {
    return low.map((value, i) => mix(value, high[i], share));
  }
  const from = ol.color.asArray(low);
  const to = ol.color.asArray(high);
  const [red, green, blue, alpha] = from.map((value, i) => value + (to[i] - value) * share);
  return `rgba(${Math.round(red)},${Math.round(green)},${Math.round(blue)},${alpha})`;
}
