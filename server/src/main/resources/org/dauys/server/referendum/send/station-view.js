// Shows what the device has of a station. Words of people are put in as text, never as markup.
import { button, by, made } from './offline-page.js';

export class StationView {
  constructor(words, language) {
    this.words = words;
    // As the site writes numbers: browsers know no Kazakh ones everywhere.
    this.numbers = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ru');
  }

  say(key) { return this.words.say[key] || key; }

  has(key) { return key in this.words.say; }

  name(key) { return this.words.figures[key]; }

  number(value) { return this.numbers.format(value); }

  hour(instant) { return (this.words.hours.find(([at]) => at === instant) || ['', instant])[1]; }

  // A finding of the device in the engine's words, as the server tells its own.
  told({ rule, values }) {
    const { says, severity } = this.words.rules[rule];
    return { rule, says, severity, values: values.map(([name, value]) => this.words.values[name].replace('#', value)).join('; ') };
  }

  findings(id, told) {
    const found = told.map(({ rule, severity, says, values }) => {
      const entry = made('li', undefined, { class: severity });
      entry.append(made('b', rule), ' ', made('span', this.say(`severity.${severity}`), { class: 'severity' }), ` ${says}`);
      if (values) { entry.append('. ', made('span', values, { class: 'values' })); }
      return entry;
    });
    by(id).replaceChildren(...found);
  }

  hours(told) {
    by('told').replaceChildren(...told.map(one => {
      const entry = made('li', undefined, { 'data-state': one.state });
      entry.append(`${this.hour(one.hour)} — ${this.number(one.voted)}. `, made('small', this.say(`hour.${one.state}`)));
      if (one.problem) { entry.append(' ', made('strong', one.problem)); }
      return entry;
    }));
  }

  // In the form each can be taken out again; in the second look they are shown large.
  async photos(id, photos, store, drop) {
    const now = photos.map(photo => photo.item).join(' ');
    if (by(id).dataset.items === now) { return; }
    by(id).dataset.items = now;
    const shown = [];
    for (const [at, { item }] of photos.entries()) {
      const kept = await store.photo(item);
      if (!kept) { continue; }
      const entry = made('li');
      const text = this.say('photo').replace('#', at + 1);
      entry.append(made('img', undefined, { src: await this.picture(kept.bytes), alt: text }));
      if (drop) { entry.append(button(`${this.say('photo.drop')} ${at + 1}`, () => drop(item))); }
      shown.push(entry);
    }
    by(id).replaceChildren(...shown);
  }

  picture(bytes) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(new Blob([bytes], { type: 'image/jpeg' }));
    });
  }

  // All that will be sent, in the order of the paper.
  look(form, meant) {
    const lines = Object.keys(this.words.figures).filter(key => meant.figures[key] !== undefined)
      .map(key => [this.name(key), this.number(meant.figures[key])]);
    Object.entries(meant.extra).forEach(([name, value]) => lines.push([name, this.number(value)]));
    for (const [key, text] of [['closed', form.closed], ['signed', form.signed], ['reason.of', form.reason]]) {
      if (text) { lines.push([this.say(key), text, 'words']); }
    }
    by('figures').replaceChildren(...lines.map(([name, value, kind]) => {
      const line = made('div');
      line.append(made('dt', name), made('dd', value, kind ? { class: kind } : {}));
      return line;
    }));
  }

  // Where the protocol that stands says something else than what is written here. Photographs are counted, their sums are not known yet.
  differs(stands, meant, { form, photos }) {
    const keys = Object.keys(this.words.figures).filter(key => stands.figures[key] !== meant.figures[key]);
    const extra = stands.figures.extra || {};
    return [...keys.map(key => this.name(key)),
      ...new Set([...Object.keys(extra), ...Object.keys(meant.extra)].filter(name => extra[name] !== meant.extra[name])),
      ...['closed', 'signed'].filter(key => stands[key] !== form[key]).map(key => this.say(key)),
      ...(stands.photographs === photos.length ? [] : [this.say('problem.photos')])];
  }
}
