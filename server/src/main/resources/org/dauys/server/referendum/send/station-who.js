// Which polling station the device is of, and its key: scanned from a slip, whose key stands behind the address, where no server sees
// it, or typed. The key is kept to send with, and stands in no other place than the store.
import { by } from './offline-page.js';

export const wholeKey = text => {
  const key = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return key.length === 16 ? key.replace(/(.{4})(?=.)/g, '$1-') : '';
};

export class Who {
  // tell: shows a text in a place; saving: says what came of an attempt to save.
  constructor(store, say, tell, saving) {
    this.store = store;
    this.say = say;
    this.tell = tell;
    this.saving = saving;
  }

  // Another station than the one it holds is not taken: what is written of that one would be mixed with it.
  async known(station, key) {
    const who = await this.store.meta('who');
    if (who && who.station !== station) {
      this.tell('saved', this.say('other').replace('#', who.station));
      return false;
    }
    return this.saving(() => this.store.setMeta('who', { station, key }));
  }

  async scanned() {
    const brought = new URLSearchParams(location.hash.slice(1));
    const key = wholeKey(brought.get('key') || '');
    const station = brought.get('station') || '';
    if (location.hash) { history.replaceState(null, '', location.pathname); }
    return station && key ? this.known(station, key) : false;
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

  // A new key of the same station, typed where the old one was refused.
  async renewed() {
    const key = wholeKey(by('other-key').value);
    const { station } = await this.store.meta('who');
    if (!key || !await this.known(station, key)) {
      this.tell('saved', this.say('who.key'));
      return false;
    }
    by('other-key').value = '';
    return true;
  }
}
