// Times and figures as text. Times are in New York unless they say otherwise.
const ZONE = 'America/New_York';
const clockForm = new Intl.DateTimeFormat('en-US', {timeZone: ZONE, hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit'});
const minuteForm = new Intl.DateTimeFormat('en-US', {timeZone: ZONE, hourCycle: 'h23', hour: '2-digit', minute: '2-digit'});
const dayForm = new Intl.DateTimeFormat('en-CA', {timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit'});

const clock = millis => clockForm.format(millis);
const clockMillis = millis => clock(millis) + '.' + String(((millis % 1000) + 1000) % 1000).padStart(3, '0');
const minuteOf = millis => minuteForm.format(millis);
const dayAndClock = millis => dayForm.format(millis) + ' ' + clock(millis);
const utc = millis => new Date(millis).toISOString();

/** Commas between thousands of a figure that came as text or number; its decimals stay as they are. */
function grouped(figure) {
  const [whole, decimals] = String(figure).split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? commas : commas + '.' + decimals;
}

/** A volume in a few characters, for an axis. */
function short(value) {
  const size = Math.abs(value);
  if (size >= 1e6) return Number((value / 1e6).toPrecision(3)) + 'M';
  if (size >= 1e4) return Number((value / 1e3).toPrecision(3)) + 'k';
  return grouped(Number(value.toPrecision(4)));
}

const shares = value => grouped(value >= 1000 ? Math.round(value) : Number(value.toPrecision(6)));
/** Cut off and not rounded, as on the console: a text must not claim a threshold that was not reached. */
const cut = (value, decimals) => (Math.floor(Number((value * 10 ** decimals).toFixed(6))) / 10 ** decimals).toFixed(decimals);
const percent = share => cut(Number(share) * 100, 0) + ' %';

/** How long: 40 ms, 4.2 s, 42 s, 3 min 5 s, 1 h 12 min. */
function duration(millis) {
  if (millis < 1000) return Math.round(millis) + ' ms';
  const seconds = millis / 1000;
  if (seconds < 10) return seconds.toFixed(1) + ' s';
  if (seconds < 60) return Math.round(seconds) + ' s';
  if (seconds < 3600) return Math.floor(seconds / 60) + ' min ' + Math.floor(seconds % 60) + ' s';
  return Math.floor(seconds / 3600) + ' h ' + Math.floor(seconds % 3600 / 60) + ' min';
}

const plural = (count, word) => grouped(count) + ' ' + word + (count === 1 ? '' : 's');
