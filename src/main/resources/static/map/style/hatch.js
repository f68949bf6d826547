/**
 * A pattern of slanted lines.
 *
 * @param colour as CSS
 * @param width of the lines and
 * @param spacing between them, in CSS pixels
 */
export function hatch(colour, width, spacing) {
  const ratio = window.devicePixelRatio || 1;
  // The distance between slanted lines is measured across them.
  const size = Math.max(2, Math.round(spacing * Math.SQRT2 * ratio));
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d");
  context.strokeStyle = colour;
  context.lineWidth = width * ratio;
  // The corners belong to the lines of the neighbours.
  for (const x of [-size, 0, size]) {
    context.moveTo(x - size, 2 * size);
    context.lineTo(x + 2 * size, -size);
  }
  context.stroke();
  return context.createPattern(canvas, "repeat");
}
