// Filters of the comparative table. Without this script the whole table is shown.
(() => {
  const form = document.getElementById('ui-filters');
  if (!form) return;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const root = document.documentElement;
  const rows = all('.row');
  const articles = all('.article');
  const parts = all('.part');
  const five = all('.five a');
  const status = document.getElementById('ui-status');
  const empty = document.getElementById('ui-empty');
  const {changed, renumbering, substitutions, kind, search} = form.elements;
  const plain = text => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
  const texts = new Map();
  const textOf = row => {
    if (!texts.has(row)) texts.set(row, plain(row.textContent));
    return texts.get(row);
  };

  // A row whose only changes are being ignored counts as kept.
  const groupOf = row => {
    const only = row.dataset.only;
    const ignored = only && [...only].every(c => (c === 'r' ? renumbering : substitutions).checked);
    return ignored ? 'kept' : row.dataset.g;
  };
  const has = (kinds, wanted = kind.value) => (kinds || '').split(' ').includes(wanted);
  // A heading that changed is shown even if nothing under it is.
  const isAsked = (heading, words) => heading
    && (kind.value ? has(heading.dataset.also) : changed.checked && has(heading.dataset.also, 'other'))
    && (!words || textOf(heading).includes(words));
  const isShown = (row, words) => {
    const group = groupOf(row);
    return !(changed.checked && group === 'kept' && kind.value !== 'renumbered')
      && (!kind.value || kind.value === group || has(row.dataset.r) || has(row.dataset.also))
      && (!words || textOf(row).includes(words));
  };

  const apply = () => {
    root.classList.toggle('no-s', substitutions.checked);
    root.classList.toggle('no-r', renumbering.checked);
    const words = plain(search.value);
    const filtered = changed.checked || kind.value || words;
    let shown = 0;
    let headings = 0;
    for (const row of rows) {
      row.hidden = !isShown(row, words);
      if (!row.hidden) shown++;
    }
    for (const article of articles) {
      const asked = isAsked(article.querySelector('.head [data-also]'), words);
      if (asked) headings++;
      article.hidden = Boolean(filtered) && !asked && !article.querySelector('.row:not([hidden])');
    }
    // A heading of a section goes with the articles up to the next heading of its rank or above.
    for (const part of parts) {
      let next = part.nextElementSibling;
      while (next && !(next.matches('.article') && !next.hidden) && !next.matches('.part')) next = next.nextElementSibling;
      const asked = isAsked(part.matches('[data-also]') ? part : null, words);
      if (asked) headings++;
      part.hidden = Boolean(filtered) && !asked && !(next && next.matches('.article'));
    }
    for (const link of five) {
      if (link.dataset.kind === kind.value) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const number = n => n.toLocaleString(root.lang);
    // What is no provision is not counted as one.
    const beside = ['other', 'renumbered'].includes(kind.value);
    const norms = rows.filter(row => row.dataset.g !== 'other');
    status.textContent = beside
      ? status.dataset.beside.replace('{0}', number(shown + headings))
      : status.dataset.pattern.replace('{0}', number(norms.filter(row => !row.hidden).length)).replace('{1}', number(norms.length));
    empty.hidden = shown + headings > 0 || rows.length === 0;
  };

  const reset = () => {
    form.reset();
    apply();
  };
  // A link to a provision that a filter hides shows everything.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest('[hidden]')) {
      reset();
      target.scrollIntoView();
    }
  };

  for (const link of five) {
    link.addEventListener('click', event => {
      event.preventDefault();
      kind.value = kind.value === link.dataset.kind ? '' : link.dataset.kind;
      if (kind.value === 'kept') changed.checked = false;
      apply();
    });
  }
  let waiting;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  });
  form.addEventListener('change', apply);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  for (const button of all('[data-reset]')) button.addEventListener('click', reset);
  addEventListener('hashchange', reveal);
  form.hidden = false;
  apply();
  reveal();
})();
