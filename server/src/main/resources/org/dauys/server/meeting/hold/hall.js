// A form that could not be sent keeps its text: in the page, and in the phone's own store until it is sent.
'use strict';

const store = work => { try { return work(localStorage); } catch (none) { return null; } };

const setUp = () => {
  const form = document.getElementById('hall-form');
  if (!form) {
    // The meeting has ended: what was kept here is shown, to be sent elsewhere.
    const unsent = document.getElementById('hall-unsent');
    const kept = unsent && store(all => all.getItem(unsent.dataset.keep));
    if (kept && !document.getElementById('unsent').value) {
      document.getElementById('unsent').value = kept;
      unsent.hidden = false;
    }
    return;
  }
  const keep = form.dataset.keep;
  const words = form.elements.words;
  if (document.getElementById('hall-sent')) {
    store(all => all.removeItem(keep));
  } else if (!words.value) {
    words.value = store(all => all.getItem(keep)) || '';
  }
  words.addEventListener('input', () => store(all => all.setItem(keep, words.value)));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (answer.status >= 500) { throw new Error(String(answer.status)); }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      document.querySelector('main').replaceWith(page.querySelector('main'));
      setUp();
    } catch (failure) {
      store(all => all.setItem(keep, words.value));
      const lost = document.getElementById('hall-lost');
      lost.textContent = form.dataset.lost;
      lost.hidden = false;
    }
  });
};
setUp();
