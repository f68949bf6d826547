/** Where and how labels are written. */

export const FONTS =
  '"Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif';

const ALIGN = { left: "left", right: "right", center: "center" };
const BASELINE = { top: "top", bottom: "bottom", center: "middle" };
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** MapLibre's anchor as horizontal and vertical alignment; the anchor names the side that lies on the point. */
export function alignment(anchor) {
  const words = (anchor ?? "center").split("-");
  return {
    textAlign: ALIGN[words.find((word) => word === "left" || word === "right") ?? "center"],
    textBaseline: BASELINE[words.find((word) => word === "top" || word === "bottom") ?? "center"],
  };
}

/**
 * Breaks a text into balanced lines of at most so many ems. Chinese breaks anywhere, other writing at spaces; a single
 * character is never left alone on a line.
 */
export function wrap(text, ems) {
  const pieces =
    text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu) ??
    [];
  const widths = pieces.map(width);
  const total = widths.reduce((sum, one) => sum + one, 0);
  if (total <= ems * 1.15) {
    return text;
  }
  const goal = total / Math.ceil(total / ems);
  const lines = [""];
  let filled = 0;
  pieces.forEach((piece, i) => {
    if (filled > 0 && filled + widths[i] / 2 > goal && total - filled > 1) {
      lines.push("");
      filled = 0;
    }
    lines[lines.length - 1] += piece;
    filled += widths[i];
  });
  return lines.map((line) => line.trim()).join("\n");
}

function width(piece) {
  return CHINESE.test(piece) ? 1 : piece.length * 0.52;
}
