// What the rules of rarity look at: what was sold within 30 seconds, and how much would have been rare.
const MINUTE = 60000;

/**
 * The windows of 30 seconds by their stretches, each with what had been seen before it: the record of the part of the day,
 * and how much a red burst needed; null where nothing could be rare yet.
 */
function halfMinutes(packed, data) {
  const millis = times(packed);
  const begins = new Map(packed.parts);
  const rows = {stretch: packed.width, millis, seconds: millis.map(time => time / 1000), sold: packed.sold.map(Number),
    lookedAt: packed.lookedAt.map(Number), record: [], needed: [], begins: [], learning: []};
  let part = null;
  millis.forEach((time, row) => {
    if (begins.has(row)) {
      part = newPart(begins.get(row), data.session);
      rows.begins.push(row);
      rows.learning.push({from: part.start / 1000, to: Math.min(part.decides, data.last, part.end) / 1000});
    }
    const minute = Math.floor(time / MINUTE);
    while (part.falling.length && part.falling[0].minute <= minute - index.rules.rareMinutes) part.falling.shift();
    rows.record.push(part.record || null);
    rows.needed.push(time < part.decides ? null : Math.max(part.falling.length ? part.falling[0].value : 0, leastShares(data, time)));
    remember(part, minute, rows.lookedAt[row]);
  });
  return rows;
}

function newPart(start, session) {
  const [open, close] = [session.start + 9.5 * 3600000, session.start + 16 * 3600000];
  const regular = start >= open && start < close;
  const minutes = regular ? index.rules.warmupMinutes : index.rules.rareMinutes;
  return {start, record: 0, falling: [], decides: (Math.floor(start / MINUTE) + minutes) * MINUTE,
    end: regular ? close : start < open ? open : session.end};
}

/** Keeps of the values those that no later one has reached, so that the first is the largest. */
function remember(part, minute, value) {
  if (!value) return;
  while (part.falling.length && part.falling[part.falling.length - 1].value <= value) part.falling.pop();
  part.falling.push({minute, value});
  part.record = Math.max(part.record, value);
}

/** The shares that are worth the least value of an alert at the last price before a time. */
function leastShares(data, time) {
  let row = rowAt(data.seconds, time / 1000);
  while (row >= 0 && data.trade.last[row] === null) row--;
  return row < 0 ? 0 : Number(index.rules.minValue) / data.trade.last[row];
}

const drawHalfMinutes = data => chart => inPlot(chart, ctx => {
  const rows = data.halfMinutes;
  learning(chart, ctx, rows);
  const zero = chart.valToPos(0, 'y', true);
  for (const [column, alpha] of [['sold', 0.4], ['lookedAt', 1]]) {
    // one path, so that bars that share a pixel are not darker than others
    ctx.beginPath();
    eachStretch(chart, rows, (i, left, width) => {
      const top = chart.valToPos(rows[column][i], 'y', true);
      ctx.rect(left, top, width, zero - top);
    });
    ctx.globalAlpha = alpha;
    ctx.fillStyle = colour('sold');
    ctx.fill();
  }
  ctx.globalAlpha = 1;
  held(chart, ctx, data, rows.record, colour('baseline'), []);
  held(chart, ctx, data, rows.needed, colour('threshold'), [5, 4]);
});

/** Says where nothing could be rare, since too little was known. */
function learning(chart, ctx, rows) {
  for (const {from, to} of rows.learning) {
    if (to <= from) continue;
    const left = chart.valToPos(from, 'x', true);
    const right = chart.valToPos(to, 'x', true);
    ctx.fillStyle = colour('hole');
    ctx.fillRect(left, chart.bbox.top, right - left, chart.bbox.height);
    ctx.fillStyle = colour('muted');
    ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'top';
    const text = 'too early';
    if (right - left > ctx.measureText(text).width + 6 * devicePixelRatio) {
      ctx.fillText(text, left + 3 * devicePixelRatio, chart.bbox.top + 3 * devicePixelRatio);
    }
  }
}

