// Choosing words of the text; drafts kept on the device; one question at a time; the work that programs would have to do.
'use strict';

(() => {
  // ---- Choosing words ----
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
    document.body.append(shown);
  };

  if (choose) {
    let wait;
    document.addEventListener('selectionchange', () => { clearTimeout(wait); wait = setTimeout(look, 200); });
    document.addEventListener('keydown', event => { if (event.key === 'Escape') { hide(); } });
  }

  // ---- Drafts ----
  const PREFIX = 'dauys-draft ';
  const SENT = 'dauys-sent';
  const FIELDS = ['kind', 'proposed', 'added', 'words', 'rationale', 'language', 'organisation', 'named'];
  /** A browser may forbid to keep anything. */
  const kept = action => { try { return action(); } catch (forbidden) { return null; } };

  if (document.querySelector('[data-sent]')) {
    kept(() => {
      const key = sessionStorage.getItem(SENT);
      if (key) { localStorage.removeItem(key); sessionStorage.removeItem(SENT); }
    });
  }

  const form = document.querySelector('form.submit');
  if (!form) { return; }
  form.classList.add('scripted');
  const key = PREFIX + location.pathname + ' ' + form.dataset.draft;

  const value = name => {
    const field = form.elements.namedItem(name);
    return field ? field.value : '';
  };
  const put = (name, text) => {
    const field = form.elements.namedItem(name);
    if (!field || text === undefined) { return; }
    if (field instanceof RadioNodeList && ![...field].some(one => one.value === text)) { return; }
    field.value = text;
  };
  const note = form.querySelector('.kept');
  const tell = () => {
    if (!note.hidden) { return; }
    const forget = document.createElement('button');
    forget.type = 'button';
    forget.className = 'link';
    forget.textContent = form.dataset.forget;
    forget.addEventListener('click', () => {
      kept(() => localStorage.removeItem(key));
      clearTimeout(saving);
      form.reset();
      note.hidden = true;
      note.replaceChildren();
    });
    note.append(form.dataset.kept + ' ', forget);
    note.hidden = false;
  };
  let saving;
  const save = () => {
    const draft = Object.fromEntries(FIELDS.map(name => [name, value(name)]));
    if (kept(() => { localStorage.setItem(key, JSON.stringify(draft)); return true; })) { tell(); }
  };
  form.addEventListener('input', () => { clearTimeout(saving); saving = setTimeout(save, 400); });
  addEventListener('pagehide', () => { if (!note.hidden || saving) { clearTimeout(saving); saving = null; if (!form.dataset.gone) { save(); } } });

  const draft = form.hasAttribute('data-fresh') && kept(() => JSON.parse(localStorage.getItem(key) || 'null'));
  if (draft) {
    FIELDS.forEach(name => put(name, draft[name]));
    tell();
  }

  // ---- One question at a time on a phone ----
  const parts = [...form.querySelectorAll('[data-part]')];
  if (matchMedia('(max-width:44rem)').matches && !document.querySelector('.errors, .likes')) {
    form.classList.add('stepped');
    let at = 0;
    const show = (number, focus) => {
      at = Math.max(0, Math.min(parts.length - 1, number));
      parts.forEach((part, i) => part.classList.toggle('now', i === at));
      if (focus) {
        const heading = parts[at].querySelector('h2');
        heading.tabIndex = -1;
        heading.focus();
        heading.scrollIntoView();
      }
    };
    parts.forEach((part, i) => {
      const turn = document.createElement('div');
      turn.className = 'turn';
      const add = (text, number, main) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = text;
        if (main) { button.className = 'button'; }
        button.addEventListener('click', () => show(number, true));
        turn.append(button);
      };
      if (i + 1 < parts.length) { add(form.dataset.next, i + 1, true); }
      if (i > 0) { add(form.dataset.back, i - 1, false); }
      const place = document.createElement('span');
      place.textContent = form.dataset.step.replace('{0}', i + 1).replace('{1}', parts.length);
      turn.append(place);
      part.append(turn);
    });
    form.addEventListener('keydown', event => {
      if (event.key === 'Enter' && event.target.matches('input:not([type=file])') && at + 1 < parts.length) {
        event.preventDefault();
        show(at + 1, true);
      }
    });
    show(0, false);
  }

  // ---- The work ----
  const WAIT = 20000;
  let worker = null;
  let done = !form.dataset.work;
  let then = null;
  const finish = () => {
    done = true;
    if (worker) { worker.terminate(); }
    if (then) { const go = then; then = null; go(); }
  };
  const start = () => {
    if (done || worker) { return; }
    try {
      worker = new Worker(form.dataset.work);
      worker.onmessage = found => { form.elements.namedItem('work').value = found.data; finish(); };
      worker.onerror = finish;
      worker.postMessage({ seal: value('seal'), bits: Number(form.dataset.bits) });
    } catch (none) {
      finish();
    }
  };
  form.addEventListener('input', start);

  let sending = false;
  form.addEventListener('submit', event => {
    const does = event.submitter ? event.submitter.value : 'send';
    if (does !== 'send') { form.dataset.gone = 'yes'; save(); return; }
    if (sending) { event.preventDefault(); return; }
    if (!done) {
      event.preventDefault();
      start();
      const place = document.getElementById('send');
      const words = document.createElement('p');
      words.setAttribute('role', 'status');
      words.textContent = form.dataset.wait;
      if (!then) { place.append(words); }
      then = () => { words.remove(); form.requestSubmit(event.submitter || undefined); };
      setTimeout(() => { if (!done) { finish(); } }, WAIT);
      return;
    }
    sending = true;
    form.dataset.gone = 'yes';
    save();
    kept(() => sessionStorage.setItem(SENT, key));
  });
  // Back from the next page, or no connection: it may be sent again.
  addEventListener('pageshow', () => { sending = false; delete form.dataset.gone; });
  addEventListener('online', () => { sending = false; });
})();
