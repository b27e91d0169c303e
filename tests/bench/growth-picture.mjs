/** The line nearest to points by least squares, and how much of their spread it explains. */
export function fitLine(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const along = mean(points.map((point) => (point.x - x) * (point.y - y)));
  const slope = along / mean(points.map((point) => (point.x - x) ** 2));
  const start = y - slope * x;
  const left = mean(points.map((point) => (point.y - start - slope * point.x) ** 2));
  return { slope, start, r2: 1 - left / mean(points.map((point) => (point.y - y) ** 2)) };
}

const WIDTH = 340;
const HEIGHT = 240;
const plot = { left: 56, right: 324, top: 40, bottom: 196 };

const style = `
  .back { fill: #ffffff } text { fill: #1f2328; font: 12px system-ui, sans-serif } .title { font-weight: 600 }
  .axis { stroke: #8c959f } .line { stroke: #0969da; stroke-width: 1.5 } .point { fill: #bc4c00 }
  @media (prefers-color-scheme: dark) {
    .back { fill: #0d1117 } text { fill: #e6edf3 } .axis { stroke: #7d8590 } .line { stroke: #58a6ff } .point { fill: #f0883e }
  }`;

/** A picture of measured points and their fitted lines, two plots a row, that reads on light and dark pages. */
export function growthPicture(plots) {
  const size = { width: WIDTH * 2, height: HEIGHT * Math.ceil(plots.length / 2) };
  const panels = plots.map((each, at) => panel(each, WIDTH * (at % 2), HEIGHT * Math.floor(at / 2)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" role="img" aria-label="Time over size: each is a straight line">
<style>${style}
</style>
<rect class="back" width="100%" height="100%"/>
${panels.join('\n')}
</svg>
`;
}

function panel({ title, unit, points, fit }, left, top) {
  const most = { x: Math.max(...points.map(({ x }) => x)), y: Math.max(...points.map(({ y }) => y)) * 1.08 };
  const place = (x, y) => [
    (plot.left + (x / most.x) * (plot.right - plot.left)).toFixed(1),
    (plot.bottom - (y / most.y) * (plot.bottom - plot.top)).toFixed(1),
  ];
  const [x1, y1] = place(0, Math.max(0, fit.start));
  const [x2, y2] = place(most.x, fit.start + fit.slope * most.x);
  const marks = points.map(
    ({ x, y }) => `<circle class="point" cx="${place(x, y)[0]}" cy="${place(x, y)[1]}" r="3.5"/>`,
  );
  const ticks = points.map(
    ({ x }) => `<text x="${place(x, 0)[0]}" y="${plot.bottom + 16}" text-anchor="middle">${spaced(x)}</text>`,
  );
  return `<g transform="translate(${left} ${top})">
<text class="title" x="${plot.left}" y="22">${title}</text>
<text x="${plot.right}" y="22" text-anchor="end">R² ${fit.r2.toFixed(3)}</text>
<path class="axis" d="M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}" fill="none"/>
<text x="${plot.left - 6}" y="${plot.top + 4}" text-anchor="end">${most.y.toFixed(0)} ms</text>
<text x="${plot.left - 6}" y="${plot.bottom}" text-anchor="end">0</text>
${ticks.join('\n')}
<text x="${plot.right}" y="${plot.bottom + 34}" text-anchor="end">${unit}</text>
<line class="line" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>
${marks.join('\n')}
</g>`;
}

const spaced = (value) => String(value).replace(/(?<=\d)(?=(\d{3})+$)/g, ' ');
