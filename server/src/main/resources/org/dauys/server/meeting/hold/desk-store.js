// What this device holds of one meeting.
import { Kept, asked, newId, opened } from './offline-store.js';

export { newId };

export class Store extends Kept {
  static async open(code) {
    const store = new Store();
    store.code = code;
    store.texts = await opened(`dauys-desk-${code}`, db => {
      db.createObjectStore('meta');
      db.createObjectStore('queue', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
      db.createObjectStore('items', { keyPath: 'item' });
    });
    store.photos = await opened(`dauys-desk-${code}-photos`, db => {
      db.createObjectStore('photos', { keyPath: 'item' });
    });
    return store;
  }

  queue() { return asked(this.texts.transaction('queue').objectStore('queue').getAll()); }

  items() { return asked(this.texts.transaction('items').objectStore('items').getAll()); }

  // Puts wordings behind those that wait; one that is here already is not put again.
  async add(wordings) {
    const here = new Set((await this.queue()).map(one => one.id));
    const fresh = wordings.filter(one => !here.has(one.id));
    await this.write(this.texts, ['queue'], t => fresh.forEach(one => t.objectStore('queue').add(one)));
    return fresh.length;
  }

  async addPhoto(item, bytes) {
    await this.write(this.photos, ['photos'], t => { t.objectStore('photos').put({ item, bytes }); });
    await this.refusePhoto(item, undefined);
  }

  async dropPhoto(item) {
    await this.write(this.photos, ['photos'], t => { t.objectStore('photos').delete(item); });
    await this.refusePhoto(item, undefined);
  }

  // Why the server does not take which photographs: they stay here, are told, and are not sent again by themselves.
  async refusedPhotos() { return await this.meta('photos-refused') || {}; }

  refusePhoto(item, why) {
    return this.write(this.texts, ['meta'], t => {
      const meta = t.objectStore('meta');
      const before = meta.get('photos-refused');
      before.onsuccess = () => {
        const refused = { ...before.result };
        if (refused[item] === why) { return; }
        if (why) { refused[item] = why; } else { delete refused[item]; }
        meta.put(refused, 'photos-refused');
      };
    });
  }

  // Lets go of a wording for which there is a receipt, and shows it as what the server has, in one transaction.
  receipt(receipt) {
    return this.write(this.texts, ['queue', 'items'], t => {
      const queue = t.objectStore('queue');
      const items = t.objectStore('items');
      const key = queue.index('id').getKey(receipt.id);
      key.onsuccess = () => {
        if (key.result === undefined) { return; }
        const wording = queue.get(key.result);
        wording.onsuccess = () => {
          queue.delete(key.result);
          const sent = wording.result;
          const known = items.get(receipt.item);
          known.onsuccess = () => {
            const before = known.result
              || { item: sent.item, kind: sent.kind, turn: 0, number: 0, photo: false, open: [] };
            // An older receipt, or another's wording that we have not seen: what is new is asked for, soon.
            if (receipt.turn < before.turn) { return; }
            const all = [...before.open.filter(one => one.id !== sent.id),
              { id: sent.id, gone: sent.gone, body: sent.body }];
            const open = all.filter(one => receipt.open.includes(one.id));
            if (open.length > 0) { items.put({ ...before, open }); }
          };
        };
      };
    });
  }

  // The server cannot keep it: it stays here, and is told.
  refuse(receipt) {
    return this.write(this.texts, ['queue'], t => {
      const queue = t.objectStore('queue');
      const key = queue.index('id').getKey(receipt.id);
      key.onsuccess = () => {
        if (key.result === undefined) { return; }
        const wording = queue.get(key.result);
        wording.onsuccess = () => queue.put({ ...wording.result, refused: receipt.problems }, key.result);
      };
    });
  }

  news(news) {
    return this.write(this.texts, ['items', 'meta'], t => {
      news.items.forEach(item => t.objectStore('items').put(item));
      t.objectStore('meta').put(news.last, 'after');
    });
  }

  // All that the clerk sees: what the server has, and over it what only this device has, in its order.
  async shown() {
    const shown = new Map((await this.items()).map(item => [item.item, { ...item, waits: 0 }]));
    for (const wording of await this.queue()) {
      const before = shown.get(wording.item)
        || { item: wording.item, kind: wording.kind, turn: 0, number: 0, photo: false, open: [], waits: 0 };
      const open = before.open.filter(one => !wording.over.includes(one.id) && one.id !== wording.id);
      open.push({ id: wording.id, gone: wording.gone, body: wording.body });
      shown.set(wording.item, { ...before, open, waits: before.waits + 1, refused: wording.refused });
    }
    for (const [item, why] of Object.entries(await this.refusedPhotos())) {
      const before = shown.get(item) || { item, kind: 'photo', turn: 0, number: 0, photo: false, open: [], waits: 0 };
      shown.set(item, { ...before, photoRefused: why });
    }
    return [...shown.values()];
  }

  async counts() {
    const here = new Set((await this.queue()).map(wording => wording.item));
    (await this.photoKeys()).forEach(item => here.add(item));
    const items = await this.items();
    return { here: here.size, server: items.filter(item => !here.has(item.item)).length };
  }
}
