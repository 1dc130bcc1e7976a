// The form of a submission: drafts kept on the device; one question at a time; what will be sent, to be looked at; the work that
// programs would have to do; sending that a lost connection cannot undo. The form works without all of it.
'use strict';

(() => {
  const PREFIX = 'dauys-draft ';
  const SENT = 'dauys-sent';
  const FIELDS = ['kind', 'proposed', 'added', 'words', 'rationale', 'language', 'organisation', 'named'];
  /** How long the work may take before the form is sent without it, in milliseconds. */
  const WAIT = 20000;
  /** A browser may forbid to keep anything. */
  const kept = action => { try { return action(); } catch (forbidden) { return null; } };
  const make = (name, words, className) => {
    const made = document.createElement(name);
    made.textContent = words || '';
    if (className) { made.className = className; }
    return made;
  };
  const button = (words, className, does) => {
    const made = make('button', words, className);
    made.type = 'button';
    made.addEventListener('click', does);
    return made;
  };
  /**
   * Files that could not be sent, in the device's own store: a picked file is a reference that may be gone tomorrow. Where the
   * browser keeps none, nothing is kept.
   */
  const filesOf = key => {
    const run = (mode, work) => new Promise((done, fail) => {
      const opened = indexedDB.open('dauys-drafts', 1);
      opened.onupgradeneeded = () => opened.result.createObjectStore('files');
      opened.onerror = () => fail(opened.error);
      opened.onsuccess = () => {
        const all = opened.result.transaction('files', mode);
        const asked = work(all.objectStore('files'));
        all.oncomplete = () => { opened.result.close(); done(asked.result); };
        all.onabort = () => { opened.result.close(); fail(all.error); };
      };
    });
    const quietly = work => work.catch(() => null);
    return {
      keep: files => quietly(Promise.all([...files].map(async file => (
        { name: file.name, type: file.type, bytes: await file.arrayBuffer() })))
        .then(all => run('readwrite', store => store.put(all, key)))),
      forget: () => quietly(run('readwrite', store => store.delete(key))),
      back: async input => {
        const all = await quietly(run('readonly', store => store.get(key)));
        if (!all || !all.length || input.files.length) { return; }
        const put = new DataTransfer();
        all.forEach(one => put.items.add(new File([one.bytes], one.name, { type: one.type })));
        input.files = put.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
    };
  };

  /** What a form holds stays in its own closures; these listeners of the window go with it. */
  let leave = new AbortController();

  const drafts = form => {
    const key = PREFIX + location.pathname + ' ' + form.dataset.draft;
    const value = name => (form.elements.namedItem(name) || { value: '' }).value;
    const put = (name, text) => {
      const field = form.elements.namedItem(name);
      if (!field || text === undefined) { return; }
      if (field instanceof RadioNodeList && ![...field].some(one => one.value === text)) { return; }
      field.value = text;
    };
    const note = form.querySelector('.kept');
    const files = filesOf(key);
    let saving;
    const tell = () => {
      if (!note.hidden) { return; }
      note.append(form.dataset.kept + ' ', button(form.dataset.forget, 'link', () => {
        kept(() => localStorage.removeItem(key));
        files.forget();
        clearTimeout(saving);
        form.reset();
        form.dispatchEvent(new Event('change'));
        note.hidden = true;
        note.replaceChildren();
      }));
      note.hidden = false;
    };
    const save = () => {
      const draft = Object.fromEntries(FIELDS.map(name => [name, value(name)]));
      if (kept(() => { localStorage.setItem(key, JSON.stringify(draft)); return true; })) { tell(); }
    };
    form.addEventListener('input', () => { clearTimeout(saving); saving = setTimeout(save, 400); });
    addEventListener('pagehide', () => {
      if ((!note.hidden || saving) && !form.dataset.gone) { clearTimeout(saving); saving = null; save(); }
    }, { signal: leave.signal });
    const draft = form.hasAttribute('data-fresh') && kept(() => JSON.parse(localStorage.getItem(key) || 'null'));
    if (draft) {
      FIELDS.forEach(name => put(name, draft[name]));
      tell();
      files.back(form.elements.namedItem('files'));
    }
    return { key, save, files };
  };

  /** One question at a time on a phone. Returns what shows the part with a field. */
  const steps = form => {
    const parts = [...form.querySelectorAll('[data-part]')];
    if (!matchMedia('(max-width:44rem)').matches || document.querySelector('.errors, .likes')) { return () => {}; }
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
      const turn = make('div', '', 'turn');
      if (i + 1 < parts.length) { turn.append(button(form.dataset.next, 'button', () => show(i + 1, true))); }
      if (i > 0) { turn.append(button(form.dataset.back, '', () => show(i - 1, true))); }
      turn.append(make('span', form.dataset.step.replace('{0}', i + 1).replace('{1}', parts.length)));
      part.append(turn);
    });
    form.addEventListener('keydown', event => {
      if (event.key === 'Enter' && event.target.matches('input:not([type=file])') && at + 1 < parts.length) {
        event.preventDefault();
        show(at + 1, true);
      }
    });
    show(0, false);
    return field => show(parts.findIndex(part => part.contains(field)), false);
  };

  /** All that will be sent, in the order of the form, each with a link to where it is changed. */
  const review = (form, showPartOf) => {
    const list = form.querySelector('.review');
    const chosen = name => form.querySelector('[name=' + name + ']:checked');
    const label = name => {
      const words = form.querySelector('label[for=' + name + ']') || form.querySelector('#' + name + ' legend');
      return words ? words.textContent.replace(/\s*\([^)]*\)\s*$/, '') : '';
    };
    const kinds = { modify: 'proposed', add: 'added', delete: null };
    const row = (name, words, to) => {
      const field = form.querySelector('#' + to) || form.querySelector('[name=' + to + ']');
      const holder = document.createElement('div');
      const said = make('dd', words);
      said.dir = 'auto';
      if (field) {
        const link = button(list.dataset.change, 'link', () => { showPartOf(field); (chosen(to) || field).focus(); });
        link.append(make('span', ': ' + name, 'vh'));
        said.append(' ', link);
      }
      holder.append(make('dt', name), said);
      return holder;
    };
    const fill = () => {
      const kind = chosen('kind');
      const words = kind && kind.value in kinds ? kinds[kind.value] : 'words';
      const about = [...form.querySelectorAll('.subject > *')].map(one => one.textContent).join(', ');
      const quote = form.querySelector('.own mark');
      const rows = [row(list.dataset.about, about)];
      if (quote) { rows.push(row(list.dataset.whole, '«' + quote.textContent + '»')); }
      if (kind) { rows.push(row(form.querySelector('#kind legend').textContent, kind.closest('label').textContent.trim(), 'kind')); }
      const add = (name, always) => {
        const field = form.elements.namedItem(name);
        const text = field ? field.value.trim() : '';
        if (field && (text || always)) { rows.push(row(label(name), text || list.dataset.unwritten, name)); }
      };
      if (words) { add(words, true); }
      add('rationale', false);
      const language = form.elements.namedItem('language');
      rows.push(row(label('language'), language.selectedOptions[0].textContent, 'language'));
      const named = chosen('named');
      if (!named) { rows.push(row(form.querySelector('[data-who]').textContent, list.dataset.nameless)); }
      if (named && named.value === 'no') { rows.push(row(form.querySelector('[data-who]').textContent, named.closest('label').textContent.trim(), 'named')); }
      if (named && named.value === 'yes') { add('name', true); }
      ['email', 'organisation'].forEach(name => add(name, false));
      const files = [...form.elements.namedItem('files').files].map(file => file.name).join(', ');
      if (files) { rows.push(row(label('files'), files, 'files')); }
      list.replaceChildren(...rows);
      list.hidden = false;
    };
    ['input', 'change'].forEach(event => form.addEventListener(event, fill));
    fill();
  };

  /** Does the work when one begins to write. Returns what calls back when it is done. */
  const work = form => {
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
        worker.postMessage({ seal: form.elements.namedItem('seal').value, bits: Number(form.dataset.bits) });
      } catch (none) {
        finish();
      }
    };
    form.addEventListener('input', start);
    return go => {
      if (done) { go(); return; }
      then = go;
      start();
      setTimeout(() => { if (!done) { finish(); } }, WAIT);
    };
  };

  /** The answer of the server takes the place of the page, files that were chosen with it. */
  const replace = (answer, page, files) => {
    leave.abort();
    leave = new AbortController();
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
    if (answer.redirected) {
      history.pushState(null, '', answer.url);
      addEventListener('popstate', () => location.reload());
    }
    const input = document.getElementById('files');
    if (input && files.length) {
      input.files = files;
      const again = document.querySelector('.again');
      if (again && input.files.length) { again.remove(); }
    }
    if (window.htmx) { window.htmx.process(document.body); }
    begin();
    const first = document.querySelector('.errors, .likes, main h1');
    first.tabIndex = -1;
    first.focus();
    first.scrollIntoView();
  };

  const sending = (form, draft, whenDone) => {
    const place = document.getElementById('send');
    const said = make('p');
    said.setAttribute('role', 'status');
    let busy = false;
    let failed = false;
    const say = (words, again) => {
      said.replaceChildren(words);
      said.className = again ? 'notice' : '';
      if (again) { said.append(' ', button(form.dataset.again, 'button', again)); }
      place.append(said);
    };
    const fail = (words, again) => {
      busy = false;
      failed = true;
      say(words, again);
      said.scrollIntoView({ block: 'nearest' });
    };
    const post = async submitter => {
      say(form.dataset.sending);
      draft.save();
      kept(() => sessionStorage.setItem(SENT, draft.key));
      const again = () => form.requestSubmit(submitter);
      let answer;
      let text;
      try {
        answer = await fetch(form.action, { method: 'POST', body: new FormData(form, submitter), headers: { Accept: 'text/html' } });
        text = await answer.text();
      } catch (lost) {
        fail(form.dataset.offline, again);
        draft.files.keep(form.elements.namedItem('files').files);
        return;
      }
      const page = new DOMParser().parseFromString(text, 'text/html');
      const main = page.getElementById('main');
      if (main && main.querySelector('form.submit, [data-sent]')) {
        form.dataset.gone = 'yes';
        replace(answer, page, form.elements.namedItem('files').files);
      } else {
        const why = main && main.querySelector('.notice, .notice-page p, p');
        fail(form.dataset.refused.replace('{0}', why ? why.textContent.trim() : answer.status + '.'), again);
      }
    };
    form.addEventListener('submit', event => {
      const does = event.submitter ? event.submitter.value : 'send';
      if (does !== 'send') { form.dataset.gone = 'yes'; draft.save(); return; }
      event.preventDefault();
      if (busy) { return; }
      busy = true;
      failed = false;
      say(form.dataset.wait);
      whenDone(() => post(event.submitter || form.querySelector('#send button')));
    });
    addEventListener('online', () => {
      if (failed) { say(form.dataset.online, () => form.requestSubmit(form.querySelector('#send button'))); }
    }, { signal: leave.signal });
    addEventListener('pageshow', () => { busy = false; delete form.dataset.gone; }, { signal: leave.signal });
  };

  const receipt = () => {
    kept(() => {
      const key = sessionStorage.getItem(SENT);
      if (key) {
        localStorage.removeItem(key);
        sessionStorage.removeItem(SENT);
        filesOf(key).forget();
      }
    });
    document.querySelectorAll('[data-print]').forEach(one => {
      one.hidden = false;
      one.addEventListener('click', () => print());
    });
    document.querySelectorAll('[data-copy]').forEach(one => {
      one.hidden = !navigator.clipboard;
      one.addEventListener('click', async () => {
        await navigator.clipboard.writeText(one.dataset.copy);
        one.textContent = one.dataset.copied;
      });
    });
  };

  /** A receipt that was scanned brings number and code behind the address, where no server sees them. */
  const scanned = form => {
    const [number, ...code] = decodeURIComponent(location.hash.slice(1)).split('-');
    if (/^[0-9]{1,9}$/.test(number) && code.length) {
      form.elements.namedItem('number').value = number;
      form.elements.namedItem('code').value = code.join('-');
      history.replaceState(null, '', location.pathname + location.search);
    }
  };

  const begin = () => {
    if (document.querySelector('[data-sent]')) { receipt(); }
    const asked = document.querySelector('form[data-scanned]');
    if (asked) { scanned(asked); }
    const form = document.querySelector('form.submit');
    if (!form) { return; }
    form.classList.add('scripted');
    const draft = drafts(form);
    review(form, steps(form));
    sending(form, draft, work(form));
  };
  begin();
})();
