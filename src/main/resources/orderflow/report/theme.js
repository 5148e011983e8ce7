// Colours from the style sheet, and the shapes that tell kinds apart where colours do not.
const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

const KINDS = {
  bid_level: {name: 'large bid', path: 'M1 2H13L7 13Z'},
  ask_level: {name: 'large ask', path: 'M1 12H13L7 1Z'},
  sell_print: {name: 'large sale', path: 'M7 0L14 7L7 14L0 7Z'},
  red_burst: {name: 'red burst', path: 'M7 0L8.8 4.2L13 1.8L10.6 6.2L14 8L9.8 9L10.4 13.6L7 10.6L3.6 13.6L4.2 9L0 8L3.4 6.2L1 1.8L5.2 4.2Z'},
  rare_sale: {name: 'large sale', path: 'M7 0L14 7L7 14L0 7Z'},
  rare_burst: {name: 'red burst', path: 'M7 0L8.8 4.2L13 1.8L10.6 6.2L14 8L9.8 9L10.4 13.6L7 10.6L3.6 13.6L4.2 9L0 8L3.4 6.2L1 1.8L5.2 4.2Z'},
  exit: {name: 'exit signal', path: 'M4 0H10L14 4V10L10 14H4L0 10V4Z', cross: 'M4.5 4.5L9.5 9.5M9.5 4.5L4.5 9.5'},
};

/** The shape of a kind, filled when critical and an outline when a warning. */
function shape(kind, severity) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 14 14');
  svg.setAttribute('class', 'shape' + (severity ? ' ' + severity : ''));
  svg.setAttribute('aria-hidden', 'true');
  for (const name of ['path', 'cross']) {
    if (KINDS[kind][name]) {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', KINDS[kind][name]);
      if (name === 'cross') path.setAttribute('class', 'cross');
      svg.append(path);
    }
  }
  return svg;
}

const darkPreferred = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (document.documentElement.dataset.theme || (darkPreferred.matches ? 'dark' : 'light')) === 'dark';

function nameTheme() {
  byId('theme').textContent = isDark() ? 'Light' : 'Dark';
}

function switchTheme() {
  document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
  nameTheme();
}
