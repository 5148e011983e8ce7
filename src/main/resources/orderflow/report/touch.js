// Touch screens: one finger moves along a zoomed session, two fingers zoom.
function touch(chart) {
  const fingers = new Map();
  let pinched = 0;
  const at = event => event.clientX - chart.over.getBoundingClientRect().left;
  chart.over.addEventListener('pointerdown', event => {
    if (event.pointerType !== 'touch') return;
    fingers.set(event.pointerId, at(event));
    pinched = spread(fingers);
    read(shown.data, chart.posToVal(at(event), 'x'));
  });
  chart.over.addEventListener('pointermove', event => {
    if (!fingers.has(event.pointerId)) return;
    const before = fingers.get(event.pointerId);
    fingers.set(event.pointerId, at(event));
    if (fingers.size === 1) {
      move((before - at(event)) / chart.over.clientWidth);
      chart.setCursor({left: at(event), top: 10});
    } else {
      const now = spread(fingers);
      if (pinched > 10 && now > 10) {
        const middle = [...fingers.values()].reduce((sum, x) => sum + x, 0) / fingers.size;
        zoom(pinched / now, chart.posToVal(middle, 'x'));
      }
      pinched = now;
    }
  });
  for (const name of ['pointerup', 'pointercancel', 'pointerleave']) {
    chart.over.addEventListener(name, event => {
      fingers.delete(event.pointerId);
      pinched = spread(fingers);
    });
  }
}

function spread(fingers) {
  const places = [...fingers.values()];
  return places.length < 2 ? 0 : Math.abs(places[0] - places[1]);
}
