// What this device holds of one polling station: where it is and its key, the protocol that is written, turnout by hour, photographs.
import { Kept, newId, opened } from './offline-store.js';

export const BLANK = { figures: {}, more: {}, extras: {}, extraName: '', extra: '', closed: '', signed: '', reason: '' };

// state: draft while it is written, look for the second look, waits for the server, sent when the server has answered.
export const FIRST = { state: 'draft', form: BLANK, photos: [], replaces: null, number: null, problem: null };

export class StationStore extends Kept {
  static async open(slug) {
    const store = new StationStore();
    store.texts = await opened(`dauys-station-${slug}`, db => { db.createObjectStore('meta'); });
    store.photos = await opened(`dauys-station-${slug}-photos`, db => { db.createObjectStore('photos', { keyPath: 'item' }); });
    return store;
  }

  async protocol() { return await this.meta('protocol') || FIRST; }

  async hours() { return await this.meta('turnout') || []; }

  // Changes one value by what it is at that moment: what was typed while the server answered is not overwritten.
  change(key, first, work) {
    return this.write(this.texts, ['meta'], t => {
      const meta = t.objectStore('meta');
      const before = meta.get(key);
      before.onsuccess = () => meta.put(work(before.result || first), key);
    });
  }

  changeProtocol(work) { return this.change('protocol', FIRST, work); }

  tell(hour, voted) {
    return this.change('turnout', [], told => [...told.filter(one => one.hour !== hour),
      { hour, voted, state: 'waits' }].sort((a, b) => a.hour.localeCompare(b.hour)));
  }

  // Of an hour that was told anew meanwhile nothing is said.
  told(sent, state, problem) {
    return this.change('turnout', [], told => told.map(one =>
      (one.hour === sent.hour && one.voted === sent.voted ? { ...one, state, problem } : one)));
  }

  async addPhoto(bytes) {
    const item = newId();
    await this.write(this.photos, ['photos'], t => { t.objectStore('photos').put({ item, bytes }); });
    await this.changeProtocol(one => ({ ...one, photos: [...one.photos, { item }] }));
  }

  async dropPhoto(item) {
    await this.changeProtocol(one => ({ ...one, photos: one.photos.filter(photo => photo.item !== item) }));
    await this.write(this.photos, ['photos'], t => { t.objectStore('photos').delete(item); });
  }

  // Whether nothing was ever written here.
  async isBlank() { return !await this.meta('protocol') && !await this.meta('turnout'); }

  async waits() {
    const protocol = await this.protocol();
    return (await this.hours()).filter(one => one.state === 'waits').length + (protocol.state === 'waits' ? 1 : 0);
  }
}
