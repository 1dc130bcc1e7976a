// The way out when a device fails or finds no network: a file that another device's desk and the server read.
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
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  link.download = `meeting-${store.code}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

// Returns how many wordings are new here; -1: no such file; -2: of another meeting.
export const take = async (store, file) => {
  let read;
  try {
    read = JSON.parse(await file.text());
  } catch (broken) {
    return -1;
  }
  if (read.format !== FORMAT || !Array.isArray(read.wordings) || !Array.isArray(read.photos)) { return -1; }
  if (read.code !== store.code) { return -2; }
  for (const photo of read.photos) {
    const bytes = Uint8Array.from(atob(photo.base64), sign => sign.charCodeAt(0));
    await store.addPhoto(photo.item, bytes.buffer);
  }
  return store.add(read.wordings.map(plain));
};
