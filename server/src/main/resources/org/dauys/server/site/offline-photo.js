// A photograph drawn anew: small enough to send, and without what the camera wrote into it. Its bytes are copied at once,
// because what was picked is only a reference to a file that may go.
const LONGEST = 1600;
const QUALITY = 0.8;

const SOS = 0xDA;
const APP0 = 0xE0;
const APP1 = 0xE1;
const APP2 = 0xE2;
const APP14 = 0xEE;
const APP15 = 0xEF;
const COM = 0xFE;

const starts = (bytes, at, name) => [...name].every((sign, i) => bytes[at + i] === sign.charCodeAt(0));

const isPicture = (marker, bytes, at) => {
  if (marker === APP0) { return starts(bytes, at + 4, 'JFIF\0'); }
  if (marker === APP2) { return starts(bytes, at + 4, 'ICC_PROFILE\0'); }
  return marker === APP14 || ((marker < APP1 || marker > APP15) && marker !== COM);
};

// Without notes that some browsers write into what they draw. The server keeps the same segments (JpegPicture): the sum of what is here
// is the sum of what it keeps.
const plain = async buffer => {
  const bytes = new Uint8Array(buffer);
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xFF && bytes[at + 1] !== SOS) {
    const end = at + 2 + ((bytes[at + 2] << 8) | bytes[at + 3]);
    if (isPicture(bytes[at + 1], bytes, at)) { kept.push(bytes.subarray(at, end)); }
    at = end;
  }
  return new Blob([...kept, bytes.subarray(at)]).arrayBuffer();
};

export const scaled = async file => {
  const picture = await createImageBitmap(new Blob([await file.arrayBuffer()], { type: file.type }));
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return plain(await drawn.arrayBuffer());
};
