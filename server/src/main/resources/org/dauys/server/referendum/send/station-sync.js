// Sends what waits here: turnout, then photographs, then the protocol that names them. All of it may be sent again at any time.
import { Rounds, ask } from './offline-sync.js';
import { sent } from './station-form.js';

const QUIET = 300_000;
const MOST_WAIT = 60_000;

export class StationSync extends Rounds {
  constructor(store, base, form, language, changed) {
    super(changed);
    this.store = store;
    this.base = base;
    this.form = form;
    this.language = language;
    this.failures = 0;
    // Whether the server has answered that it does not take what waits here, for now or from this key.
    this.held = false;
  }

  // Ten thousand stations ask one server: soon while something waits, ever later while it does not answer or take it, and else seldom.
  async later(busy) {
    this.failures = busy || this.held ? this.failures + 1 : 0;
    const waits = busy || await this.store.waits().catch(() => 0) > 0;
    const least = waits ? Math.min(MOST_WAIT, 2_000 * 2 ** Math.min(this.failures, 5)) : QUIET;
    clearTimeout(this.timer);
    if (!this.stopped) { this.timer = setTimeout(() => this.flush(), least + Math.random() * least); }
  }

  async ask(path, options = {}) {
    const { station, key } = await this.store.meta('who');
    return ask(`${this.base}/send/${encodeURIComponent(station)}${path}`, key,
      { ...options, headers: { ...options.headers, 'Accept-Language': this.language } });
  }

  put(path, body, type) {
    return this.ask(path, { method: 'PUT', headers: { 'Content-Type': type }, body });
  }

  async round() {
    this.problem = undefined;
    this.held = false;
    try {
      await this.all();
    } catch (failure) {
      this.problem = failure.problem;
      throw failure;
    }
  }

  async all() {
    const status = await this.ask('');
    await this.store.setMeta('status', status);
    if (status.observer) {
      this.held = true;
      return;
    }
    for (const one of (await this.store.hours()).filter(told => told.state === 'waits')) { await this.turnout(one); }
    if ((await this.store.protocol()).state === 'waits') { await this.protocol(); }
  }

  async turnout(one) {
    try {
      await this.put(`/turnout/${one.hour}`, String(one.voted), 'text/plain');
      await this.store.told(one, 'sent');
    } catch (failure) {
      if (!refusal(failure)) { throw failure; }
      const early = (await this.store.meta('status')).state === 'announced';
      if (early) { this.held = true; }
      await this.store.told(one, early ? 'waits' : 'refused', failure.problem.detail);
    }
  }

  async protocol() {
    const before = await this.store.protocol();
    try {
      for (const { item, sha256 } of before.photos) {
        if (!sha256) { await this.photograph(item); }
      }
      // Read anew: it may have been taken back into the form while photographs were sent.
      const now = await this.store.protocol();
      if (now.state !== 'waits') { return; }
      const body = sent(this.form.meant(now.form, now.replaces), now.form, now.photos.map(one => one.sha256), now.replaces);
      const { protocol, page } = await this.put('/protocol', JSON.stringify(body), 'application/json');
      await this.store.changeProtocol(one => (one.state === 'waits'
        ? { ...one, state: 'sent', number: protocol, page, problem: null }
        : { ...one, replaces: protocol, problem: { word: 'stands', number: protocol } }));
      await this.store.setMeta('status', await this.ask(''));
    } catch (failure) {
      if (!refusal(failure)) { throw failure; }
      // First what it says, then that there is one: a correction begins with all of its figures.
      if (failure.problem.word === 'stands') { await this.store.setMeta('status', await this.ask('')); }
      await this.refused(failure.problem, failure.item);
    }
  }

  async photograph(item) {
    const { bytes } = await this.store.photo(item);
    try {
      const { sha256 } = await this.put('/photograph', bytes, 'image/jpeg');
      await this.store.changeProtocol(one =>
        ({ ...one, photos: one.photos.map(photo => (photo.item === item ? { ...photo, sha256 } : photo)) }));
    } catch (failure) {
      throw Object.assign(failure, { item });
    }
  }

  // Refused for good it goes back into the form, with all that was typed; where only time is wanting it waits on.
  refused(problem, item) {
    const told = { word: problem.word, detail: problem.detail, number: problem.protocol, item };
    if (problem.word === 'closed') { this.held = true; }
    return this.store.changeProtocol(one => ({
      ...one,
      state: problem.word === 'closed' || one.state !== 'waits' ? one.state : 'draft',
      photos: problem.word === 'photographs' ? one.photos.map(photo => ({ item: photo.item })) : one.photos,
      problem: told
    }));
  }
}

// What the server has looked at and does not take; not: a key that is not good, and what may be better in a moment.
const refusal = ({ status, problem }) => problem && problem.word && status >= 400 && status < 500
  && ![401, 404, 408, 429].includes(status);
