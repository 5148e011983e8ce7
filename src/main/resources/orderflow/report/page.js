// Puts a session in place and answers the keys.
const symbols = [...new Map(index.days.map(day => [day.symbol, 0])).keys()].map(symbol => {
  const sessions = index.days.map((day, number) => ({...day, number})).filter(day => day.symbol === symbol);
  return {symbol, sessions, marks: sessions.reduce((sum, one) => sum + one.warning + one.critical + one.exits, 0),
    exits: sessions.reduce((sum, one) => sum + one.exits, 0)};
});

function options(select, rows, text) {
  select.replaceChildren(...rows.map(row => {
    const made = element('option', '', text(row));
    made.value = row.value;
    return made;
  }));
}

function chooseSymbol(symbol, number) {
  const {sessions} = symbols.find(one => one.symbol === symbol);
  byId('symbol').value = symbol;
  options(byId('session'), sessions.map(one => ({...one, value: one.number})),
    one => `${one.day}  (${plural(one.warning + one.critical, 'alert')}${one.exits ? ', ' + plural(one.exits, 'exit') : ''})`);
  const liveliest = sessions.reduce((best, one) => one.warning + one.critical > best.warning + best.critical ? one : best);
  chooseSession(number === undefined ? liveliest.number : number);
}

function chooseSession(number) {
  const data = unpack(number);
  byId('session').value = number;
  document.title = `${data.session.symbol} ${data.session.day} – orderflow report`;
  shown.data = data;
  shown.chosen = -1;
  rowsShown = ROWS_AT_ONCE;
  summary(data);
  legend(data);
  filters(data);
  alertList(data);
  levels(data);
  unused(data);
  holes(data);
  thinned(data);
  draw(data);
  showAll();
  details();
  read(data, data.last / 1000);
}

/** Draws the charts anew, in the colours of the theme and the width there is. */
function draw(data) {
  view.charts.forEach(chart => chart.destroy());
  view.charts = [];
  shown.chart = null;
  const pad = Math.max(1, (data.last - data.first) / 1000 * 0.01);
  const whole = [data.first / 1000 - pad, data.last / 1000 + pad];
  const same = view.first === whole[0] && view.last === whole[1];
  [view.first, view.last] = whole;
  if (!same) [view.min, view.max] = whole;
  drawBesides();
  shown.chart = priceChart(data);
  volumeChart(data);
  if (RARITY) soldChart(data); else shareChart(data);
  depthCharts(data);
  placeMarks();
}

function sessionList() {
  if (index.days.length < 2) return;
  const rows = index.days.map((day, number) => ({...day, number}))
    .sort((one, other) => other.exits - one.exits || other.critical - one.critical || other.warning - one.warning).slice(0, 500);
  const content = table(['Symbol', 'Session', 'Exits', 'Critical', 'Warnings', 'Trades', 'Quotes'], rows.map(day => {
    const go = element('button', '', day.symbol);
    go.type = 'button';
    go.addEventListener('click', () => {
      chooseSymbol(day.symbol, day.number);
      scrollTo({top: 0});
    });
    return [go, day.day, ...[day.exits, day.critical, day.warning, day.trades, day.quotes].map(grouped)];
  }), [2, 3, 4, 5, 6]);
  const note = rows.length < index.days.length ? `the ${rows.length} with most alerts, of ${grouped(index.days.length)}` : grouped(rows.length);
  byId('sessions').replaceChildren(...titled('All symbols and sessions', note, content));
}

function neighbour(by) {
  const list = [...byId('session').options].map(option => Number(option.value));
  const to = list[list.indexOf(Number(byId('session').value)) + by];
  if (to !== undefined) chooseSession(to);
}

const KEYS = {
  n: () => step(1), p: () => step(-1), '+': () => zoom(0.6), '=': () => zoom(0.6), '-': () => zoom(1 / 0.6),
  ArrowLeft: () => move(-0.25), ArrowRight: () => move(0.25), 0: showAll, z: zoomToChosen, s: () => byId('symbol').focus(), d: () => byId('session').focus(),
  '[': () => neighbour(-1), ']': () => neighbour(1), t: () => retheme(), Escape: () => choose(-1), '?': () => byId('keys').showModal(),
};

function retheme() {
  switchTheme();
  draw(shown.data);
}

function start() {
  run();
  document.body.classList.toggle('rarity', RARITY);
  nameTheme();
  if (!symbols.length) {
    byId('notices').append(element('p', 'notice', 'The recording held no trade, quote or book that could be used.'));
    document.querySelector('.desk').hidden = true;
    ['about', 'levels'].forEach(id => { byId(id).hidden = true; });
    unused({rejected: {}, passedOver: {}});
    holes({holes: []});
    return;
  }
  const ordered = [...symbols].sort((one, other) => other.marks - one.marks || (one.symbol < other.symbol ? -1 : 1));
  const groups = [['With alerts', ordered.filter(one => one.marks)], ['Without', ordered.filter(one => !one.marks)]];
  byId('symbol').replaceChildren(...groups.filter(([, rows]) => rows.length).map(([name, rows]) => {
    const group = element('optgroup');
    group.label = name;
    options(group, rows.map(one => ({...one, value: one.symbol})),
      one => one.symbol + (one.marks ? ` (${plural(one.marks - one.exits, 'alert')})` : ''));
    return group;
  }));
  sessionList();
  worth();
  sweep();
  chooseSymbol(ordered[0].symbol);
  byId('symbol').addEventListener('change', event => chooseSymbol(event.target.value));
  byId('session').addEventListener('change', event => chooseSession(Number(event.target.value)));
  byId('next').addEventListener('click', () => step(1));
  byId('previous').addEventListener('click', () => step(-1));
  byId('reset').addEventListener('click', showAll);
  byId('theme').addEventListener('click', retheme);
  byId('help').addEventListener('click', () => byId('keys').showModal());
  byId('close').addEventListener('click', () => byId('keys').close());
  darkPreferred.addEventListener('change', () => { nameTheme(); draw(shown.data); });
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(SELECT|INPUT)$/.test(event.target.tagName) || byId('keys').open) return;
    if (KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) {
      width = innerWidth;
      draw(shown.data);
    }
  });
}

start();
document.documentElement.dataset.ready = 'true';
