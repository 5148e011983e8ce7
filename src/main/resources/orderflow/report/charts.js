// The three charts of a session.

const stepped = () => uPlot.paths.stepped({align: 1});
const nothing = () => null;
const MOST_LINES = 40;

/** The lowest and highest price of some columns in view. */
function extremes(data, columns) {
  let low = Infinity;
  let high = -Infinity;
  const from = Math.max(0, rowAt(data.seconds, view.min));
  for (let i = from; i < data.seconds.length && data.seconds[i] <= view.max; i++) {
    for (const column of columns) {
      if (column.low[i] !== null && column.low[i] < low) low = column.low[i];
      if (column.high[i] !== null && column.high[i] > high) high = column.high[i];
    }
  }
  return [low, high];
}

/** The range of prices in view, those of marks near it included; quotes far from all trades, as at night, are cut off. */
function priceRange(data) {
  return () => {
    let [low, high] = extremes(data, [data.bid, data.ask]);
    const [lowest, highest] = extremes(data, [data.trade]);
    const room = Math.max((highest - lowest) * 0.5, highest * 4e-3);
    if (lowest < highest) [low, high] = [Math.min(lowest, Math.max(low, lowest - room)), Math.max(highest, Math.min(high, highest + room))];
    else if (lowest === highest) [low, high] = [Math.min(low, lowest), Math.max(high, highest)];
    if (low > high) [low, high] = [0, 1];
    const span = Math.max(high - low, high * 1e-4, 1e-6);
    for (const mark of data.marks) {
      const price = Number(mark.price);
      if (mark.price && mark.time / 1000 >= view.min && mark.time / 1000 <= view.max
        && price > low - span && price < high + span) {
        low = Math.min(low, price);
        high = Math.max(high, price);
      }
    }
    return [low - span * 0.08, high + span * 0.14];
  };
}

function vertical(chart, ctx, data, column, width) {
  const [from, to] = [Math.max(0, rowAt(data.seconds, view.min)), rowAt(data.seconds, view.max)];
  // a dot of a day of thousands of trades, a mark that can be seen of a few
  const dot = (to - from > 3000 ? 2 : 4) * devicePixelRatio;
  ctx.lineWidth = width * devicePixelRatio;
  ctx.beginPath();
  for (let i = from; i <= to; i++) {
    if (column.low[i] === null) continue;
    const x = Math.round(chart.valToPos(data.seconds[i], 'x', true));
    const bottom = chart.valToPos(column.low[i], 'y', true);
    const top = Math.min(chart.valToPos(column.high[i], 'y', true), bottom - dot);
    ctx.moveTo(x, bottom + dot / 2);
    ctx.lineTo(x, top + dot / 2);
  }
  ctx.stroke();
}

/** Trades from the lowest to the highest of each stretch; where stretches are wide, those of bid and ask too. */
const drawTrades = data => chart => inPlot(chart, ctx => {
  ctx.globalAlpha = 0.4;
  for (const name of ['bid', 'ask']) {
    if (data[name].ranges) {
      ctx.strokeStyle = colour(name);
      vertical(chart, ctx, data, data[name], 1);
    }
  }
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colour('trade');
  vertical(chart, ctx, data, data.trade, data.seconds.length > 3000 ? 2 : 3);
});

