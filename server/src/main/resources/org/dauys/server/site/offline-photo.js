// A photograph drawn anew: small enough to send, and without what the camera wrote into it. Its bytes are copied at once,
// because what was picked is only a reference to a file that may go.
const LONGEST = 1600;
const QUALITY = 0.8;

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
  return drawn.arrayBuffer();
};
