// Brings what is here to the server, again and again until it has answered.
const PATIENCE = 20_000;

export const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, '0')).join('');

// Who extends it says in round() what is brought, in which order, and what net a failure stands for.
export class Rounds {
  constructor(changed) {
    this.changed = changed;
    this.net = 'waits';
    this.running = false;
    this.again = false;
    this.stopped = false;
  }

  start() {
    addEventListener('online', () => this.flush());
    document.addEventListener('visibilitychange', () => this.flush());
    this.flush();
  }

  // The browser's word for being online is worth nothing, and it wakes nobody when the server is back: we ask.
  later(busy) {
    clearTimeout(this.timer);
    const least = busy ? 2_000 : 10_000;
    this.timer = setTimeout(() => this.flush(), least + Math.random() * least);
  }

  async flush() {
    if (this.stopped) { return; }
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    let net = 'sent';
    try {
      do {
        this.again = false;
        await this.round();
      } while (this.again && !this.stopped);
    } catch (failure) {
      net = failure.status === 401 ? 'token' : failure.status && failure.status < 500 ? 'refused' : 'waits';
    } finally {
      this.running = false;
      this.net = net;
      if (!this.stopped) {
        try {
          await this.changed();
        } finally {
          this.later(net !== 'sent');
        }
      }
    }
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}

// Asks with a secret, which stands in the header and nowhere else. A refusal carries its status, and what was said as its problem.
export const ask = async (path, token, options = {}) => {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), PATIENCE);
  try {
    if (!token) { throw Object.assign(new Error('no token'), { status: 401 }); }
    const answer = await fetch(path, {
      ...options,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: end.signal,
      headers: { ...options.headers, Authorization: `Bearer ${token}` }
    });
    if (!answer.ok) {
      const problem = await answer.json().catch(() => undefined);
      throw Object.assign(new Error(`status ${answer.status}`), { status: answer.status, problem });
    }
    return await answer.json();
  } finally {
    clearTimeout(timer);
  }
};
