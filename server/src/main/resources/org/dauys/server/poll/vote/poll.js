// Votes wait in the browser's own store until they are sent, so that a weak network loses none and nobody waits for it. The page works
// without this script: each button sends the form.
'use strict';

const box = document.getElementById('vote');
if (box) {
  const card = document.getElementById('card');
  const shown = document.getElementById('statement');
  const status = document.getElementById('waiting');
  const bar = document.getElementById('bar');
  const words = box.dataset;
  const store = work => { try { return work(localStorage); } catch (forbidden) { return null; } };
  let memory = [];
  const queue = () => {
    const kept = store(all => all.getItem(words.store));
    try { return kept === null ? memory : JSON.parse(kept); } catch (broken) { return []; }
  };
  const keep = votes => {
    memory = votes;
    store(all => votes.length ? all.setItem(words.store, JSON.stringify(votes)) : all.removeItem(words.store));
  };
  const read = page => [...page.getElementById('ahead').content.querySelectorAll('[data-statement]')];
  let ahead = read(document);
  let answered = Number(bar.value) + queue().length;

  const next = () => {
    const waiting = new Set(queue().map(vote => vote.statement));
    ahead = ahead.filter(one => !waiting.has(one.dataset.statement));
    bar.value = Math.min(answered, bar.max);
    document.getElementById('progress').textContent =
      words.progress.replace('{0}', String(bar.value)).replace('{1}', String(bar.max));
    card.hidden = ahead.length === 0;
    document.getElementById('done').hidden = ahead.length > 0 || waiting.size > 0;
    if (ahead.length > 0) {
      shown.replaceChildren(...ahead[0].cloneNode(true).childNodes);
      card.elements.statement.value = ahead[0].dataset.statement;
    }
  };

  const say = text => { if (status.textContent !== text) { status.textContent = text; } };

  // The page anew: its token, and the statements that come next by what the server knows now.
  const renew = async () => {
    const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    if (!answer.ok) { throw new Error(String(answer.status)); }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page.getElementById('card')) { location.reload(); return; }
    card.elements._csrf.value = page.querySelector('#card [name=_csrf]').value;
    ahead = read(page);
    answered = Number(page.getElementById('bar').value) + queue().length;
    bar.max = page.getElementById('bar').max;
    next();
  };

  const post = vote => fetch(words.answers, {
    method: 'POST',
    body: new URLSearchParams({ ...vote, _csrf: card.elements._csrf.value }),
  });

  let sending = false;
  let pause = 2000;
  const send = async () => {
    if (sending) { return; }
    sending = true;
    try {
      while (queue().length > 0) {
        const vote = queue()[0];
        let answer = await post(vote);
        if (answer.status === 403) {
          await renew();
          answer = await post(vote);
        }
        // A vote that is none will never be one; all else may be better later.
        if (!answer.ok && answer.status !== 422) { throw new Error(String(answer.status)); }
        if (answer.status === 422 || !(await answer.json()).taken) { say(words.gone); } else { say(''); }
        keep(queue().filter(one => one.request !== vote.request));
        pause = 2000;
      }
      if (ahead.length < 4 && answered < bar.max) { await renew(); }
      next();
    } catch (lost) {
      say(words.waiting.replace('{0}', String(queue().length)));
      setTimeout(send, pause);
      pause = Math.min(pause * 2, 60000);
    } finally {
      sending = false;
    }
  };

  const uuid = () => {
    const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0'));
    return [[0, 4], [4, 6], [6, 8], [8, 10], [10, 16]].map(([from, to]) => bytes.slice(from, to).join('')).join('-');
  };

  const vote = value => {
    const statement = card.elements.statement.value;
    keep([...queue(), { statement, vote: value, request: uuid() }]);
    answered++;
    next();
    card.focus({ preventScroll: true });
    send();
  };

  card.addEventListener('submit', event => {
    if (!event.submitter || !event.submitter.value) { return; }
    event.preventDefault();
    vote(event.submitter.value);
  });
  // Only while the statement or its answers have the focus (WCAG 2.1.4).
  card.addEventListener('keydown', event => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    const value = { 1: 'agree', 2: 'disagree', 3: 'pass' }[event.key];
    if (plain && value && !card.hidden) {
      event.preventDefault();
      vote(value);
    }
  });
  addEventListener('online', send);
  if (!location.hash && !document.querySelector('.errors')) { card.focus({ preventScroll: true }); }
  next();
  if (queue().length > 0) { send(); }
}

// Whoever uses this device next finds no answers of another one, of whatever code.
const forget = document.getElementById('forget');
if (forget) {
  forget.addEventListener('submit', () => {
    if (!document.getElementById('confirm').checked) { return; }
    try {
      Object.keys(localStorage).filter(key => key.startsWith(forget.dataset.store)).forEach(key => localStorage.removeItem(key));
    } catch (forbidden) { /* Then nothing is kept there. */ }
  });
}

// Answers that were still waiting when the poll was closed: whoever gave them is told, once.
const unsent = document.getElementById('unsent');
if (unsent) {
  try {
    const waiting = JSON.parse(localStorage.getItem(unsent.dataset.store)) || [];
    if (waiting.length > 0) {
      unsent.textContent = unsent.dataset.unsent.replace('{0}', String(waiting.length));
      unsent.hidden = false;
      localStorage.removeItem(unsent.dataset.store);
    }
  } catch (forbidden) { /* Then nothing waits there. */ }
}
