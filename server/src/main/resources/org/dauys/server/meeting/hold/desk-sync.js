// Brings what is here to the server, once, and what is new from there. docs/methods/meeting.md tells by which rules.
const PATIENCE = 20_000;
const BATCH = 10;

const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, '0')).join('');

export class Sync {
  constructor(store, changed) {
    this.store = store;
    this.changed = changed;
    this.net = 'waits';
    this.running = false;
    this.again = false;
    this.stopped = false;
  }

  start() {
    addEventListener('online', () => this.flush());
    document.addEventListener('visibilitychange', () => this.flush());
    this.flush();
  }

  // The browser's word for being online is worth nothing, and it wakes nobody when the server is back: we ask.
  later(busy) {
    clearTimeout(this.timer);
    const least = busy ? 2_000 : 10_000;
    this.timer = setTimeout(() => this.flush(), least + Math.random() * least);
  }

  async flush() {
    if (this.stopped) { return; }
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    let net = 'sent';
    try {
      do {
        this.again = false;
        await this.plan();
        await this.wordings();
        await this.photographs();
        await this.news();
      } while (this.again && !this.stopped);
    } catch (failure) {
      net = failure.status === 401 ? 'token' : failure.status && failure.status < 500 ? 'refused' : 'waits';
    } finally {
      this.running = false;
      this.net = net;
      if (!this.stopped) {
        await this.changed();
        this.later(net !== 'sent');
      }
    }
  }

  async ask(path, options = {}) {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), PATIENCE);
    try {
      const token = await this.store.meta('token');
      if (!token) { throw Object.assign(new Error('no token'), { status: 401 }); }
      const answer = await fetch(`/m/${this.store.code}/desk/${path}`, {
        ...options,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        signal: end.signal,
        headers: { ...options.headers, Authorization: `Bearer ${token}` }
      });
      if (!answer.ok) { throw Object.assign(new Error(`status ${answer.status}`), { status: answer.status }); }
      return await answer.json();
    } finally {
      clearTimeout(timer);
    }
  }

  async plan() {
    await this.store.setMeta('plan', await this.ask('plan'));
  }

  async wordings() {
    for (;;) {
      const batch = (await this.store.queue()).filter(one => !one.refused).slice(0, BATCH);
      if (batch.length === 0) { return; }
      const { receipts } = await this.ask('wordings', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ wordings: batch })
      });
      let moved = 0;
      for (const receipt of receipts) {
        if (['kept', 'known', 'conflict'].includes(receipt.outcome)) {
          await this.store.receipt(receipt);
          moved++;
        } else if (receipt.outcome === 'refused') {
          await this.store.refuse(receipt);
          moved++;
        }
      }
      await this.changed();
      if (moved === 0) { return; }
    }
  }

  async photographs() {
    const refused = await this.store.refusedPhotos();
    for (const item of await this.store.photoKeys()) {
      if (refused[item]) { continue; }
      const photo = await this.store.photo(item);
      if (!photo) { continue; }
      const receipt = await this.put(item, photo.bytes);
      const same = !globalThis.crypto.subtle
        || hex(await crypto.subtle.digest('SHA-256', photo.bytes)) === receipt.sha256;
      if (['kept', 'known'].includes(receipt.outcome) && same) {
        await this.store.dropPhoto(item);
      } else if (['refused', 'other', 'large'].includes(receipt.outcome)) {
        await this.store.refusePhoto(item, receipt.outcome);
      }
      await this.changed();
    }
  }

  async put(item, bytes) {
    try {
      return await this.ask(`photos/${item}`, { method: 'PUT', headers: { 'Content-Type': 'image/jpeg' }, body: bytes });
    } catch (failure) {
      // Too large is said of this one; whatever else was refused is said of all.
      if (failure.status === 413) { return { item, outcome: 'large' }; }
      throw failure;
    }
  }

  async news() {
    for (;;) {
      const news = await this.ask(`items?after=${await this.store.meta('after') || 0}`);
      await this.store.news(news);
      if (!news.more) { return; }
    }
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}
