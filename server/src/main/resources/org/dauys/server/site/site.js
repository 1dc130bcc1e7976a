// Small additions to pages that work without them.
'use strict';

// A table of contents stands open where it has a column of its own, so that opening it moves nothing.
if (matchMedia('(min-width:64rem)').matches) {
  document.querySelectorAll('details[data-open-on-desk]').forEach(contents => { contents.open = true; });
}

// Says in the table of contents where in the act the reader is.
const entries = new Map();
document.querySelectorAll('.contents .outline a[href^="#"]').forEach(entry => {
  entries.set(decodeURIComponent(entry.hash.slice(1)), entry);
});
if (entries.size > 0 && 'IntersectionObserver' in window) {
  let current;
  const mark = entry => {
    if (entry === current) { return; }
    if (current) { current.removeAttribute('aria-current'); }
    current = entry;
    current.setAttribute('aria-current', 'location');
  };
  // A line at a fifth of the window's height: what crosses it is being read.
  const line = new IntersectionObserver(seen => {
    seen.filter(one => one.isIntersecting).forEach(one => mark(entries.get(one.target.id)));
  }, { rootMargin: '-20% 0px -80% 0px' });
  entries.forEach((entry, id) => {
    const place = document.getElementById(id);
    if (place) { line.observe(place); }
  });
}

// Without a connection the browser would put a page of its own in the place of what was written. Forms that know better how to
// wait have said so before this listener hears of them.
addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || navigator.onLine || form.method !== 'post') { return; }
  event.preventDefault();
  form.querySelectorAll('.offline').forEach(one => one.remove());
  const said = document.createElement('p');
  said.className = 'notice offline';
  said.setAttribute('role', 'alert');
  said.textContent = document.body.dataset.offline;
  form.append(said);
  said.scrollIntoView({ block: 'nearest' });
  addEventListener('online', () => said.remove(), { once: true });
});
