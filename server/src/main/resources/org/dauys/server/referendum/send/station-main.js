// The desk of a polling station: all is saved here first, with a network or without one, and sent when there is one.
import { ELSEWHERE_MILLIS, alone, by, forgotten, kept, promised } from './offline-page.js';
import { ask } from './offline-sync.js';
import { scaled } from './offline-photo.js';
import { BLANK, StationStore } from './station-store.js';
import { ProtocolForm, sent } from './station-form.js';
import { StationSync } from './station-sync.js';
import { StationView } from './station-view.js';
import { findings } from './station-check.js';
import { Who } from './station-who.js';
import { newest, problems } from './station-problem.js';
import { files } from './station-file.js';

const root = by('desk');
const words = JSON.parse(root.dataset.words);
const { slug } = root.dataset;
const base = `/c/${slug}/referendum`;
const folder = `${base}/station/`;
const language = document.documentElement.lang;
const view = new StationView(words, language);
const say = key => view.say(key);
const form = new ProtocolForm(words.asked, key => view.name(key), say);
const TYPING = 300;
const MOST_PHOTOGRAPHS = words.photographs;

let store;
let sync;
let who;
let shown = '';
let typing;
let filed;

const tell = (id, text) => { by(id).textContent = text; };

// Says what came of an attempt to save; what was typed stays in its field.
const saving = async work => {
  try {
    await work();
    tell('saved', say('saved'));
    return true;
  } catch (failure) {
    tell('saved', say(failure && failure.name === 'QuotaExceededError' ? 'full' : 'failed'));
    return false;
  }
};

const saveDraft = () => saving(async () => {
  clearTimeout(typing);
  typing = undefined;
  const typed = form.read();
  await store.changeProtocol(one => (one.state === 'draft' ? { ...one, form: typed } : one));
});

// What the checks find: here at once, and by the server, which knows the list of stations too, when it answers.
const check = async id => {
  const protocol = await store.protocol();
  const typed = protocol.state === 'draft' ? form.read() : protocol.form;
  const meant = form.meant(typed, false);
  const waits = meant.wrong.length > 0;
  const found = waits ? [] : findings(meant.figures, meant.extra).map(one => view.told(one));
  const state = (told, fine) => {
    view.findings(id, told);
    tell(`${id}-state`, say(waits ? 'check.waits' : told.length > 0 ? 'check.found' : fine));
    if (id === 'look-findings') { by('despite-field').hidden = told.length === 0; }
  };
  state(found, 'check.here');
  if (waits || sync.net !== 'sent') { return found; }
  try {
    const { station, key } = await store.meta('who');
    const told = await ask(`${base}/send/${encodeURIComponent(station)}/check`, key, { method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: JSON.stringify(sent(meant, { ...typed, reason: '' }, [], null)) });
    const now = await store.protocol();
    if (now.state === protocol.state && (now.state !== 'draft' || same(form.read(), typed))) { state(told.findings, 'check.server'); }
  } catch (unreachable) {
    // The device's own checks stand.
  }
  return found;
};

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const typed = () => {
  clearTimeout(typing);
  typing = setTimeout(async () => {
    await saveDraft();
    await check('findings');
  }, TYPING);
};

const handOn = async event => {
  event.preventDefault();
  if (!await saveDraft()) { return; }
  const protocol = await store.protocol();
  const { wrong } = form.meant(protocol.form, protocol.replaces);
  form.mark(wrong);
  if (wrong.length > 0) {
    tell('saved', say('saved.wrong'));
    return;
  }
  if (await saving(() => store.changeProtocol(one => ({ ...one, state: 'look', problem: null })))) { await show(); }
};

const back = () => saving(() => store.changeProtocol(one => (one.state === 'sent' ? one : { ...one, state: 'draft' }))).then(show);

const confirmLook = async event => {
  event.preventDefault();
  const missing = !by('compared').checked ? 'compared' : !by('despite-field').hidden && !by('despite').checked ? 'despite' : '';
  by('look-error').hidden = missing === '';
  if (missing) {
    tell('look-error', say(`look.${missing}`));
    by(missing).focus();
    return;
  }
  if (await saving(() => store.changeProtocol(one => ({ ...one, state: 'waits', problem: null })))) {
    await show();
    sync.flush();
  }
};

