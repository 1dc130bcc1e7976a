// A part of a count that has not changed is left alone: the words that someone is choosing or reading in it.
'use strict';

document.addEventListener('htmx:oobBeforeSwap', event => {
  const { target, fragment } = event.detail;
  event.detail.shouldSwap = target.innerHTML !== fragment.firstElementChild.innerHTML;
});