/** The levels that alerted, for as long as they were shown. */
const drawLevels = data => chart => inPlot(chart, ctx => {
  ctx.globalAlpha = 0.55;
  for (const mark of data.marks) {
    if (mark.kind !== 'bid_level' && mark.kind !== 'ask_level') continue;
    const y = chart.valToPos(Number(mark.price), 'y', true);
    const from = chart.valToPos(mark.time / 1000, 'x', true);
    const to = chart.valToPos((mark.until === undefined ? data.last : mark.until) / 1000, 'x', true);
    ctx.strokeStyle = colour(mark.severity);
    ctx.lineWidth = 3 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(from, y);
    ctx.lineTo(Math.max(to, from + 2 * devicePixelRatio), y);
    ctx.stroke();
  }
  ctx.globalAlpha = 0.8;
  ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.strokeStyle = colour('exit');
  ctx.lineWidth = devicePixelRatio;
  const exits = data.marks.filter(mark => mark.kind === 'exit' && mark.time / 1000 >= view.min && mark.time / 1000 <= view.max);
  // as a fence they would hide the prices
  for (const mark of exits.length > MOST_LINES ? [] : exits) {
    const x = chart.valToPos(mark.time / 1000, 'x', true);
    ctx.beginPath();
    ctx.moveTo(x, chart.bbox.top);
    ctx.lineTo(x, chart.bbox.top + chart.bbox.height);
    ctx.stroke();
  }
});

function priceChart(data) {
  const line = name => ({stroke: colour(name), width: 1.25, paths: stepped(), points: {show: false}, spanGaps: false});
  return panel('price', narrow() ? 280 : 380, {
    axes: axes(price => price.toFixed(data.decimals), true),
    scales: {y: {range: priceRange(data)}},
    series: [{}, line('bid'), line('ask')],
    bands: [{series: [2, 1], fill: colour('band')}],
    draw: [drawLevels(data), drawTrades(data), () => placeMarks()],
  }, data, data.seconds, [data.bid.last, data.ask.last]);
}

/** Calls with the left and right edge of each stretch in view, in pixels of the canvas. */
function eachStretch(chart, rows, draw) {
  const width = rows.stretch / 1000;
  const from = Math.max(0, rowAt(rows.seconds, view.min - width));
  for (let i = from; i < rows.seconds.length && rows.seconds[i] <= view.max; i++) {
    const left = chart.valToPos(rows.seconds[i], 'x', true);
    const right = chart.valToPos(rows.seconds[i] + width, 'x', true);
    const space = right - left > 4 ? 1 : 0;
    draw(i, left, Math.max(1, right - left - space));
  }
}

const drawVolumes = data => chart => inPlot(chart, ctx => {
  const {minutes} = data;
  const zero = chart.valToPos(0, 'y', true);
  eachStretch(chart, minutes, (i, left, width) => {
    let bottom = zero;
    const unsigned = minutes.volume[i] - minutes.sold[i] - minutes.bought[i];
    for (const [value, name] of [[minutes.sold[i], 'sold'], [minutes.bought[i], 'bought'], [unsigned, 'unsigned']]) {
      const height = zero - chart.valToPos(value, 'y', true);
      ctx.fillStyle = colour(name);
      ctx.fillRect(left, bottom - height, width, height);
      bottom -= height;
    }
    if (minutes.rejected[i]) {
      ctx.fillStyle = colour('threshold');
      ctx.fillRect(left, chart.bbox.top, width, 3 * devicePixelRatio);
    }
  });
  steps(chart, ctx, data, i => minutes.baseline[i], colour('baseline'), []);
  steps(chart, ctx, data, i => minutes.baseline[i] * index.rules.spike, colour('threshold'), [5, 4]);
});

/** A level across each minute that has a baseline, joined where minutes follow each other. */
function steps(chart, ctx, data, level, stroke, dashes) {
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash(dashes.map(dash => dash * devicePixelRatio));
  ctx.beginPath();
  let before = -2;
  eachStretch(chart, data.minutes, (i, left, width) => {
    if (data.minutes.baseline[i] === null) return;
    const y = chart.valToPos(level(i), 'y', true);
    if (before === i - 1) ctx.lineTo(left, y); else ctx.moveTo(left, y);
    ctx.lineTo(left + width, y);
    before = i;
  });
  ctx.stroke();
  ctx.setLineDash([]);
}