const isWritten = figures => Object.values(figures).some(text => text !== '');

// Begins a correction: with what was typed here, else with what the standing protocol says; figures that the page does not ask for come
// from there in any case. What was sent from here is known here; of any other the server has to have told what it says.
const correct = async () => {
  const protocol = await store.protocol();
  const status = await store.meta('status') || {};
  const isOwn = protocol.state === 'sent' && newest(status, protocol.number) === protocol.number;
  const number = newest(status, protocol.state === 'sent' ? protocol.number : protocol.problem.number);
  const isTold = status.stands && status.stands.number === number && status.stands.figures;
  if (isOwn || isTold) { return begin(number, isTold ? status.stands : undefined); }
  tell('saved', say('correct.untold').replace('#', number));
  return sync.flush();
};

const begin = (number, stands) => saving(async () => {
  const { extra = {}, ...figures } = stands ? stands.figures : {};
  await store.changeProtocol(one => {
    // Also when someone else has corrected what was sent from here.
    const blank = !isWritten(one.form.figures) || (one.state === 'sent' && number !== one.number);
    const start = blank ? { ...BLANK, closed: stands.closed, signed: stands.signed } : one.form;
    const asked = key => words.asked.includes(key);
    const text = entries => Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
    const entries = Object.entries(figures);
    return {
      ...one,
      state: 'draft',
      problem: null,
      replaces: number,
      number: null,
      form: {
        ...start,
        reason: '',
        figures: blank ? text(entries.filter(([key]) => asked(key))) : start.figures,
        more: { ...text(entries.filter(([key]) => !asked(key))), ...start.more },
        extras: { ...text(Object.entries(extra).filter(([name]) => name !== start.extraName)), ...start.extras }
      }
    };
  });
  shown = '';
}).then(show);

const photograph = async event => {
  const picked = [...event.target.files];
  for (const file of picked) {
    if ((await store.protocol()).photos.length >= MOST_PHOTOGRAPHS) {
      tell('saved', say('photo.most'));
      return;
    }
    let bytes;
    try {
      bytes = await scaled(file);
    } catch (gone) {
      tell('saved', say('photo.gone'));
      return;
    }
    if (!await saving(() => store.addPhoto(bytes))) { return; }
  }
  event.target.value = '';
  await show();
};

const drop = item => saving(() => store.dropPhoto(item)).then(show);

const turnout = async event => {
  event.preventDefault();
  const voted = by('voted').value.trim();
  by('voted-error').hidden = /^[0-9]{1,9}$/.test(voted);
  if (!by('voted-error').hidden) {
    by('voted').focus();
    return;
  }
  if (await saving(() => store.tell(by('hour').value, Number(voted)))) {
    by('voted').value = '';
    await show();
    sync.flush();
  }
};

// Made anew only when something in them is another: whoever stands on a button keeps it, and sums are not added up at each attempt.
const showFiles = async (protocol, station) => {
  const photos = protocol.photos.map(({ item, sha256 }) => (globalThis.crypto.subtle ? item : [item, sha256]));
  const now = protocol.state === 'draft' ? '' : JSON.stringify([station, protocol.form, protocol.replaces, photos]);
  if (now === filed) { return; }
  filed = now;
  try {
    const buttons = now ? await files(store, form, station, say) : [];
    if (now === filed) { by('files').replaceChildren(...buttons); }
  } catch (failure) {
    filed = undefined;
    throw failure;
  }
};

