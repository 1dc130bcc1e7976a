// Small additions to the register's desk, which works without them.
'use strict';

// Words that are selected in a text are written into the list of what is to be blacked out: whole words, with the number
// of the place when only that one is meant.
document.querySelectorAll('[data-black-out]').forEach(buttons => {
  const name = buttons.dataset.blackOut;
  const text = document.getElementById(name + '-text');
  const list = document.getElementById(name);
  const inWord = sign => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  const add = single => {
    let from = text.selectionStart;
    let to = text.selectionEnd;
    const all = text.value;
    while (from > 0 && inWord(all[from]) && inWord(all[from - 1])) { from--; }
    while (to < all.length && inWord(all[to - 1]) && inWord(all[to])) { to++; }
    const words = all.slice(from, to).trim().replace(/\s+/g, ' ');
    if (words === '') { text.focus(); return; }
    let line = words;
    if (single) {
      const place = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
      const found = new RegExp('(?<![\\p{L}\\p{N}])' + place + '(?![\\p{L}\\p{N}])', 'giu');
      let nth = 0;
      for (const hit of all.matchAll(found)) { if (hit.index <= to - 1) { nth++; } }
      line += ' #' + Math.max(1, nth);
    }
    list.value += (list.value === '' || list.value.endsWith('\n') ? '' : '\n') + line + '\n';
    text.focus();
  };
  buttons.querySelector('[data-all]').addEventListener('click', () => add(false));
  buttons.querySelector('[data-one]').addEventListener('click', () => add(true));
  buttons.hidden = false;
});

// A receipt is printed by its button.
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
