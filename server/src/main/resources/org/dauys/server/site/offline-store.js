// What a desk keeps on its device. What is said to be saved is on the disk ("strict"), whatever is killed next.
const STRICT = { durability: 'strict' };

export const asked = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export const opened = (name, make) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => make(request.result);
  request.onsuccess = () => {
    // Whoever forgets it in another tab does not wait for this one.
    request.result.onversionchange = () => request.result.close();
    resolve(request.result);
  };
  request.onerror = () => reject(request.error);
});

// Random ids: a page over plain http has getRandomValues, but no randomUUID.
export const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
};

// A database of texts with a store of single values, "meta", and one of photographs, so that photographs that fill the space keep no
// word from being saved. Who extends it opens both.
export class Kept {
  // Resolves when the transaction is complete, and not before.
  write(db, names, work) {
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(names, 'readwrite', STRICT);
      let result;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error || new DOMException('aborted', 'AbortError'));
      try {
        result = work(transaction);
      } catch (failure) {
        transaction.abort();
        reject(failure);
      }
    });
  }

  meta(key) { return asked(this.texts.transaction('meta').objectStore('meta').get(key)); }

  setMeta(key, value) {
    return this.write(this.texts, ['meta'], t => { t.objectStore('meta').put(value, key); });
  }

  photosHere() { return asked(this.photos.transaction('photos').objectStore('photos').getAll()); }

  photo(item) { return asked(this.photos.transaction('photos').objectStore('photos').get(item)); }

  photoKeys() { return asked(this.photos.transaction('photos').objectStore('photos').getAllKeys()); }

  close() {
    this.texts.close();
    this.photos.close();
  }

  // Nothing of it stays on the device.
  async destroy() {
    const names = [this.texts.name, this.photos.name];
    this.close();
    for (const name of names) { await asked(indexedDB.deleteDatabase(name)); }
  }
}
