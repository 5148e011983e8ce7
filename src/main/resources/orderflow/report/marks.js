// Alerts and exit signals over the price chart, as buttons in the shapes of their kinds.
const NEAR = 14;
const MANY = 150;
const shown = {data: null, chart: null, chosen: -1, kinds: new Set(Object.keys(KINDS)), severities: new Set(['warning', 'critical', 'exit'])};

const isShown = mark => shown.kinds.has(mark.kind) && shown.severities.has(mark.severity);
const label = mark => mark.kind === 'exit' ? 'EXIT' : mark.severity.toUpperCase();

function priceOf(mark) {
  return Number(mark.price || mark.last || mark.bid || mark.ask);
}

/** Puts each mark in view at its place; marks of one kind and severity that would cover each other become one. */
function placeMarks() {
  const {data, chart} = shown;
  if (!chart) return;
  let layer = chart.over.querySelector('.marks');
  if (!layer) {
    layer = element('div', 'marks');
    chart.over.append(layer);
  }
  const groups = new Map();
  const inView = data.marks.filter(mark => isShown(mark) && mark.time / 1000 >= view.min && mark.time / 1000 <= view.max);
  const near = inView.length > MANY ? 2 * NEAR : NEAR;
  for (const mark of inView) {
    const x = chart.valToPos(mark.time / 1000, 'x');
    const limit = chart.over.clientHeight;
    const price = priceOf(mark);
    const level = Number.isNaN(price) ? limit / 2 : chart.valToPos(price, 'y');
    const y = mark.kind === 'exit' ? 12 : Math.min(Math.max(level, 10), limit - 10);
    const key = [mark.kind, mark.severity, Math.round(x / near), Math.round(y / near)].join();
    if (groups.has(key)) groups.get(key).marks.push(mark);
    else groups.set(key, {x, y, marks: [mark]});
  }
  layer.replaceChildren(...[...groups.values()].map(button));
}

function button({x, y, marks}) {
  const first = marks[0];
  const chosen = marks.some(mark => mark.number === shown.chosen);
  const made = element('button', `mark ${first.severity}${chosen ? ' chosen' : ''}`, shape(first.kind),
    marks.length > 1 ? element('b', '', marks.length) : null);
  made.type = 'button';
  made.tabIndex = -1;
  made.style.left = x + 'px';
  made.style.top = y + 'px';
  made.title = (marks.length > 1 ? plural(marks.length, 'time') + ' ' : '') + `${label(first)} ${first.text}, ${clock(first.time)}`;
  made.setAttribute('aria-label', made.title);
  made.addEventListener('mousedown', event => event.stopPropagation());
  made.addEventListener('dblclick', event => event.stopPropagation());
  made.addEventListener('click', event => {
    event.stopPropagation();
    const after = marks.findIndex(mark => mark.number === shown.chosen) + 1;
    choose(marks[after % marks.length].number);
  });
  return made;
}

/** Chooses a mark by its number, or none with -1, and tells about it. */
function choose(number) {
  shown.chosen = number;
  if (number >= 0) {
    showMoment(shown.data.marks[number].time / 1000);
    read(shown.data, shown.data.marks[number].time / 1000);
  }
  placeMarks();
  details();
  for (const row of byId('alerts').querySelectorAll('[data-number]')) {
    const current = Number(row.dataset.number) === number;
    row.setAttribute('aria-current', current);
    if (current) scrollListTo(byId('alerts'), row);
  }
}

/** Scrolls a list, and not the page with the charts in it, until a row can be seen. */
function scrollListTo(list, row) {
  const [seen, wanted] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (wanted.top < seen.top) list.scrollTop -= seen.top - wanted.top;
  else if (wanted.bottom > seen.bottom) list.scrollTop += wanted.bottom - seen.bottom;
}

/** The next or previous mark that is shown. */
function step(by) {
  const numbers = shown.data.marks.filter(isShown).map(mark => mark.number);
  if (!numbers.length) return;
  const at = numbers.indexOf(shown.chosen);
  const to = at < 0 ? (by > 0 ? 0 : numbers.length - 1) : (at + by + numbers.length) % numbers.length;
  needRow(numbers[to]);
  choose(numbers[to]);
}

function details() {
  const place = byId('details');
  const mark = shown.data.marks[shown.chosen];
  if (!mark) {
    place.replaceChildren(...(shown.data.marks.length
      ? [element('p', 'empty', 'Choose an alert in the chart or in the list to read its details.')] : []));
    return;
  }
  const close = element('button', '', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => choose(-1));
  const zoomIn = element('button', '', 'Zoom to it');
  zoomIn.type = 'button';
  zoomIn.addEventListener('click', zoomToChosen);
  const rows = [['Time', clockMillis(mark.time) + ' New York'], ['UTC', utc(mark.time)], ['Number', mark.id], ...findings(mark)];
  if (mark.bid || mark.ask) rows.push(['Bid and ask then', `${mark.bid || '–'} × ${mark.ask || '–'}`]);
  if (mark.last) rows.push(['Last trade then', mark.last]);
  place.replaceChildren(
    element('h2', mark.severity, shape(mark.kind), element('span', 'word', label(mark)), KINDS[mark.kind].name, close),
    element('p', '', mark.text),
    element('dl', '', ...rows.flatMap(([name, text]) => [element('dt', '', name), element('dd', '', text)])),
    zoomIn);
}

/** Five minutes before and after the chosen mark. */
function zoomToChosen() {
  const mark = shown.data.marks[shown.chosen];
  if (mark) show(mark.time / 1000 - 300, mark.time / 1000 + 300);
}

function findings(mark) {
  switch (mark.kind) {
    case 'red_burst':
      return [['Volume ratio', mark.ratio], ['Share sold', (Number(mark.sold) * 100).toFixed(2) + ' %'],
        ['Volume in 60 s', grouped(mark.volume) + ' sh'], ['Baseline a minute', grouped(mark.baseline) + ' sh']];
    case 'exit': {
      const rows = [['Reason', mark.reason === 'rare_sale' ? 'large sale' : mark.reason.replace('_', ' ')], ['Alerts counted', mark.alerts.join(', ')]];
      if (mark.quantity) rows.push(['Quantity', grouped(mark.quantity) + ' sh']);
      if (mark.pnl) rows.push(['Unrealized P&L', grouped(mark.pnl)]);
      if (mark.stop) rows.push(['Distance to the stop', mark.stop + ' %']);
      return rows;
    }
    case 'rare_sale':
    case 'rare_burst':
      return rarityFindings(mark);
    default: {
      const rows = [['Evidence', mark.kind.replace('_', ' ')], ['Size', grouped(mark.size) + ' sh'], ['Price', mark.price]];
      if (mark.kind !== 'sell_print') rows.push(['Shown', levelSpan(mark)]);
      return rows;
    }
  }
}

function levelSpan(mark) {
  return mark.until === undefined ? 'to the end of the session'
    : `for ${duration(mark.until - mark.time)}, to ${clock(mark.until)}`;
}
