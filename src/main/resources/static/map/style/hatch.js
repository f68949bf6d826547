/** Hatches as canvas patterns, by their SLD name. */

const known = new Map();

/** Strokes of one cell of the pattern, in cells: [x1, y1, x2, y2]. They run on into the next cell. */
const STROKES = {
  "shape://slash": [
    [-0.25, 0.25, 0.25, -0.25],
    [-0.25, 1.25, 1.25, -0.25],
    [0.75, 1.25, 1.25, 0.75],
  ],
  "shape://backslash": [
    [-0.25, 0.75, 0.25, 1.25],
    [-0.25, -0.25, 1.25, 1.25],
    [0.75, -0.25, 1.25, 0.25],
  ],
  "shape://horline": [[0, 0.5, 1, 0.5]],
  "shape://vertline": [[0.5, 0, 0.5, 1]],
};
STROKES["shape://times"] = [...STROKES["shape://slash"], ...STROKES["shape://backslash"]];
STROKES["shape://plus"] = [...STROKES["shape://horline"], ...STROKES["shape://vertline"]];

/**
 * The pattern of a hatch.
 *
 * @param shape shape://slash, backslash, horline, vertline, times, plus; anything else is dots
 * @param colour as CSS
 * @param width of its lines and
 * @param spacing between them, in CSS pixels
 */
export function hatch(shape, colour, width, spacing) {
  const key = [shape, colour, width, spacing].join("|");
  if (!known.has(key)) {
    known.set(key, draw(shape, colour, width, spacing));
  }
  return known.get(key);
}

function draw(shape, colour, width, spacing) {
  const ratio = window.devicePixelRatio || 1;
  const diagonal = shape === "shape://slash" || shape === "shape://backslash" || shape === "shape://times";
  // The distance between slanted lines is measured across them.
  const size = Math.max(2, Math.round(spacing * (diagonal ? Math.SQRT2 : 1) * ratio));
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d");
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width * ratio;
  const strokes = STROKES[shape];
  if (strokes) {
    context.beginPath();
    for (const [x1, y1, x2, y2] of strokes) {
      context.moveTo(x1 * size, y1 * size);
      context.lineTo(x2 * size, y2 * size);
    }
    context.stroke();
  } else {
    context.beginPath();
    context.arc(size / 2, size / 2, Math.max(width, 1) * ratio, 0, 2 * Math.PI);
    context.fill();
  }
  return context.createPattern(canvas, "repeat");
}
