// Small additions to pages that work without them.
'use strict';

// A table of contents stands open where it has a column of its own, so that opening it moves nothing.
if (matchMedia('(min-width:64rem)').matches) {
  document.querySelectorAll('details[data-open-on-desk]').forEach(contents => { contents.open = true; });
}

// After saving one is back at the row: where the browser only scrolls there, the focus follows.
const savedRow = document.querySelector('.saved-row[tabindex], .desk [id^="row-"][tabindex]:target');
if (savedRow) { savedRow.focus(); }

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

// What the address is about stands open, where the browser does not see to it.
const placed = () => {
  let id;
  try { id = decodeURIComponent(location.hash.slice(1)); } catch (broken) { return null; }
  return id ? document.getElementById(id) : null;
};
const reveal = () => {
  const place = placed();
  const folded = place && place.closest('details:not([open])');
  if (folded && folded !== place) {
    folded.open = true;
    place.scrollIntoView();
  }
};
addEventListener('hashchange', reveal);
reveal();

// The number of a provision leads to its place on this page, if it is here; else the server finds it.
const go = document.querySelector('form[data-go]');
if (go) {
  const field = go.elements.namedItem('q');
  go.addEventListener('submit', event => {
    const id = field.value.trim().replace(/\.$/, '');
    const place = id && document.getElementById(id);
    if (!place || !place.closest('.act, .comparison')) { return; }
    event.preventDefault();
    if (location.hash === '#' + encodeURIComponent(id)) { place.scrollIntoView(); }
    location.hash = encodeURIComponent(id);
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  });

  // Off until someone switches it on (WCAG 2.1.4), and then for this device.
  const KEY = 'dauys-digits';
  const kept = action => { try { return action(); } catch (forbidden) { return null; } };
  const digits = go.querySelector('[data-digits]');
  digits.checked = kept(() => localStorage.getItem(KEY)) === 'yes';
  digits.addEventListener('change', () => kept(() =>
    digits.checked ? localStorage.setItem(KEY, 'yes') : localStorage.removeItem(KEY)));
  document.addEventListener('keydown', event => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    const elsewhere = !event.target.closest('input, textarea, select, [contenteditable]');
    if (digits.checked && plain && elsewhere && /^[0-9]$/.test(event.key)) {
      field.value = '';
      field.focus();
    }
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