function volumeRange(data) {
  return () => {
    let high = 1;
    const {minutes} = data;
    for (let i = Math.max(0, rowAt(minutes.seconds, view.min)); i < minutes.seconds.length && minutes.seconds[i] <= view.max; i++) {
      high = Math.max(high, minutes.volume[i], (minutes.baseline[i] || 0) * 1.1);
    }
    return [0, high * 1.08];
  };
}

function volumeChart(data) {
  return panel('volume', narrow() ? 130 : 160, {
    axes: axes(short, RARITY),
    scales: {y: {range: volumeRange(data)}},
    series: [{}, {paths: nothing, points: {show: false}}],
    draw: [drawVolumes(data)],
  }, data, data.minutes.seconds, [data.minutes.volume]);
}

const drawShares = data => chart => inPlot(chart, ctx => {
  const {minutes} = data;
  const zero = chart.valToPos(0, 'y', true);
  const limit = Number(index.rules.sellRatio);
  eachStretch(chart, minutes, (i, left, width) => {
    if (!minutes.volume[i]) return;
    const share = minutes.sold[i] / minutes.volume[i];
    ctx.globalAlpha = share >= limit ? 1 : 0.45;
    ctx.fillStyle = colour('sold');
    ctx.fillRect(left, chart.valToPos(share * 100, 'y', true), width, zero - chart.valToPos(share * 100, 'y', true));
  });
  ctx.globalAlpha = 1;
  const y = chart.valToPos(limit * 100, 'y', true);
  ctx.strokeStyle = colour('threshold');
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(chart.bbox.left, y);
  ctx.lineTo(chart.bbox.left + chart.bbox.width, y);
  ctx.stroke();
  ctx.setLineDash([]);
});

function shareChart(data) {
  return panel('share', narrow() ? 100 : 110, {
    axes: axes(share => share + ' %', true),
    scales: {y: {range: () => [0, 105]}},
    series: [{}, {paths: nothing, points: {show: false}}],
    draw: [drawShares(data)],
  }, data, data.minutes.seconds, [data.minutes.volume]);
}

/** Tells above the charts what was in force at a time. */
function read(data, seconds) {
  const parts = [['time', '', clock(seconds * 1000)]];
  const row = rowAt(data.seconds, seconds);
  const hole = data.holes.find(one => one.from <= seconds * 1000 && one.end > seconds * 1000);
  if (hole) parts.push(['', '', hole.kind]);
  if (row >= 0) {
    const price = value => value === null ? '–' : value.toFixed(data.decimals);
    parts.push(['', 'bid', price(data.bid.last[row])], ['', 'ask', price(data.ask.last[row])]);
    if (data.bid.last[row] !== null && data.ask.last[row] !== null) {
      parts.push(['', 'spread', (data.ask.last[row] - data.bid.last[row]).toFixed(data.decimals)]);
    }
    let traded = row;
    while (traded >= 0 && data.trade.last[traded] === null) traded--;
    if (traded >= 0) parts.push(['', 'last trade', price(data.trade.last[traded])]);
  }
  if (RARITY) parts.push(...readHalfMinute(data, seconds));
  parts.push(...readDepth(data, seconds));
  const {minutes} = data;
  const minute = rowAt(minutes.seconds, seconds);
  if (minute >= 0 && seconds < minutes.seconds[minute] + minutes.stretch / 1000) {
    parts.push(['', 'volume a minute', shares(minutes.volume[minute])]);
    if (minutes.volume[minute]) parts.push(['', 'sold', percent(minutes.sold[minute] / minutes.volume[minute])]);
    if (minutes.baseline[minute]) {
      parts.push(['', 'baseline', shares(minutes.baseline[minute])],
        ['', 'ratio', (Math.floor(minutes.volume[minute] / minutes.baseline[minute] * 100) / 100).toFixed(2)]);
    }
    if (minutes.rejected[minute]) parts.push(['', 'rejected', grouped(minutes.rejected[minute])]);
  }
  byId('readout').replaceChildren(...parts.map(([className, name, text]) =>
    element('span', className, name ? element('i', '', name + ' ') : null, text)));
}
