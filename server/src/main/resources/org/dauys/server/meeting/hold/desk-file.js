// The way out when a device fails or finds no network: a file that another device's desk and the server read.
import { saveFile } from './offline-page.js';

const FORMAT = 'dauys-meeting-desk-1';

const base64 = buffer => {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
};

const plain = ({ item, kind, id, over, gone, body }) => ({ item, kind, id, over, gone, body });

export const save = async store => {
  const file = {
    format: FORMAT,
    code: store.code,
    wordings: (await store.queue()).map(plain),
    photos: (await store.photosHere()).map(photo => ({ item: photo.item, base64: base64(photo.bytes) }))
  };
  saveFile(`meeting-${store.code}.json`, new Blob([JSON.stringify(file)], { type: 'application/json' }));
};

const KINDS = ['contribution', 'attendance', 'turn', 'photo', 'poll', 'mark'];
const isKey = key => typeof key === 'string' && /^[0-9a-f]{32}$/.test(key);

const isWording = one => one && isKey(one.item) && isKey(one.id) && KINDS.includes(one.kind)
  && Array.isArray(one.over) && one.over.every(isKey) && one.body && typeof one.body === 'object';

const bytesOf = photo => {
  try {
    return photo && isKey(photo.item) && typeof photo.base64 === 'string'
      ? Uint8Array.from(atob(photo.base64), sign => sign.charCodeAt(0)) : undefined;
  } catch (broken) {
    return undefined;
  }
};

// Returns how many wordings are new here, -1: no such file, -2: of another meeting; and the places of what could not be read. What
// can be read is taken: a file that is spoilt in one place loses that place only.
export const take = async (store, file) => {
  let read;
  try {
    read = JSON.parse(await file.text());
  } catch (broken) {
    return { fresh: -1, wrong: [] };
  }
  if (!read || read.format !== FORMAT || !Array.isArray(read.wordings) || !Array.isArray(read.photos)) {
    return { fresh: -1, wrong: [] };
  }
  if (read.code !== store.code) { return { fresh: -2, wrong: [] }; }
  const wrong = [];
  read.wordings.forEach((one, at) => { if (!isWording(one)) { wrong.push(`wordings[${at}]`); } });
  for (const [at, photo] of read.photos.entries()) {
    const bytes = bytesOf(photo);
    if (bytes) { await store.addPhoto(photo.item, bytes.buffer); } else { wrong.push(`photos[${at}]`); }
  }
  return { fresh: await store.add(read.wordings.filter(isWording).map(plain)), wrong };
};
