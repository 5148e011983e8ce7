// Everything that is told in words and tables.
const ROWS_AT_ONCE = 200;
let rowsShown = ROWS_AT_ONCE;

function table(heads, rows, numeric = []) {
  const cell = (name, text, i) => element(name, numeric.includes(i) ? 'number' : '', text);
  return element('div', 'scroll', element('table', '',
    element('thead', '', element('tr', '', ...heads.map((head, i) => cell('th', head, i)))),
    element('tbody', '', ...rows.map(row => element('tr', '', ...row.map((text, i) => cell('td', text, i)))))));
}

const tall = content => element('div', 'tall', content);
const titled = (title, note, ...content) =>
  [element('h2', '', title, note ? element('small', '', note) : null), ...content];
const empty = text => element('p', 'empty', text);

function summary(data) {
  const {session} = data;
  const sum = counts => Object.values(counts).reduce((total, count) => total + count, 0);
  const cards = [
    ['critical', session.critical, session.critical === 1 ? 'critical alert' : 'critical alerts'],
    ['warning', session.warning, session.warning === 1 ? 'warning' : 'warnings'],
    ['', session.exits, session.exits === 1 ? 'exit signal' : 'exit signals'],
    ['', session.trades, 'trades used'],
    ['', session.quotes, 'quotes and books'],
    ['', sum(data.passedOver), 'passed over'],
    ['', sum(data.rejected), 'rejected'],
    ['', data.holes.length, 'gaps and halts'],
  ];
  byId('summary').replaceChildren(...cards.map(([className, count, name]) =>
    element('li', count ? className : '', element('b', '', grouped(count)), element('span', '', name))));
}

function legend(data) {
  const kinds = Object.keys(KINDS).filter(kind => data.marks.some(mark => mark.kind === kind));
  const lines = [['key bid', 'bid'], ['key ask', 'ask'], ['key trades', 'trades']]
    .map(([className, name]) => element('span', className, name));
  if (data.holes.length) lines.push(element('span', 'key hole', 'not seen'));
  const marks = kinds.map(kind => element('span', kind === 'exit' ? 'exit' : 'neutral', shape(kind), KINDS[kind].name));
  if (kinds.some(kind => kind !== 'exit')) {
    const some = kinds[0] === 'exit' ? 'bid_level' : kinds[0];
    marks.push(element('span', 'warning', shape(some), 'outlined: warning'), element('span', 'critical', shape(some), 'filled: critical'));
  }
  byId('legend').replaceChildren(...lines, ...marks);
  byId('rejected-key').hidden = !data.minutes.rejected.some(count => count);
  const stretch = data.minutes.stretch / 60000;
  byId('volume-note').textContent = stretch === 1 ? 'shares in each minute' : `shares, average of ${stretch} minutes`;
  byId('threshold-key').textContent = `${index.rules.spike} times the baseline`;
  for (const key of document.querySelectorAll('.of-specified')) key.hidden = RARITY;
  for (const key of document.querySelectorAll('.of-rarity')) key.hidden = !RARITY;
  byId('share-title').textContent = RARITY ? 'Sold in 30 seconds' : 'Share sold';
  byId('share-note').textContent = RARITY
    ? `shares; ${data.halfMinutes.stretch === 10000 ? '' : `the most of each ${duration(data.halfMinutes.stretch)}; `}what rises above the dashed line is rare`
    : `of each minute's volume; the line is the threshold of ${percent(index.rules.sellRatio)}`;
  byId('needed-key').textContent = `the most of the ${index.rules.rareMinutes} minutes before`;
  byId('passing-key').textContent = `less than ${percent(index.rules.sellRatio)} of the volume`;
}

function filters(data) {
  const choices = [
    ...Object.keys(KINDS).filter(kind => data.marks.some(mark => mark.kind === kind)).map(kind => [shown.kinds, kind, KINDS[kind].name]),
    ...['warning', 'critical'].filter(one => data.marks.some(mark => mark.severity === one)).map(one => [shown.severities, one, one]),
  ];
  byId('filters').replaceChildren(...(choices.length > 2 ? choices : []).map(([set, name, text]) => {
    const box = element('input');
    box.type = 'checkbox';
    box.checked = set.has(name);
    box.addEventListener('change', () => {
      if (box.checked) set.add(name); else set.delete(name);
      alertList(data);
      placeMarks();
    });
    return element('label', '', box, text);
  }));
}

/** Makes the list long enough to hold a mark. */
function needRow(number) {
  const place = shown.data.marks.filter(isShown).findIndex(mark => mark.number === number);
  if (place >= rowsShown) {
    rowsShown = place + ROWS_AT_ONCE;
    alertList(shown.data);
  }
}

function alertList(data) {
  const marks = data.marks.filter(isShown);
  byId('alert-count').textContent = marks.length === data.marks.length ? grouped(marks.length)
    : `${grouped(marks.length)} of ${grouped(data.marks.length)}`;
  const rows = marks.slice(0, rowsShown).map(mark => {
    const made = element('button', mark.severity, shape(mark.kind),
      element('span', '', element('span', 'word', label(mark)), ' #' + ordinal(mark.id)),
      element('span', 'time', clock(mark.time)), element('span', 'text', mark.text));
    made.type = 'button';
    made.dataset.number = mark.number;
    made.setAttribute('aria-current', mark.number === shown.chosen);
    made.addEventListener('click', () => choose(mark.number));
    return element('li', '', made);
  });
  if (marks.length > rowsShown) {
    const more = element('button', 'more', `${grouped(marks.length - rowsShown)} more`);
    more.type = 'button';
    more.addEventListener('click', () => {
      rowsShown += 5 * ROWS_AT_ONCE;
      alertList(data);
    });
    rows.push(element('li', '', more));
  }
  byId('alerts').replaceChildren(...(rows.length ? rows : [element('li', 'empty', 'No alerts in this session.')]));
}

