// Looks for a number that gives a seal a SHA-256 (FIPS 180-4) which begins with zeros. Not by the browser's own SHA-256:
// that one is not there without https, and is slow for short texts.
'use strict';

const K = new Uint32Array(64);
const START = new Uint32Array(8);
(() => {
  const isPrime = n => { for (let d = 2; d * d <= n; d++) { if (n % d === 0) { return false; } } return true; };
  const fraction = x => ((x - Math.floor(x)) * 0x100000000) >>> 0;
  for (let n = 2, found = 0; found < 64; n++) {
    if (!isPrime(n)) { continue; }
    if (found < 8) { START[found] = fraction(Math.sqrt(n)); }
    K[found++] = fraction(Math.cbrt(n));
  }
})();

const w = new Uint32Array(64);
const block = new Uint8Array(64);

/** The first 32 bits of the sum of a text of less than 56 letters, which stand in the block with their end mark. */
const first = () => {
  for (let i = 0; i < 16; i++) {
    w[i] = block[4 * i] << 24 | block[4 * i + 1] << 16 | block[4 * i + 2] << 8 | block[4 * i + 3];
  }
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15];
    const b = w[i - 2];
    const s0 = (a >>> 7 | a << 25) ^ (a >>> 18 | a << 14) ^ a >>> 3;
    const s1 = (b >>> 17 | b << 15) ^ (b >>> 19 | b << 13) ^ b >>> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1 | 0;
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let i = 0; i < 64; i++) {
    const s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
    const t1 = h + s1 + (e & f ^ ~e & g) + K[i] + w[i] | 0;
    const s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
    const t2 = s0 + (a & b ^ a & c ^ b & c) | 0;
    h = g; g = f; f = e; e = d + t1 | 0; d = c; c = b; b = a; a = t1 + t2 | 0;
  }
  return a + START[0] >>> 0;
};

onmessage = asked => {
  const { seal, bits } = asked.data;
  for (let number = 0; ; number++) {
    const text = seal + '.' + number;
    block.fill(0);
    for (let i = 0; i < text.length; i++) { block[i] = text.charCodeAt(i); }
    block[text.length] = 0x80;
    block[62] = text.length * 8 >> 8;
    block[63] = text.length * 8 & 0xff;
    if (first() >>> 32 - bits === 0) {
      postMessage(String(number));
      return;
    }
  }
};
