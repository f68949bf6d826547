/** How the roles of a structure's parts are told apart: by colour, by line pattern, and by the number on each part. */

const COLOURS = ["#c2452d", "#1c6bb0", "#2f8550", "#8a4cc0", "#b87400", "#0b868d", "#a33672", "#5c6470"];
const DASHES = [[], [10, 6], [3, 5], [12, 4, 3, 4]];

/**
 * The appearance of each role, in the order in which the parts bring them.
 *
 * @returns Map from role to `{colour, dash}`
 */
export function roleSymbols(parts) {
  const symbols = new Map();
  for (const { role } of parts) {
    if (!symbols.has(role ?? "")) {
      const number = symbols.size;
      symbols.set(role ?? "", {
        colour: COLOURS[number % COLOURS.length],
        dash: DASHES[number % DASHES.length],
      });
    }
  }
  return symbols;
}