const show = async () => {
  const protocol = await store.protocol();
  const { station } = await store.meta('who');
  const status = await store.meta('status') || {};
  tell('at', `${say('station').replace('#', station)}${status.name ? ` · ${status.name}` : ''}`);
  tell('net', say(['sent', 'waits', 'token'].includes(sync.net) ? `net.${sync.net}` : 'net.refused'));
  root.dataset.net = sync.net;
  root.dataset.state = protocol.state;
  root.dataset.number = protocol.number || '';
  root.dataset.waits = await store.waits();
  for (const state of ['draft', 'look', 'waits', 'sent']) { by(state).hidden = protocol.state !== state; }
  tell('correcting', protocol.replaces ? say('correcting').replace('#', protocol.replaces) : '');
  // What is being typed is never drawn anew.
  const now = `${protocol.state} ${protocol.replaces || ''}`;
  const fresh = now !== shown;
  const moved = fresh && shown !== '';
  shown = now;
  if (protocol.state === 'draft') {
    if (fresh) { form.fill(protocol.form, protocol.replaces); }
    await view.photos('photos', protocol.photos, store, drop);
    await check('findings');
  } else if (protocol.state === 'look' && fresh) {
    by('compared').checked = false;
    by('despite').checked = false;
    by('look-error').hidden = true;
    view.look(protocol.form, form.meant(protocol.form, protocol.replaces));
    await view.photos('look-photos', protocol.photos, store);
    await check('look-findings');
  } else if (protocol.state === 'sent') {
    tell('number', say('in-the-count').replace('#', protocol.number));
    by('page').href = protocol.page;
    const number = newest(status, protocol.number);
    tell('stands-now', number > protocol.number ? say('stands-now').replace('#', number) : '');
    by('correct').textContent = say('correct').replace('#', number);
  }
  view.hours(await store.hours());
  if (sync.net === 'token') { await who.refused(); }
  root.dataset.problem = protocol.problem ? protocol.problem.word : sync.net === 'token' ? 'key' : '';
  problems(protocol, status, station, sync, view, form);
  await showFiles(protocol, station);
  if (moved) { document.querySelector(`#${protocol.state} h2`).focus(); }
};

const forget = async () => {
  const protocol = await store.protocol();
  const unsent = await store.waits() > 0 || (protocol.state !== 'sent' && (protocol.photos.length > 0 || isWritten(protocol.form.figures)));
  if (!confirm(say(unsent ? 'forget.unsent' : 'forget.sure'))) { return; }
  if (sync) { sync.stop(); }
  await store.destroy();
  await forgotten(folder);
  root.replaceChildren(Object.assign(document.createElement('p'), { textContent: say('forgotten'), id: 'forgotten' }));
};

const listen = () => {
  by('form').addEventListener('input', event => { if (event.target.type !== 'file') { typed(); } });
  by('form').addEventListener('submit', handOn);
  by('photograph').addEventListener('change', photograph);
  by('second').addEventListener('submit', confirmLook);
  by('back').addEventListener('click', back);
  by('back-waits').addEventListener('click', back);
  by('correct').addEventListener('click', correct);
  by('correct-other').addEventListener('click', correct);
  by('tell').addEventListener('submit', turnout);
  by('send').addEventListener('click', () => sync.flush());
  by('forget').addEventListener('click', forget);
  by('new-key').addEventListener('submit', async event => {
    event.preventDefault();
    if (await who.renewed()) { sync.flush(); }
  });
  addEventListener('hashchange', async () => {
    // What was typed a moment ago counts as written of its station, and says so before it is said what comes of the slip.
    if (typing) { await saveDraft(); }
    if (await who.scanned()) { sync.flush(); }
  });
};

const start = async () => {
  store = await StationStore.open(slug);
  // Not waited for: a page that cannot be kept works all the same.
  kept(`${folder}worker.js`, () => {
    root.dataset.ready = 'yes';
    tell('ready', say('ready'));
  }).then(word => {
    root.dataset.context = word;
    tell('context', say(`context.${word}`));
  });
  while (!await alone(`dauys-station-${slug}`, store)) {
    tell('saved', say('other-tab'));
    root.dataset.state = 'elsewhere';
    await new Promise(resolve => setTimeout(resolve, ELSEWHERE_MILLIS / 3));
    // It may have been forgotten there: then this one is closed.
    store.close();
    store = await StationStore.open(slug);
  }
  tell('saved', '');
  who = new Who(store, say, tell, saving);
  await who.scanned();
  if (!await store.meta('who')) {
    root.dataset.state = 'who';
    await who.asked();
  }
  sync = new StationSync(store, base, form, language, show);
  listen();
  by('work').hidden = false;
  by('tell').closest('details').open = Date.now() < Date.parse(words.closes);
  const past = words.hours.filter(([at]) => Date.parse(at) <= Date.now());
  if (past.length > 0) { by('hour').value = past.at(-1)[0]; }
  await show();
  tell('storage', say(await promised() ? 'storage.yes' : 'storage.no'));
  sync.start();
};

start().catch(failure => {
  tell('saved', `${say('failed')} ${failure.name}`);
  root.dataset.state = 'failed';
});