function levels(data) {
  const byPrice = new Map();
  for (const mark of data.marks) {
    if (!mark.price || mark.kind === 'rare_sale') continue;
    const key = mark.kind + mark.price;
    const level = byPrice.get(key) || {kind: mark.kind, price: mark.price, count: 0, largest: '0', shown: 0, critical: 0, first: mark.time};
    level.count++;
    level.critical += mark.severity === 'critical';
    if (Number(mark.size) > Number(level.largest)) level.largest = mark.size;
    if (mark.kind !== 'sell_print') level.shown += (mark.until === undefined ? data.last : mark.until) - mark.time;
    level.last = mark.time;
    byPrice.set(key, level);
  }
  const rows = [...byPrice.values()].sort((one, other) => other.count - one.count || Number(other.largest) - Number(one.largest));
  byId('levels').replaceChildren(...(rows.length ? titled('Levels that alerted',
    rows.length > 100 ? `the 100 that alerted most, of ${grouped(rows.length)}` : grouped(rows.length),
    tall(table(['Price', 'Seen as', 'Alerts', 'Critical', 'Largest', 'Shown for', 'First', 'Last'],
      rows.slice(0, 100).map(level => [level.price, KINDS[level.kind].name, grouped(level.count), grouped(level.critical),
        grouped(level.largest) + ' sh', level.kind === 'sell_print' ? '' : duration(level.shown), clock(level.first), clock(level.last)]),
      [0, 2, 3, 4, 5]))) : []));
}

/** Of the whole run, with the part of the session that is looked at. */
function unused(data) {
  const tallies = (rows, here) => table(['Reason', 'In all', 'Here', 'First at'],
    rows.map(([reason, expected, count, place]) => [
      element('span', '', reason.replace('_market', ' market'), expected ? element('small', '', 'expected ' + expected) : null),
      grouped(count), here[reason] === undefined ? '–' : grouped(here[reason]), place]), [1, 2]);
  const rejected = index.rejected.length ? tallies(index.rejected, data.rejected) : empty('No record was rejected.');
  const passed = index.passedOver.length ? tallies(index.passedOver, data.passedOver) : empty('No trade was passed over.');
  byId('unused').replaceChildren(...titled('Not used', '', element('h3', '', 'Rejected: broke a rule of the data'), rejected,
    element('h3', '', 'Passed over: says nothing about the present order flow'), passed));
}

function holes(data) {
  byId('holes').replaceChildren(...titled('Gaps and halts', '', data.holes.length
    ? table(['From', 'To', 'Length', 'What', 'Symbol', 'Reason'], data.holes.map(hole => [clock(hole.from),
      hole.to === undefined ? 'end' : clock(hole.end), duration(hole.end - hole.from), hole.kind, hole.symbol || 'all', hole.reason]), [2])
    : empty('Nothing is known to be missing from this session.')));
}

function run() {
  byId('settings').replaceChildren(...titled('Settings', 'those that decided', table(['Key', 'Value', 'From'], index.settings)));
  const events = index.events.filter(([, count]) => count !== '0');
  byId('recording').replaceChildren(...titled('Recording', '',
    element('dl', '', ...index.recordings.flatMap(name => [element('dt', '', 'File'), element('dd', '', name)]),
      ...events.flatMap(([name, count]) => [element('dt', '', name), element('dd', '', grouped(count))]),
      element('dt', '', 'Made by'), element('dd', '', 'orderflow ' + index.version))));
  byId('rules').textContent = rulesInForce();
  byId('notices').replaceChildren(...index.notes.map(note => element('p', 'notice', note)));
}

function thinned(data) {
  const said = [];
  const exact = data.stretch === 1;
  said.push(exact ? 'Prices: nothing was thinned, each change is drawn.'
    : `Prices were thinned: for each ${duration(data.stretch)} the last, lowest and highest bid, ask and trade are kept, so no extreme is missing.`);
  if (RARITY && data.halfMinutes.stretch > 10000) said.push(`What was sold in 30 seconds was thinned: for each ${duration(data.halfMinutes.stretch)} the most is kept.`);
  if (data.minutes.stretch > 60000) said.push(`Volumes were thinned to stretches of ${data.minutes.stretch / 60000} minutes.`);
  if (data.depth) said.push(`Of books the last of each ${duration(data.depth.stretch)} is kept, and the largest level.`);
  const {left} = index;
  if (left.events) said.push(`${grouped(left.events)} events of further symbols and sessions are not shown; choose symbols with --symbol.`);
  if (left.marks) said.push(`${grouped(left.marks)} further alerts and exit signals are not shown; the alerts on standard output have all.`);
  if (left.holes) said.push(`${grouped(left.holes)} further gaps are not shown.`);
  byId('thinned').replaceChildren(...said.map(text => element('li', '', text)));
}
