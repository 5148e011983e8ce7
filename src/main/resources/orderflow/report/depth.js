// The book, where the session has one: its levels over time, and what became of the best bid.

function depth(packed) {
  const time = times(packed);
  const perMinute = packed.width / 60000;
  const pairs = list => Array.from({length: list.length / 2}, (none, i) => ({price: list[2 * i], size: list[2 * i + 1]}));
  const bids = packed.bids.map(pairs);
  const asks = packed.asks.map(pairs);
  const sizes = [...bids, ...asks].flat().map(level => level.size).sort((one, other) => one - other);
  return {
    stretch: packed.width, seconds: time.map(millis => millis / 1000), bids, asks,
    largestBid: packed.largestBid.map(pair => pairs(pair)[0]),
    largestAsk: packed.largestAsk.map(pair => pairs(pair)[0]),
    // a few huge levels must not make all others pale
    full: sizes.length ? Math.max(1, sizes[Math.floor(sizes.length * 0.98)]) : 1,
    traded: packed.traded.map(value => value / perMinute),
    pulled: packed.pulled.map(value => value / perMinute),
  };
}

function levelsInView(rows) {
  const from = Math.max(0, rowAt(rows.seconds, view.min - rows.stretch / 1000));
  const levels = [];
  for (let i = from; i < rows.seconds.length && rows.seconds[i] <= view.max; i++) levels.push(...rows.bids[i], ...rows.asks[i]);
  return levels;
}

/** Prices of the levels in view, but for stub quotes far away from the most of them. */
function depthRange(data) {
  return () => {
    const prices = levelsInView(data.depth).map(level => level.price).sort((one, other) => one - other);
    if (!prices.length) return [0, 1];
    const middle = prices[prices.length >> 1];
    const low = prices[Math.floor(prices.length * 0.02)];
    const high = prices[Math.ceil(prices.length * 0.98) - 1];
    const room = Math.max((high - low) * 0.06, middle * 1e-5);
    return [low - room, high + room];
  };
}

const drawDepth = data => chart => inPlot(chart, ctx => {
  const rows = data.depth;
  const tick = Math.max(2 * devicePixelRatio, chart.valToPos(0, 'y', true) - chart.valToPos(0.01, 'y', true));
  const height = Math.min(tick, 14 * devicePixelRatio);
  eachStretch(chart, rows, (i, left, width) => {
    for (const [name, levels] of [['bid', rows.bids[i]], ['ask', rows.asks[i]]]) {
      ctx.fillStyle = colour(name);
      for (const level of levels) {
        ctx.globalAlpha = Math.min(1, 0.08 + 0.92 * Math.sqrt(level.size / rows.full));
        ctx.fillRect(left, chart.valToPos(level.price, 'y', true) - height / 2, width, height);
      }
    }
  });
  ctx.globalAlpha = 1;
});

const drawBidFlow = data => chart => inPlot(chart, ctx => {
  const rows = data.depth;
  const zero = chart.valToPos(0, 'y', true);
  eachStretch(chart, rows, (i, left, width) => {
    const half = Math.max(1, width / 2);
    for (const [value, name, offset] of [[rows.traded[i], 'sold', 0], [rows.pulled[i], 'threshold', half]]) {
      const top = chart.valToPos(value, 'y', true);
      ctx.fillStyle = colour(name);
      ctx.fillRect(left + offset, top, half, zero - top);
    }
  });
});

function bidFlowRange(data) {
  return () => {
    const rows = data.depth;
    let high = 1;
    for (let i = Math.max(0, rowAt(rows.seconds, view.min)); i < rows.seconds.length && rows.seconds[i] <= view.max; i++) {
      high = Math.max(high, rows.traded[i], rows.pulled[i]);
    }
    return [0, high * 1.12];
  };
}

/** Both charts, or neither where there were no books. */
function depthCharts(data) {
  byId('depth-lane').hidden = !data.depth;
  byId('bid-lane').hidden = !data.depth;
  if (!data.depth) return;
  const bare = [{}, {paths: nothing, points: {show: false}}];
  panel('depth', narrow() ? 180 : 240, {
    axes: axes(price => price.toFixed(data.decimals), false),
    scales: {y: {range: depthRange(data)}}, series: bare, draw: [drawDepth(data)],
  }, data, data.depth.seconds, [data.depth.traded]);
  panel('bid-flow', narrow() ? 100 : 120, {
    axes: axes(short, true),
    scales: {y: {range: bidFlowRange(data)}}, series: bare, draw: [drawBidFlow(data)],
  }, data, data.depth.seconds, [data.depth.traded]);
}

/** What the book showed at a time, for the line above the charts. */
function readDepth(data, seconds) {
  const rows = data.depth;
  const row = rows ? rowAt(rows.seconds, seconds) : -1;
  if (row < 0 || seconds > rows.seconds[row] + rows.stretch / 1000) return [];
  const largest = level => `${shares(level.size)} at ${level.price.toFixed(data.decimals)}`;
  const parts = [['', 'at the bid a minute: traded', shares(rows.traded[row])], ['', 'pulled', shares(rows.pulled[row])]];
  if (rows.largestBid[row]) parts.push(['', 'largest bid', largest(rows.largestBid[row])]);
  if (rows.largestAsk[row]) parts.push(['', 'largest ask', largest(rows.largestAsk[row])]);
  return parts;
}
