// What other settings would have given: the lines of replay --sweep --output json.
const COMBINATIONS = 300;

function sweep() {
  if (!byId('sweep')) return;
  const lines = stored('sweep');
  const whole = lines.find(line => line.event === 'order_flow.sweep') || {};
  const tried = lines.filter(line => line.event === 'order_flow.sweep_combination');
  const heldOut = tried.some(line => line.held_out);
  const said = [`${plural(tried.length, 'combination')} tried, ranked by ${whole.rank}`];
  if (whole.left_out) said.push(`${grouped(whole.left_out)} left out, since they break a rule between settings`);
  if (whole.chosen_on) said.push(`chosen on ${plural(whole.chosen_on.length, 'session')}`);
  if (whole.place_held_out) said.push(`on the ${plural((whole.held_out || []).length, 'session')} held out the best came ${grouped(whole.place_held_out)}. of ${grouped(tried.length)}`);
  const content = [element('p', 'empty', said.join('; ') + '. The charts and alerts above are those of the settings in force.')];
  if (whole.neighbours) {
    const {number, least, median, most} = whole.neighbours;
    content.push(element('p', 'empty', `The ${plural(number, 'neighbour')} of the best reach ${least} to ${most}, median ${median}: far below the best it is luck.`));
  }
  content.push(element('p', 'notice', `The best of ${grouped(tried.length)} looks better than it is: it was chosen because it looked best here.`));
  content.push(frontPlot(tried), combinationTable(tried, heldOut));
  byId('extra').append(element('section', 'panel', ...titled('Other settings', 'the sweep', ...content)));
}

const settingText = line => Object.entries(line.settings).map(([key, value]) => `${key}=${value}`).join('  ');

function frontPlot(tried) {
  const points = tried.filter(line => line.figures.recall !== undefined && line.figures.false_alarms !== undefined)
    .sort((one, other) => one.figures.false_alarms - other.figures.false_alarms || one.figures.recall - other.figures.recall);
  const figure = element('figure', 'plot wide', element('figcaption', '', 'Drops warned of against false alarms',
    element('small', '', 'filled and joined: none has more recall with fewer false alarms; the ring is the best by rank')));
  if (!points.length) {
    figure.append(empty('There was no drop to warn of, so there is nothing to weigh.'));
    return figure;
  }
  const told = element('p', 'told', 'Point at a combination to read its settings.');
  const place = element('div', 'chart');
  figure.append(place, told);
  const most = Math.max(...points.map(line => line.figures.false_alarms), 1);
  later(place, width => new uPlot({
    width, height: 280, padding: [10, 14, 0, 0], legend: {show: false}, cursor: {points: {show: false}, drag: {x: false, y: false}},
    scales: {x: {time: false, range: () => [-most * 0.03, most * 1.05]}, y: {range: () => [-4, 104]}},
    axes: [{...quiet(), label: 'false alarms for each symbol and session', labelSize: 22, labelFont: '12px system-ui, sans-serif', size: 28},
      {...quiet(), values: (chart, splits) => splits.map(split => split + ' %'), size: AXIS_WIDTH}],
    series: [{}, {paths: () => null, points: {show: false}}],
    hooks: {
      draw: [chart => inPlot(chart, ctx => front(chart, ctx, points))],
      setCursor: [chart => {
        const near = nearest(chart, points);
        if (near) told.textContent = `#${near.place}: ${settingText(near)}; recall ${share(near.figures.recall)}, false alarms ${near.figures.false_alarms}, precision ${share(near.figures.precision)}`;
      }],
    },
  }, [points.map(line => line.figures.false_alarms), points.map(line => line.figures.recall * 100)], place));
  return figure;
}

function nearest(chart, points) {
  const {left, top} = chart.cursor;
  if (left < 0) return null;
  let best = null;
  let least = 40 * 40;
  for (const line of points) {
    const distance = (chart.valToPos(line.figures.false_alarms, 'x') - left) ** 2 + (chart.valToPos(line.figures.recall * 100, 'y') - top) ** 2;
    if (distance < least) [best, least] = [line, distance];
  }
  return best;
}

function front(chart, ctx, points) {
  const ratio = devicePixelRatio;
  const x = line => chart.valToPos(line.figures.false_alarms, 'x', true);
  const y = line => chart.valToPos(line.figures.recall * 100, 'y', true);
  ctx.strokeStyle = colour('bid');
  ctx.lineWidth = 1.5 * ratio;
  ctx.beginPath();
  points.filter(line => line.pareto).forEach((line, i) => (i ? ctx.lineTo(x(line), y(line)) : ctx.moveTo(x(line), y(line))));
  ctx.stroke();
  for (const line of points) {
    ctx.beginPath();
    ctx.arc(x(line), y(line), 4 * ratio, 0, 7);
    ctx.fillStyle = colour('bid');
    ctx.strokeStyle = colour('unsigned');
    if (line.pareto) ctx.fill(); else ctx.stroke();
    if (line.place === 1) {
      ctx.beginPath();
      ctx.arc(x(line), y(line), 8 * ratio, 0, 7);
      ctx.strokeStyle = colour('critical');
      ctx.stroke();
    }
  }
}

function combinationTable(tried, heldOut) {
  const keys = tried.length ? Object.keys(tried[0].settings) : [];
  const figures = line => [line.alerts_per_session === undefined ? '–' : line.alerts_per_session.toFixed(1), share(line.precision), timesOf(line.precision_lift),
    share(line.recall), minutes(line.lead_ms), line.false_alarms === undefined ? '–' : line.false_alarms.toFixed(1)];
  // this setting changes no alert
  const exits = keys.includes('exit_quiet_minutes') ? line => [line.exits_per_session === undefined ? '–' : line.exits_per_session.toFixed(1),
    share(line.exit_precision), timesOf(line.exit_precision_lift), share(line.exit_recall)] : () => [];
  const heads = ['Place', 'Front', ...keys, 'Alerts a session', 'Precision', 'lift', 'Recall', 'Lead', 'False alarms',
    ...(keys.includes('exit_quiet_minutes') ? ['Exits a session', 'their precision', 'lift', 'recall'] : []),
    ...(heldOut ? ['held out: precision', 'lift', 'recall', 'false alarms'] : [])];
  const rows = tried.slice(0, COMBINATIONS).map(line => {
    const later = figures(line.held_out || {});
    return [String(line.place), line.pareto ? 'yes' : '', ...keys.map(key => String(line.settings[key])), ...figures(line.figures), ...exits(line.figures),
      ...(heldOut ? [later[1], later[2], later[3], later[5]] : [])];
  });
  const content = [table(heads, rows, heads.map((head, i) => i).filter(i => i !== 1))];
  if (rows.length < tried.length) content.push(element('p', 'empty', `The first ${COMBINATIONS} of ${grouped(tried.length)}.`));
  return tall(element('div', '', ...content));
}
