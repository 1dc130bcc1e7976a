// The form of the protocol: what was typed, and which figures are meant. The same is a number here and at the commission's desk.
import { by, made } from './offline-page.js';

const NUMBER = /^([0-9]+|[0-9]{1,3}([\s,.'][0-9]{3})+)$/;

export const number = typed => {
  const clean = typed.trim();
  const digits = clean.replace(/[\s,.']/g, '');
  return NUMBER.test(clean) && /^[0-9]{1,9}$/.test(digits) ? Number(digits) : undefined;
};

// A field of a figure that a first protocol is not asked for, or of a category that the corrected one has.
const field = (id, label, typed, data) => {
  const box = made('div', undefined, { class: 'field' });
  box.append(made('label', label, { for: id }), made('input', undefined,
    { id, inputmode: 'numeric', autocomplete: 'off', value: typed, ...data }));
  return box;
};

export class ProtocolForm {
  // asked: keys of the figures of the page; name: how a figure is called; say: a phrase.
  constructor(asked, name, say) {
    this.asked = asked;
    this.name = name;
    this.say = say;
  }

  fill(form, corrects) {
    this.asked.forEach(key => { by(key).value = form.figures[key] || ''; });
    by('more').replaceChildren(
      ...Object.entries(form.more).map(([key, typed]) => field(`more-${key}`, this.name(key), typed, { 'data-figure': key })),
      ...Object.entries(form.extras).map(([name, typed], at) => field(`more-extra-${at}`, name, typed, { 'data-extra': name })));
    by('extra-name').value = form.extraName;
    by('extra').value = form.extra;
    by('closed').value = form.closed;
    by('signed').value = form.signed;
    by('reason').value = form.reason;
    by('correction').hidden = !corrects;
    this.unmark();
  }

  read() {
    const of = kind => Object.fromEntries([...document.querySelectorAll(`#more [data-${kind}]`)]
      .map(input => [input.dataset[kind], input.value.trim()]));
    return {
      figures: Object.fromEntries(this.asked.map(key => [key, by(key).value.trim()])),
      more: of('figure'),
      extras: of('extra'),
      extraName: by('extra-name').value.trim(),
      extra: by('extra').value.trim(),
      closed: by('closed').value.trim(),
      signed: by('signed').value.trim(),
      reason: by('reason').value.trim()
    };
  }

  // The figures that are meant, and what is wrong with which field.
  meant(form, corrects) {
    const figures = {};
    const extra = {};
    const wrong = [];
    const take = (to, key, typed, id) => {
      if (typed === '') { return; }
      const value = number(typed);
      if (value === undefined) { wrong.push([id, this.say('number').replace('#', typed)]); } else { to[key] = value; }
    };
    this.asked.forEach(key => take(figures, key, form.figures[key] || '', key));
    Object.entries(form.more).forEach(([key, typed]) => take(figures, key, typed, `more-${key}`));
    Object.entries(form.extras).forEach(([name, typed], at) => take(extra, name, typed, `more-extra-${at}`));
    if (form.extraName !== '') {
      if (form.extraName.length > 60 || this.name(form.extraName) || form.extraName in form.extras) {
        wrong.push(['extra-name', this.say('extra')]);
      } else {
        take(extra, form.extraName, form.extra, 'extra');
      }
    } else if (form.extra !== '') {
      wrong.push(['extra-name', this.say('extra-name')]);
    }
    for (const key of ['yes', 'no']) {
      if (!form.figures[key]) { wrong.push([key, this.say('missing')]); }
    }
    for (const [id, longest] of [['closed', 60], ['signed', 60], ['reason', 1000]]) {
      if (form[id].length > longest) { wrong.push([id, this.say('long').replace('#', longest)]); }
    }
    if (corrects && form.reason === '') { wrong.push(['reason', this.say('reason')]); }
    return { figures, extra, wrong };
  }

  unmark() {
    document.querySelectorAll('#form .error').forEach(error => error.remove());
    document.querySelectorAll('#form [aria-invalid]').forEach(input => {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    });
  }

  // Tells each mistake at its field, and goes to the first.
  mark(wrong) {
    this.unmark();
    for (const [id, message] of wrong) {
      const input = by(id);
      if (by(`${id}-error`)) { continue; }
      input.before(made('p', message, { class: 'error', id: `${id}-error` }));
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', `${id}-error`);
      if (input.closest('details')) { input.closest('details').open = true; }
    }
    if (wrong.length > 0) { by(wrong[0][0]).focus(); }
  }
}

// As the server is sent it.
export const sent = ({ figures, extra }, form, photographs, replaces) => ({
  figures: Object.keys(extra).length > 0 ? { ...figures, extra } : figures,
  closed: form.closed,
  signed: form.signed,
  photographs,
  ...(replaces ? { replaces, reason: form.reason } : {})
});
