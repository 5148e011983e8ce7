// What the three charts share: the time axis, zooming, and one crosshair.
const SYNC = uPlot.sync('session');
const AXIS_WIDTH = 62;
const LEAST_SECONDS = 5;
const narrow = () => innerWidth <= 600;

/** The time that is shown, in seconds, and what is told when it changes. */
const view = {min: 0, max: 1, first: 0, last: 1, charts: [], changed: () => {}};
let following = false;

function show(min, max) {
  const whole = view.last - view.first;
  const span = Math.min(Math.max(max - min, LEAST_SECONDS), whole);
  const from = Math.min(Math.max(min + (max - min - span) / 2, view.first), view.last - span);
  view.min = from;
  view.max = from + span;
  following = true;
  view.charts.forEach(chart => chart.setScale('x', {min: view.min, max: view.max}));
  following = false;
  view.changed();
}

const showAll = () => show(view.first, view.last);

function zoom(factor, centre) {
  const middle = centre === undefined ? (view.min + view.max) / 2 : centre;
  show(middle - (middle - view.min) * factor, middle + (view.max - middle) * factor);
}

function move(share) {
  const by = (view.max - view.min) * share;
  show(view.min + by, view.max + by);
}

/** The view with a moment in it, zoomed no further than it is. */
function showMoment(seconds) {
  if (seconds < view.min || seconds > view.max) {
    const half = (view.max - view.min) / 2;
    show(seconds - half, seconds + half);
  }
}

const timeLabels = (chart, splits) => {
  const step = splits.length > 1 ? splits[1] - splits[0] : 60;
  return splits.map(split => step >= 60 ? minuteOf(split * 1000) : step >= 1 ? clock(split * 1000) : clockMillis(Math.round(split * 1000)));
};

function axes(label, withTimes) {
  const common = {stroke: colour('muted'), grid: {stroke: colour('grid'), width: 1}, ticks: {stroke: colour('line'), width: 1},
    font: '12px system-ui, sans-serif'};
  return [
    {...common, values: timeLabels, space: 74, size: withTimes ? 30 : 8, ...(withTimes ? {} : {values: () => []}),
      incrs: [0.1, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400]},
    {...common, values: (chart, splits) => splits.map(label), size: AXIS_WIDTH, space: 34},
  ];
}

/** Shades the holes and marks opening and close, below what is drawn later, with their names in one chart. */
function ground(data, named) {
  return chart => {
    const {ctx, bbox} = chart;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    for (const hole of data.holes) {
      const from = chart.valToPos(hole.from / 1000, 'x', true);
      const width = Math.max(2 * devicePixelRatio, chart.valToPos(hole.end / 1000, 'x', true) - from);
      ctx.fillStyle = colour('hole');
      ctx.fillRect(from, bbox.top, width, bbox.height);
      ctx.strokeStyle = colour('muted');
      ctx.lineWidth = devicePixelRatio;
      ctx.globalAlpha = 0.35;
      ctx.save();
      ctx.beginPath();
      ctx.rect(from, bbox.top, width, bbox.height);
      ctx.clip();
      ctx.beginPath();
      const step = 7 * devicePixelRatio;
      const start = Math.max(from, bbox.left) - bbox.height;
      for (let x = start - start % step; x < Math.min(from + width, bbox.left + bbox.width); x += step) {
        ctx.moveTo(x, bbox.top + bbox.height);
        ctx.lineTo(x + bbox.height, bbox.top);
      }
      ctx.stroke();
      ctx.restore();
      ctx.globalAlpha = 1;
      if (named) word(chart, hole.kind.toUpperCase(), from + 3 * devicePixelRatio);
    }
    for (const [name, hours] of [['open', 9.5], ['close', 16]]) {
      const at = data.session.start / 1000 + hours * 3600;
      if (at > view.first && at < view.last) {
        const x = chart.valToPos(at, 'x', true);
        ctx.strokeStyle = colour('muted');
        ctx.setLineDash([4, 4]);
        ctx.beginPath();
        ctx.moveTo(x, bbox.top);
        ctx.lineTo(x, bbox.top + bbox.height);
        ctx.stroke();
        ctx.setLineDash([]);
        if (named) word(chart, name, x + 3 * devicePixelRatio);
      }
    }
    ctx.restore();
  };
}

function word(chart, text, x) {
  chart.ctx.fillStyle = colour('muted');
  chart.ctx.font = `${10 * devicePixelRatio}px system-ui, sans-serif`;
  chart.ctx.textAlign = 'left';
  chart.ctx.textBaseline = 'bottom';
  chart.ctx.fillText(text, x, chart.bbox.top + chart.bbox.height - 3 * devicePixelRatio);
}

/** Runs a drawing within the chart's plot. */
function inPlot(chart, draw) {
  const {ctx, bbox} = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  draw(ctx);
  ctx.restore();
}

/** A chart in its place, with zoom by dragging, wheel and touch, and the crosshair of all. */
function panel(id, height, options, data, seconds, columns) {
  const place = byId(id);
  place.replaceChildren();
  const chart = new uPlot({
    width: place.clientWidth, height, padding: [8, 18, 0, 0],
    legend: {show: false},
    cursor: {sync: {key: SYNC.key, scales: ['x', null]}, y: false, points: {show: false}, drag: {x: true, y: false, dist: 8}},
    tzDate: time => uPlot.tzDate(new Date(time * 1000), ZONE),
    ...options,
    scales: {x: {time: true, auto: false, min: view.min, max: view.max, range: (self, min, max) => [min, max]}, ...options.scales},
    hooks: {
      drawClear: [ground(data, id === 'price')],
      draw: options.draw || [],
      setScale: [(self, scale) => {
        if (scale === 'x' && !following && view.charts.includes(self)) show(self.scales.x.min, self.scales.x.max);
      }],
      setCursor: [self => {
        if (self.cursor.left >= 0) read(data, self.posToVal(self.cursor.left, 'x'));
      }],
      ...options.hooks,
    },
  }, [seconds, ...columns], place);
  chart.over.addEventListener('dblclick', showAll);
  chart.over.addEventListener('wheel', event => {
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) move(event.deltaX / 1000);
    else zoom(event.deltaY > 0 ? 1.25 : 0.8, chart.posToVal(event.clientX - chart.over.getBoundingClientRect().left, 'x'));
  }, {passive: false});
  touch(chart);
  view.charts.push(chart);
  return chart;
}
