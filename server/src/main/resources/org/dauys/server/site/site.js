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