/** A level that holds from each stretch to the next of the same part of the day. */
function held(chart, ctx, data, levels, stroke, dashes) {
  const rows = data.halfMinutes;
  const begins = new Set(rows.begins);
  const x = i => chart.valToPos(rows.seconds[i], 'x', true);
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash(dashes.map(dash => dash * devicePixelRatio));
  ctx.beginPath();
  let drawn = false;
  for (let i = Math.max(0, rowAt(rows.seconds, view.min)); i < rows.seconds.length && rows.seconds[i] <= view.max; i++) {
    if (begins.has(i)) drawn = false;
    if (levels[i] === null) {
      drawn = false;
      continue;
    }
    const y = chart.valToPos(levels[i], 'y', true);
    if (drawn) ctx.lineTo(x(i), y); else ctx.moveTo(x(i), y);
    const next = i + 1 < rows.seconds.length && !begins.has(i + 1) ? x(i + 1)
      : chart.valToPos(rows.seconds[i] + rows.stretch / 1000, 'x', true);
    ctx.lineTo(next, y);
    drawn = true;
  }
  ctx.stroke();
  ctx.setLineDash([]);
}

/** What was sold and what was needed decide how high the lane is; a record of hours ago may lie above it. */
function soldRange(data) {
  return () => {
    const rows = data.halfMinutes;
    let high = 1;
    for (let i = Math.max(0, rowAt(rows.seconds, view.min)); i < rows.seconds.length && rows.seconds[i] <= view.max; i++) {
      high = Math.max(high, rows.sold[i], rows.needed[i] || 0);
    }
    return [0, high * 1.12];
  };
}

function soldChart(data) {
  return panel('share', narrow() ? 130 : 160, {
    axes: axes(short, false),
    scales: {y: {range: soldRange(data)}},
    series: [{}, {paths: nothing, points: {show: false}}],
    draw: [drawHalfMinutes(data)],
  }, data, data.halfMinutes.seconds, [data.halfMinutes.sold]);
}

/** What the lane shows at a time, for the line above the charts. */
function readHalfMinute(data, seconds) {
  const rows = data.halfMinutes;
  const row = rowAt(rows.seconds, seconds);
  if (row < 0) return [];
  const parts = [];
  if (seconds < rows.seconds[row] + rows.stretch / 1000) parts.push(['', 'sold in 30 s', shares(rows.sold[row])]);
  if (rows.learning.some(({from, to}) => seconds >= from && seconds < to)) parts.push(['', '', 'too early for alerts']);
  else if (rows.needed[row] !== null) parts.push(['', 'red burst above', shares(Math.ceil(rows.needed[row]))]);
  return parts;
}

/** The rules in one sentence each, for who reads the page without the documents. */
function rulesInForce() {
  const {rareMinutes, warmupMinutes, minValue, spike, largeSize} = index.rules;
  return RARITY
    ? `Rules of rarity: an alert is a sale, or the selling of 30 seconds, larger than any for ${rareMinutes} minutes and worth at least $${grouped(minValue)}; `
      + `critical: than any for ${2 * rareMinutes} minutes, or the largest since the open. Nothing is decided in the first ${warmupMinutes} minutes of the session.`
    : `Specified rules: an alert is a size of at least ${grouped(largeSize)} shares, or a minute of mostly selling with at least ${spike} times the average volume.`;
}

/** The figures of an alert of rarity, and of what it was compared with. */
function rarityFindings(mark) {
  const since = mark.text.endsWith('since the open') ? 'the open' : `${minuteOf(mark.recordSince)}, as far as is known`;
  const before = mark.recordSince === undefined ? `${mark.rarity} min before` : 'none since ' + since;
  const compared = [[mark.kind === 'rare_sale' ? 'As large a sale' : 'As much in 30 s', before], ['Why ' + mark.severity, reasonOf(mark)]];
  return mark.kind === 'rare_sale'
    ? [['Size', grouped(mark.size) + ' sh'], ['Price', mark.price], ['Worth', '$' + grouped(Math.floor(mark.size * mark.price))], ...compared]
    : [['Sold in 30 s', grouped(mark.sold) + ' sh'], ['Of a volume of', grouped(mark.volume) + ' sh'], ['Share sold', (Number(mark.ratio) * 100).toFixed(2) + ' %'],
      ...compared];
}

function reasonOf(mark) {
  const {rareMinutes} = index.rules;
  if (mark.severity === 'warning') return `more than ${rareMinutes} min, less than ${2 * rareMinutes}`;
  return mark.rarity >= 2 * rareMinutes ? `${2 * rareMinutes} min or more` : 'the largest of the session so far';
}
