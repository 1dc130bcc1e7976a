// Which polling station the device is of, and its key: scanned from a slip, whose key stands behind the address, where no server sees
// it, or typed. The key is kept to send with, and stands in no other place than the store.
import { by } from './offline-page.js';

export const wholeKey = text => {
  const key = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return key.length === 16 ? key.replace(/(.{4})(?=.)/g, '$1-') : '';
};

const decoded = code => {
  try {
    return decodeURIComponent(code);
  } catch (broken) {
    return code;
  }
};

export class Who {
  // tell: shows a text in a place; saving: says what came of an attempt to save.
  constructor(store, say, tell, saving) {
    this.store = store;
    this.say = say;
    this.tell = tell;
    this.saving = saving;
  }

  // Another station than the one it holds is not taken: what is written of that one would be mixed with it. But as long as the server
  // has not known the station, its code may have been mistyped, and is mended by who says so, by a slip after the key was refused, or
  // where nothing is written yet.
  async known(station, key, isMended = false) {
    const who = await this.store.meta('who');
    const isOther = who && who.station !== station;
    const mends = async () => !await this.store.meta('status') && (isMended || who.isRefused || await this.store.isBlank());
    if (isOther && !await mends()) {
      this.tell('saved', this.say('other').replace('#', who.station));
      return false;
    }
    return this.saving(() => this.store.setMeta('who', { station, key }));
  }

  async scanned() {
    const [, code, typed] = /^#([^/]+)\/([^/]+)$/.exec(location.hash) || [];
    if (location.hash) { history.replaceState(null, '', location.pathname); }
    const key = wholeKey(typed || '');
    return code && key ? this.known(decoded(code), key) : false;
  }

  // Resolves when it is known.
  asked() {
    by('who').hidden = false;
    return new Promise(resolve => {
      by('who').addEventListener('submit', async event => {
        event.preventDefault();
        const station = by('station').value.trim();
        const key = wholeKey(by('key').value);
        by('who-error').hidden = Boolean(station && key);
        if (!station || !key) {
          this.tell('who-error', this.say(station ? 'who.key' : 'who.station'));
          by(station ? 'key' : 'station').focus();
        } else if (await this.known(station, key)) {
          by('who').hidden = true;
          by('key').value = '';
          resolve();
        }
      });
    });
  }

  // A new key, typed where the old one was refused, and the station's code with it: what was written stays.
  async renewed() {
    const key = wholeKey(by('other-key').value);
    const station = by('other-station').value.trim();
    if (!key || !station) {
      this.tell('saved', this.say(station ? 'who.key' : 'who.station'));
      return false;
    }
    const isKnown = await this.known(station, key, true);
    if (isKnown) { by('other-key').value = ''; }
    return isKnown;
  }

  // The server does not know the key: also after the page was closed a slip may say which station is meant.
  async refused() {
    if ((await this.store.meta('who')).isRefused) { return; }
    // Where there is no space for it, what is refused is told all the same.
    await this.store.change('who', {}, who => ({ ...who, isRefused: true })).catch(() => undefined);
  }
}
