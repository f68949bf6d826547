/** Markers by their SLD name, of the same outlines as on the service's own maps. */

const ARM = 1 / 3;
const INNER = Math.cos((72 * Math.PI) / 180) / Math.cos((36 * Math.PI) / 180);

/** Corners of each mark in a box from -1 to 1, y down. */
const OUTLINES = {
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  triangle: [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
  star: Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 === 0 ? 1 : INNER;
    return [Math.sin((Math.PI * i) / 5) * reach, -Math.cos((Math.PI * i) / 5) * reach];
  }),
  cross: [
    [-ARM, -1],
    [ARM, -1],
    [ARM, -ARM],
    [1, -ARM],
    [1, ARM],
    [ARM, ARM],
    [ARM, 1],
    [-ARM, 1],
    [-ARM, ARM],
    [-1, ARM],
    [-1, -ARM],
    [-ARM, -ARM],
  ],
};
OUTLINES.x = OUTLINES.cross;
const TURNS = { x: 45 };

/**
 * An OpenLayers image of a mark.
 *
 * @param shape square, triangle, star, cross or x; anything else is a circle
 * @param radius half its height in pixels
 * @param fill colour as CSS
 * @param edge `{colour, width}` of its outline; a width of 0 is none
 * @param rotation in degrees, clockwise
 */
export function mark(shape, radius, fill, edge, rotation = 0) {
  const outline = OUTLINES[shape];
  if (!outline) {
    return new ol.style.Circle({
      radius,
      fill: new ol.style.Fill({ color: fill }),
      stroke: edge.width > 0 ? new ol.style.Stroke({ color: edge.colour, width: edge.width }) : undefined,
    });
  }
  const ratio = window.devicePixelRatio || 1;
  return new ol.style.Icon({
    img: draw(outline, radius, fill, edge, rotation + (TURNS[shape] ?? 0), ratio),
    scale: 1 / ratio,
  });
}

function draw(outline, radius, fill, edge, rotation, ratio) {
  // Room for corners that a rotation turns outwards, and for mitred edges.
  const half = Math.ceil((radius * Math.SQRT2 + edge.width * 2) * ratio);
  const canvas = document.createElement("canvas");
  canvas.width = 2 * half;
  canvas.height = 2 * half;
  const context = canvas.getContext("2d");
  context.translate(half, half);
  context.rotate((rotation * Math.PI) / 180);
  context.scale(ratio, ratio);
  context.beginPath();
  outline.forEach(([x, y]) => context.lineTo(x * radius, y * radius));
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  if (edge.width > 0) {
    context.strokeStyle = edge.colour;
    context.lineWidth = edge.width;
    context.stroke();
  }
  return canvas;
}
