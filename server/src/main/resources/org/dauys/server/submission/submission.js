// Choosing words of the text, to write about them.
'use strict';

(() => {
  const choose = document.querySelector('[data-choose]');

  /** Where words of the draft stand: in the act, in the new side of a row, in the heading of a table, or alone. */
  const WORDS = '.act p, .act :is(h2, h3, h4, h5, h6), .row[id] > :is(.new:not(.none), .both), '
    + ':is(.head > :is(h2, h3), h2.part)[id] > span:last-child:not(:first-child), [data-label]';

  /**
   * The own words of a provision around a node; of a heading, its own; of a note, its own, and which of the notes printed
   * there it is. The server knows how each is named.
   */
  const holder = node => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const words = element && element.closest(WORDS);
    if (!words) { return null; }
    const of = ((words.closest('.row[id], .act [id], .head > [id], .part[id]') || {}).id || '').replace(/-text$/, '');
    const heading = /^H/.test(words.tagName) || words.matches(':is(.head > *, .part) > span');
    const label = words.dataset.label || (of && heading ? of + '-heading' : of);
    if (!label || label.startsWith('old-')) { return null; }
    const notes = words.matches('.act p.note') ? [...words.parentElement.children].filter(one => one.matches('p.note')) : [];
    return { words, at: { p: label, ...(notes.length ? { note: notes.indexOf(words) + 1 } : {}) } };
  };

  /** Numbers, names, removed words and hints are no words of the text. */
  const isText = (node, words) => {
    for (let up = node.parentElement; up && up !== words; up = up.parentElement) {
      if (up.matches('.num, del, .vh') || (up.parentElement === words && words.matches('.new, .both') && up.matches('b, a'))) {
        return false;
      }
    }
    return true;
  };

  /** Where the chosen words begin and end, and how long the whole text is: characters of the provision's own text. */
  const places = (range, words) => {
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    let text = '';
    let start = -1;
    let end = -1;
    const merged = words.querySelector('del');
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isText(node, words)) { continue; }
      // Between removed and added words stands one space more than in the text.
      const cut = merged && /(^|\s)$/.test(text) ? node.length - node.data.trimStart().length : 0;
      if (range.intersectsNode(node)) {
        const from = Math.max(cut, node === range.startContainer ? range.startOffset : 0);
        const to = node === range.endContainer ? range.endOffset : node.length;
        if (from < to) {
          start = start < 0 ? text.length + from - cut : start;
          end = text.length + to - cut;
        }
      }
      text += node.data.slice(cut);
    }
    const lead = text.length - text.trimStart().length;
    return start < 0 ? null : { start: Math.max(0, start - lead), end: end - lead, of: text.trim().length };
  };

  const bar = (address) => {
    const made = document.createElement('div');
    made.className = 'choosing';
    made.setAttribute('role', 'region');
    made.setAttribute('aria-label', choose.dataset.name);
    ['modify', 'question', 'remark'].forEach(kind => {
      const link = document.createElement('a');
      link.href = address + '&kind=' + kind;
      link.textContent = choose.dataset[kind];
      made.append(link);
    });
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '\u00d7';
    close.setAttribute('aria-label', choose.dataset.close);
    close.addEventListener('click', () => { getSelection().removeAllRanges(); hide(); });
    made.append(close);
    return made;
  };

  let shown = null;
  const hide = () => { if (shown) { shown.remove(); shown = null; } };

  const look = () => {
    const selection = getSelection();
    if (shown && shown.contains(document.activeElement)) { return; }
    if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !selection.toString().trim()) { hide(); return; }
    const range = selection.getRangeAt(0);
    const from = holder(range.startContainer);
    // A triple click and a fast finger end the selection at the very start of the next paragraph.
    const to = holder(range.endContainer);
    const same = from && (!to || to.words === from.words || range.endOffset === 0);
    const at = same ? places(range, from.words) : null;
    hide();
    if (!at) { return; }
    const asked = new URLSearchParams({ v: choose.dataset.v, ...from.at, text: choose.dataset.text, ...at });
    shown = bar(choose.dataset.base + '?' + asked);
    // Who chose words of a table by keyboard comes to it with the next Tabs.
    (from.words.closest('.row[id]') || document.body).append(shown);
  };

  if (choose) {
    let wait;
    document.addEventListener('selectionchange', () => { clearTimeout(wait); wait = setTimeout(look, 200); });
    document.addEventListener('keydown', event => { if (event.key === 'Escape') { hide(); } });
  }
})();
