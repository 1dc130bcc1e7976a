// A desk as a page of a browser: open in one tab, kept for hours without a network, and gone when someone says so.
import { newId } from './offline-store.js';

export const by = id => document.getElementById(id);

export const made = (name, text, attributes = {}) => {
  const element = document.createElement(name);
  if (text !== undefined) { element.textContent = text; }
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
};

export const button = (text, press) => {
  const element = made('button', text, { type: 'button', class: 'button quiet' });
  element.addEventListener('click', press);
  return element;
};

export const ELSEWHERE_MILLIS = 6_000;

// One tab at a time: by a lock where there is one, else by a lease in the store, which is given up when it is not renewed.
export const alone = async (name, store) => {
  if (navigator.locks) {
    return new Promise(resolve => {
      navigator.locks.request(name, { ifAvailable: true }, lock => {
        resolve(Boolean(lock));
        return lock ? new Promise(() => {}) : undefined;
      });
    });
  }
  const tab = newId();
  const lease = () => store.write(store.texts, ['meta'], t => {
    const meta = t.objectStore('meta');
    const held = meta.get('lease');
    held.onsuccess = () => {
      if (!held.result || held.result.tab === tab || held.result.until < Date.now()) {
        meta.put({ tab, until: Date.now() + ELSEWHERE_MILLIS }, 'lease');
      }
    };
  }).then(() => store.meta('lease')).then(held => held.tab === tab);
  const got = await lease();
  if (got) {
    setInterval(lease, ELSEWHERE_MILLIS / 3);
    addEventListener('pagehide', () => store.setMeta('lease', null));
  }
  return got;
};

// Asks the browser to keep the page. The answer is a word for how that stands: secure, localhost, plain, no-worker.
export const kept = async (worker, ready) => {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  const word = !isSecureContext ? 'plain' : local ? 'localhost' : 'secure';
  if (!('serviceWorker' in navigator)) { return isSecureContext ? 'no-worker' : word; }
  try {
    await navigator.serviceWorker.register(worker);
    // Not waited for: without a network it may take for ever, and the desk works all the same.
    navigator.serviceWorker.ready.then(ready);
    return word;
  } catch (refused) {
    return 'no-worker';
  }
};

// Whether the browser promises to keep what is written.
export const promised = async () => Boolean(navigator.storage && navigator.storage.persist
  && (await navigator.storage.persisted() || await navigator.storage.persist()));

// The kept pages of a folder are forgotten.
export const forgotten = async folder => {
  if (!('serviceWorker' in navigator)) { return; }
  for (const worker of await navigator.serviceWorker.getRegistrations()) {
    if (new URL(worker.scope).pathname === folder) { await worker.unregister(); }
  }
  for (const name of await caches.keys()) {
    if (name.includes(` ${folder} `)) { await caches.delete(name); }
  }
};

export const saveFile = (name, blob) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
