// Brings what is here to the server, once, and what is new from there. docs/methods/meeting.md tells by which rules.
import { Rounds, ask, hex } from './offline-sync.js';

const BATCH = 10;

export class Sync extends Rounds {
  constructor(store, changed) {
    super(changed);
    this.store = store;
  }

  async round() {
    await this.plan();
    await this.wordings();
    await this.photographs();
    await this.news();
  }

  async ask(path, options) {
    return ask(`/m/${this.store.code}/desk/${path}`, await this.store.meta('token'), options);
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
}
