// What the replay left in the page, unpacked when it is looked at. Texts are only ever put in as text.
const byId = id => document.getElementById(id);
const stored = id => JSON.parse(byId(id).textContent);

const index = stored('index');
const unpacked = new Map();
const RARITY = index.rules.name === 'rarity';

/** A new element with a class and children, which are elements or texts. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

function times(packed) {
  let millis = packed.start;
  return packed.t.map(step => (millis += step * packed.width));
}

/** The last, lowest and highest prices of each stretch. */
function prices(packed, name, unit) {
  let units = 0;
  const last = packed[name].map(step => step === null ? null : (units += step) * unit);
  const lows = packed[name + 'Low'];
  const highs = packed[name + 'High'];
  const low = last.map((price, i) => !lows ? price : price === null ? (lows[i] ? lows[i] * unit : null) : price - lows[i] * unit);
  const high = last.map((price, i) => !highs ? price : price === null ? (highs[i] ? highs[i] * unit : null) : price + highs[i] * unit);
  return {last, low, high, ranges: Boolean(lows || highs)};
}

/** The holes of a session that concern its symbol, each with an end. */
function holesOf(session, until) {
  return index.holes
    .filter(hole => (hole.symbol === '' || hole.symbol === session.symbol) && hole.from < session.end
      && (hole.to === undefined || hole.to >= session.start))
    .map(hole => ({...hole, from: Math.max(hole.from, session.start),
      end: hole.to === undefined ? until : Math.min(hole.to, session.end)}));
}

/** Lines must not be drawn across a hole in what was seen: an empty row stands at its beginning. */
function breakAt(millis, rows, columns) {
  const at = rows.findIndex(time => time > millis);
  if (at <= 0) return;
  rows.splice(at, 0, millis + 0.5);
  columns.forEach(column => column.splice(at, 0, null));
}

/** A session of a symbol, by its place in the index. */
function unpack(number) {
  if (unpacked.has(number)) return unpacked.get(number);
  const session = index.days[number];
  const packed = stored('day-' + number);
  const unit = Number(packed.prices.unit);
  const time = times(packed.prices);
  const bid = prices(packed.prices, 'bid', unit);
  const ask = prices(packed.prices, 'ask', unit);
  const trade = prices(packed.prices, 'last', unit);
  const minute = times(packed.minutes);
  const perMinute = packed.minutes.width / 60000;
  const last = Math.max(time.length ? time[time.length - 1] : session.start,
    minute.length ? minute[minute.length - 1] + packed.minutes.width : session.start);
  const first = Math.min(time.length ? time[0] : session.end, minute.length ? minute[0] : session.end);
  const holes = holesOf(session, last);
  const columns = [bid, ask, trade].flatMap(one => [one.last, one.low, one.high]);
  holes.filter(hole => hole.kind !== 'halt').forEach(hole => breakAt(hole.from, time, columns));
  const data = {
    session, bid, ask, trade, holes, first, last,
    decimals: Math.max(2, (packed.prices.unit.split('.')[1] || '').length),
    stretch: packed.prices.width,
    seconds: time.map(millis => millis / 1000),
    minutes: {
      stretch: packed.minutes.width,
      seconds: minute.map(millis => millis / 1000),
      volume: packed.minutes.volume.map(value => value / perMinute),
      sold: packed.minutes.sold.map(value => value / perMinute),
      bought: packed.minutes.bought.map(value => value / perMinute),
      // the rules of rarity have none
      baseline: packed.minutes.baseline || minute.map(() => null),
      rejected: packed.minutes.rejected,
    },
    marks: packed.marks.map((mark, i) => ({...mark, number: i, text: mark.text || sentence(mark), severity: mark.severity || 'exit'})),
    rejected: packed.rejected, passedOver: packed.passedOver,
  };
  if (packed.depth) data.depth = depth(packed.depth);
  if (RARITY) data.halfMinutes = halfMinutes(packed.sold, data);
  unpacked.set(number, data);
  return data;
}

/** The number of an alert without its symbol and day. */
const ordinal = id => id.split('-').pop();

/** What an alert or exit says, in the words of the console. */
function sentence(mark) {
  switch (mark.kind) {
    case 'bid_level': return `bid ${mark.price} shows ${grouped(mark.size)} sh`;
    case 'ask_level': return `ask ${mark.price} shows ${grouped(mark.size)} sh`;
    case 'sell_print': return `sold ${grouped(mark.size)} sh at ${mark.price} in one print`;
    case 'red_burst': return `${cut(mark.ratio, 1)}x the 5-min average, ${percent(mark.sold)} sells, ${grouped(mark.volume)} sh in 60 s`;
    default: return mark.reason === 'red_burst' ? `red burst of ${cut(mark.ratio, 1)}x (#${ordinal(mark.alerts[0])})`
      : `${mark.alerts.length} large sellers (#${mark.alerts.map(ordinal).join(', ')})`;
  }
}

/** The row that was in force at a time, or -1. */
function rowAt(seconds, time) {
  let low = 0;
  let high = seconds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (seconds[middle] <= time) low = middle + 1; else high = middle;
  }
  return low - 1;
}
