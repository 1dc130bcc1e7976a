// Sound, if the hall agrees: recorded on this device, in pieces that are on the disk as they come, so that a browser that is killed
// loses the last seconds only. Nothing here ever asks the server for anything: sound leaves the device as a file that the clerk saves.
const STRICT = { durability: 'strict' };
const PIECE_MILLIS = 2_000;

const asked = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export const nameOf = code => `dauys-desk-${code}-sound`;

// Why there is no recording here; undefined when there may be.
export const obstacle = () => (!isSecureContext || !navigator.mediaDevices ? 'plain'
  : typeof MediaRecorder === 'undefined' ? 'browser' : undefined);

export class Sound {
  static async open(code) {
    const sound = new Sound();
    const request = indexedDB.open(nameOf(code), 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('takes', { keyPath: 'take' });
      request.result.createObjectStore('pieces', { autoIncrement: true }).createIndex('take', 'take');
    };
    sound.db = await asked(request);
    return sound;
  }

  write(names, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.db.transaction(names, 'readwrite', STRICT);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error || new DOMException('aborted', 'AbortError'));
      work(transaction);
    });
  }

  takes() { return asked(this.db.transaction('takes').objectStore('takes').getAll()); }

  pieces(take) { return asked(this.db.transaction('pieces').objectStore('pieces').index('take').getAll(take)); }

  // The piece is told when it is on the disk.
  async start(take, kept, failed) {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    this.recorder = new MediaRecorder(stream);
    this.current = { take, type: this.recorder.mimeType || 'audio/webm', began: Date.now(), marks: [], seconds: 0 };
    await this.write(['takes'], t => { t.objectStore('takes').put(this.current); });
    this.last = Promise.resolve();
    this.recorder.ondataavailable = event => {
      this.last = this.last.then(async () => {
        if (event.data.size === 0) { return; }
        const bytes = await event.data.arrayBuffer();
        this.current.seconds = (Date.now() - this.current.began) / 1000;
        await this.write(['takes', 'pieces'], t => {
          t.objectStore('pieces').add({ take, bytes });
          t.objectStore('takes').put(this.current);
        });
        await kept();
      }).catch(failed);
    };
    this.recorder.start(PIECE_MILLIS);
  }

  isOn() { return Boolean(this.recorder); }

  // At which second of the recording something was captured; of the recording alone, it is sent nowhere.
  async mark(item) {
    if (!this.recorder) { return; }
    this.current.marks.push({ item, second: Math.round((Date.now() - this.current.began) / 1000) });
    await this.write(['takes'], t => { t.objectStore('takes').put(this.current); });
  }

  async stop() {
    const { recorder } = this;
    if (!recorder) { return; }
    const stopped = new Promise(resolve => { recorder.onstop = resolve; });
    recorder.stop();
    recorder.stream.getTracks().forEach(track => track.stop());
    await stopped;
    await this.last;
    this.recorder = undefined;
  }

  async save(take, name) {
    const known = (await this.takes()).find(one => one.take === take);
    const parts = (await this.pieces(take)).map(piece => piece.bytes);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(parts, { type: known.type }));
    link.download = `${name}.${known.type.includes('mp4') ? 'm4a' : 'webm'}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  remove(take) {
    return this.write(['takes', 'pieces'], t => {
      t.objectStore('takes').delete(take);
      const all = t.objectStore('pieces').index('take').openKeyCursor(take);
      all.onsuccess = () => {
        if (all.result) {
          t.objectStore('pieces').delete(all.result.primaryKey);
          all.result.continue();
        }
      };
    });
  }

  async destroy(code) {
    this.db.close();
    await asked(indexedDB.deleteDatabase(nameOf(code)));
  }
}
