// What the alerts were worth: the object of replay --score --output json.
const MEASURES = {move_1m: 'after 1 min', move_5m: 'after 5 min', move_15m: 'after 15 min', worst_5m: 'lowest in 5 min', best_5m: 'highest in 5 min'};
const signed = (value, decimals) => value === undefined ? '–' : (value > 0 ? '+' : '') + value.toFixed(decimals);
const share = value => value === undefined ? '–' : (value * 100).toFixed(1) + ' %';
const timesOf = value => value === undefined ? '–' : value.toFixed(1) + 'x';
const minutes = millis => millis === undefined ? '–' : duration(millis);

const inWords = word => word === 'rare_sale' ? 'large sale' : word.replace('_', ' ');

function groupName(group) {
  if (group.group !== 'kind') return group.group === 'all_alerts' ? 'all alerts' : 'all exit signals';
  if (group.reason) return 'exit: ' + inWords(group.reason);
  return `${inWords(group.evidence || group.alert_type)}, ${group.severity}`;
}

function worth() {
  if (!byId('score')) return;
  const score = stored('score');
  const groups = score.groups.filter(group => group.number);
  const basis = `${plural(score.sessions, 'session')}, ${plural(score.symbols, 'symbol')}, ${plural(score.drops, 'drop')} of at least `
    + `${score.drop_bps} bp within 5 minutes; sold ${duration(score.reaction_ms)} after the alert; random moments: same symbol and time of day, seed ${score.seed}`;
  const left = [['gap_ms', 'gaps'], ['halt_ms', 'halts'], ['warmup_ms', 'warm-up']].filter(([key]) => score[key])
    .map(([key, name]) => `${duration(score[key])} of ${name}`);
  const content = [element('p', 'empty', basis + (left.length ? `. Left out: ${left.join(', ')}.` : '.'))];
  if (score.sessions < 5) content.push(element('p', 'notice', 'With fewer than 5 sessions no interval can be given: these figures may be off by more than they differ.'));
  if (!groups.length) {
    byId('extra').append(element('section', 'panel', ...titled('What the alerts were worth', '', ...content, empty('There was no alert to score.'))));
    return;
  }
  const rows = groups.map(group => ({name: `${groupName(group)} (${group.number})`, here: group.precision, random: group.random_precision, interval: group.precision_interval}));
  const plots = element('div', 'plots',
    dotPlot('Followed by a drop', 'dot: alerts, ring: random moments', rows.map(percentages), value => Math.round(value) + ' %', 0),
    moves(groups, 'move_5m'));
  content.push(plots, dropTable(groups), moveTable(groups));
  byId('extra').append(element('section', 'panel', ...titled('What the alerts were worth', 'the bid after them, beside chance', ...content)));
}

const percentages = row => ({...row, here: hundred(row.here), random: hundred(row.random), interval: row.interval && row.interval.map(hundred)});
const hundred = value => value === undefined ? undefined : value * 100;

function moves(groups, measure) {
  return dotPlot(`The bid ${MEASURES[measure]}`, 'median, basis points; dot: alerts, ring: random moments', groups.map(group => {
    const move = moveOf(group, measure);
    return {name: `${groupName(group)} (${move.known})`, here: move.median, random: move.random_median, interval: move.median_interval};
  }), value => signed(value, 0), 0);
}

const moveOf = (group, measure) => group.moves.find(move => move.measure === measure && move.unit === 'bps') || {known: 0};

function dropTable(groups) {
  return element('div', '', element('h3', '', 'Against drops'),
    table(['Kind', 'Number', 'Followed by a drop', 'random', 'lift', 'Drops warned of', 'random', 'lift', 'Lead', 'random', 'False alarms', 'random'],
      groups.map(group => [groupName(group), grouped(group.number), share(group.precision), share(group.random_precision), timesOf(group.precision_lift),
        share(group.recall), share(group.random_recall), timesOf(group.recall_lift), minutes(group.lead_ms), minutes(group.random_lead_ms),
        group.false_alarms === undefined ? '–' : group.false_alarms.toFixed(1), group.random_false_alarms === undefined ? '–' : group.random_false_alarms.toFixed(1)]),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    element('p', 'empty', 'Lift: how many times the random share. Lead: to half of the fall, median. False alarms: for each symbol and session.'));
}

function moveTable(groups) {
  const rows = groups.flatMap(group => Object.keys(MEASURES).map(measure => ({group, measure, move: moveOf(group, measure)})))
    .filter(({move}) => move.known)
    .map(({group, measure, move}) => [groupName(group), MEASURES[measure], grouped(move.known), signed(move.median, 1), range(move.median_interval),
      signed(move.random_median, 1), signed(move.median_lift, 1), signed(move.mean, 1), signed(move.random_mean, 1), signed(move.mean_lift, 1)]);
  const details = element('details', '', element('summary', '', 'The bid after them, in basis points'),
    table(['Kind', 'Measure', 'Known', 'Median', 'Interval', 'random', 'lift', 'Mean', 'random', 'lift'], rows, [2, 3, 4, 5, 6, 7, 8, 9]));
  return rows.length ? details : empty('The bid after them is not known of any: the recording ends too soon.');
}

const range = interval => interval ? `${signed(interval[0], 1)} to ${signed(interval[1], 1)}` : '–';
