// Plots of figures by row: what was seen as a dot with its interval, what chance gives as a grey ring.
function dotPlot(title, note, rows, form, zero) {
  const known = rows.filter(row => row.here !== undefined || row.random !== undefined);
  const figure = element('figure', 'plot', element('figcaption', '', title, element('small', '', note)));
  if (!known.length) {
    figure.append(empty('Nothing is known of it.'));
    return figure;
  }
  const place = element('div', 'chart');
  figure.append(place);
  const values = known.flatMap(row => [row.here, row.random, ...(row.interval || [])]).filter(value => value !== undefined).concat(zero);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = (high - low || 1) * 0.06;
  later(place, width => new uPlot({
    width, height: known.length * 26 + 44, padding: [4, 14, 0, 0], legend: {show: false}, cursor: {show: false},
    scales: {x: {time: false, auto: false, range: () => [low - pad, high + pad]}, y: {dir: -1, range: () => [-0.5, known.length - 0.5]}},
    axes: [
      {...quiet(), values: (chart, splits) => splits.map(form), space: 60, size: 28},
      {...quiet(), splits: () => known.map((row, i) => i), values: () => known.map(row => row.name), size: narrow() ? 128 : 160, gap: 6},
    ],
    series: [{}, {paths: () => null, points: {show: false}}],
    hooks: {draw: [chart => inPlot(chart, ctx => known.forEach((row, i) => dots(chart, ctx, row, i, zero)))]},
  }, [[low, high], [0, 0]], place));
  return figure;
}

function dots(chart, ctx, row, i, zero) {
  const ratio = devicePixelRatio;
  const x = value => chart.valToPos(value, 'x', true);
  const y = chart.valToPos(i, 'y', true);
  const line = (from, to, top, bottom) => {
    ctx.beginPath();
    ctx.moveTo(from, top);
    ctx.lineTo(to, bottom);
    ctx.stroke();
  };
  ctx.strokeStyle = colour('muted');
  ctx.lineWidth = ratio;
  if (i === 0) line(x(zero), x(zero), chart.bbox.top, chart.bbox.top + chart.bbox.height);
  ctx.strokeStyle = colour('bid');
  if (row.interval) {
    ctx.lineWidth = 2 * ratio;
    line(x(row.interval[0]), x(row.interval[1]), y, y);
  }
  const dot = (value, radius, fill) => {
    ctx.beginPath();
    ctx.arc(x(value), y, radius * ratio, 0, 7);
    if (fill) ctx.fill(); else ctx.stroke();
  };
  if (row.random !== undefined) {
    ctx.strokeStyle = colour('muted');
    ctx.lineWidth = 2 * ratio;
    dot(row.random, 4, false);
  }
  if (row.here !== undefined) {
    ctx.fillStyle = colour('bid');
    dot(row.here, 5, true);
  }
}

const quiet = () => ({stroke: colour('muted'), grid: {stroke: colour('grid'), width: 1}, ticks: {show: false}, font: '12px system-ui, sans-serif'});

/** Charts beside those of the session are drawn when they have a place, and again in other colours or widths. */
const besides = [];

function later(place, make) {
  besides.push({place, make, chart: null});
}

function drawBesides() {
  for (const one of besides) {
    if (one.chart) one.chart.destroy();
    one.place.replaceChildren();
    one.chart = one.place.isConnected && one.place.clientWidth ? one.make(one.place.clientWidth) : null;
  }
}
