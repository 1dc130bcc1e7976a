// The way out when a device finds no network: files that another device sends as they are, by any program.
import { button, made, saveFile } from './offline-page.js';
import { hex } from './offline-sync.js';
import { sent } from './station-form.js';

const safe = code => code.replace(/[^0-9A-Za-z-]/g, '_');

// Photographs are named by the sums of their bytes; where a browser adds none up, by those that the server has answered.
const sumOf = async (photo, bytes) => photo.sha256
  || (globalThis.crypto.subtle ? hex(await crypto.subtle.digest('SHA-256', bytes)) : undefined);

// Buttons, one a file, in the order in which they are sent.
export const files = async (store, form, station, say) => {
  const protocol = await store.protocol();
  const parts = [];
  const sums = [];
  let unnamed = 0;
  for (const [at, photo] of protocol.photos.entries()) {
    const kept = await store.photo(photo.item);
    if (!kept) { continue; }
    const sum = await sumOf(photo, kept.bytes);
    if (sum) { sums.push(sum); } else { unnamed++; }
    parts.push([`photograph-${safe(station)}-${at + 1}.jpg`, new Blob([kept.bytes], { type: 'image/jpeg' })]);
  }
  const meant = form.meant(protocol.form, protocol.replaces);
  if (meant.wrong.length === 0) {
    const body = JSON.stringify(sent(meant, protocol.form, sums, protocol.replaces), null, 2);
    parts.push([`protocol-${safe(station)}.json`, new Blob([body], { type: 'application/json' }),
      unnamed > 0 ? say('file.unnamed') : '']);
  }
  return parts.map(([name, blob, note]) => line(name, blob, note, say));
};

const line = (name, blob, note, say) => {
  const entry = made('li');
  entry.append(button(`${say('file.save')} ${name}`, () => saveFile(name, blob)));
  if (note) { entry.append(' ', made('small', note)); }
  return entry;
};
