// The desk of a meeting: everything is saved here first, with a network or without one.
import { Store, newId } from './desk-store.js';
import { Sync } from './desk-sync.js';
import { scaled } from './offline-photo.js';
import { ELSEWHERE_MILLIS, alone, forgotten, kept, promised } from './offline-page.js';
import { save, take } from './desk-file.js';
import { Sound, obstacle } from './desk-sound.js';
import { by, button, clock, made, list, sheets, speakers, agenda, inLanguage } from './desk-view.js';

const root = by('desk');
const phrases = JSON.parse(root.dataset.say);
const code = root.dataset.code;
const language = document.documentElement.lang;
const say = key => phrases[key] || key;

let store;
let sync;
let sound;
let editing = null;
let running = null;

const tell = (id, text) => { by(id).textContent = text; };

// Says what came of an attempt to save; what was typed stays where it is until it is on the disk.
const saving = async work => {
  try {
    await work();
    tell('saved', say('site.offline.saved'));
    root.dataset.failed = '';
    await show();
    sync.flush();
    return true;
  } catch (failure) {
    const full = failure && failure.name === 'QuotaExceededError';
    tell('saved', say(full ? 'site.offline.full' : 'site.offline.failed'));
    root.dataset.failed = full ? 'full' : 'other';
    return false;
  }
};

const wording = (kind, body, item = newId(), over = [], gone = false) =>
  ({ item, kind, id: newId(), over, gone, body });

const over = (item, body, gone = false) =>
  wording(item.kind, body, item.item, item.open.map(one => one.id), gone);

const act = {
  take: (item, chosen) => saving(() => store.add([over(item, chosen.body, chosen.gone)])),
  both: item => saving(() => {
    const said = item.open.filter(one => !one.gone);
    const body = { ...said[0].body, words: said.map(one => one.body.words).join('\n') };
    // What one of the two says to the commission only does not become public by being joined.
    if (said.some(one => one.body.sheet && one.body.sheet.closed)) { body.sheet = { ...body.sheet, closed: true }; }
    return store.add([over(item, body)]);
  }),
  // The picture goes under the same id where the server has none there, so that sheets that name it still do.
  photoAgain: (item, file) => file && pictured(file, async bytes => {
    const before = item.open.find(one => !one.gone);
    const body = { caption: before ? before.body.caption : '', size: bytes.byteLength };
    if (before && item.photoRefused !== 'other') {
      await store.add([over(item, body)]);
      await store.addPhoto(item.item, bytes);
    } else {
      const sent = wording('photo', body);
      await store.addPhoto(sent.item, bytes);
      await store.add([sent]);
      await store.dropPhoto(item.item);
    }
  }),
  photoLeave: item => saving(async () => {
    if (item.photoRefused !== 'other' && item.open.some(one => !one.gone)) {
      await store.add([over(item, item.open.find(one => !one.gone).body, true)]);
    }
    await store.dropPhoto(item.item);
  }),
  takeBack: item => saving(() => store.add([over(item, item.open[0].body, true)])),
  edit: item => {
    editing = item;
    fill(item.open[0].body);
    by('words').focus();
  },
  speak: turn => saving(async () => {
    if (running) { await stopped(); }
    running = { item: turn.item, since: Date.now() };
    await store.setMeta('running', running);
    await store.add([over(turn, { ...turn.open[0].body, state: 'SPEAKS' })]);
  }),
  stop: () => saving(stopped),
  mark: (part, ended) => saving(async () => {
    const plan = await store.meta('plan');
    const minute = Math.round((Date.now() - new Date(plan.begins)) / 60_000);
    await store.add([wording('mark', { agenda: part.id, ended, minute: Math.max(-1440, Math.min(14400, minute)) })]);
  })
};

const stopped = async () => {
  const turn = (await store.shown()).find(item => item.item === running.item);
  const seconds = Math.min(86_400, Math.round(turn.open[0].body.seconds + (Date.now() - running.since) / 1000));
  await store.add([over(turn, { ...turn.open[0].body, state: 'SPOKE', seconds })]);
  running = null;
  await store.setMeta('running', null);
};

const fill = body => {
  by(`kind-${body.kind.toLowerCase()}`).checked = true;
  by('words').value = body.words;
  by('provisions').value = body.provisions.join(', ');
  by('language').value = body.language;
  by('agenda-item').value = String(body.agenda);
  by(`how-${body.speaker.how}`).checked = true;
  by('role').value = body.speaker.role || '';
  by('name').value = body.speaker.name || '';
  by('consent').checked = Boolean(body.speaker.consent);
  by('register').checked = body.register;
  by('sheet').checked = Boolean(body.sheet);
  by('sheet-photo').value = (body.sheet && body.sheet.photo) || '';
  by('closed').checked = Boolean(body.sheet && body.sheet.closed);
};

const chosen = name => document.querySelector(`input[name="${name}"]:checked`).value;

const speaker = () => {
  const how = chosen('how');
  const role = by('role').value.trim() || undefined;
  if (how === 'ANONYMOUS') { return { how }; }
  if (how === 'BY_ROLE') { return { how, role }; }
  return { how, role, name: by('name').value.trim(), consent: new Date().toISOString().slice(0, 10) };
};

// Whoever wrote "only for the commission" is not published because a box was left alone: that box means a sheet.
const sheet = () => (by('sheet').checked || by('closed').checked || by('sheet-photo').value
  ? { photo: by('sheet-photo').value || undefined, closed: by('closed').checked } : undefined);

const contribution = () => ({
  kind: chosen('kind').toUpperCase(),
  words: by('words').value.trim(),
  language: by('language').value,
  provisions: by('provisions').value.split(/[,;]/).map(label => label.trim()).filter(Boolean),
  agenda: Number(by('agenda-item').value),
  speaker: speaker(),
  register: by('register').checked,
  sheet: sheet()
});

const isWhole = body => body.words !== ''
  && (body.speaker.how !== 'BY_ROLE' || body.speaker.role)
  && (body.speaker.how !== 'BY_NAME' || (body.speaker.name && by('consent').checked));

const capture = async event => {
  event.preventDefault();
  const body = contribution();
  if (!isWhole(body)) {
    tell('saved', root.dataset.missing);
    (body.words === '' ? by('words') : by(body.speaker.how === 'BY_ROLE' ? 'role' : 'name')).focus();
    return;
  }
  const sent = editing ? over(editing, body) : wording('contribution', body);
  if (await saving(() => store.add([sent]))) {
    await sound.mark(sent.item).catch(soundFailed);
    editing = null;
    by('words').value = '';
    by('provisions').value = '';
    by('name').value = '';
    by('consent').checked = false;
    by('how-ANONYMOUS').checked = true;
    by('sheet').checked = false;
    by('sheet-photo').value = '';
    by('closed').checked = false;
    by('words').focus();
  }
};

// Draws a picture anew and keeps it; false when it could not be read or saved.
const pictured = async (file, keep) => {
  let bytes;
  try {
    bytes = await scaled(file);
  } catch (gone) {
    tell('saved', say('site.offline.photo.gone'));
    return false;
  }
  return saving(() => keep(bytes));
};

const photograph = async event => {
  event.preventDefault();
  const picked = by('photo').files[0];
  const caption = by('caption').value.trim();
  const done = picked && await pictured(picked, async bytes => {
    const sent = wording('photo', { caption, size: bytes.byteLength });
    await store.addPhoto(sent.item, bytes);
    await store.add([sent]);
  });
  if (done) { event.target.reset(); }
};

const number = id => Math.max(0, Math.min(100_000, Math.floor(Number(by(id).value) || 0)));

const show = async () => {
  const items = await store.shown();
  const counts = await store.counts();
  const plan = await store.meta('plan');
  running = await store.meta('running') || null;
  tell('here', say('hold.desk.counts.here').replace('#', counts.here));
  tell('server', say('hold.desk.counts.server').replace('#', counts.server));
  const conflicts = items.filter(item => item.open.length > 1).length;
  tell('conflicts', conflicts > 0 ? say('hold.desk.counts.conflicts').replace('#', conflicts) : '');
  root.dataset.here = counts.here;
  root.dataset.server = counts.server;
  const refused = items.filter(item => item.photoRefused || item.refused).length;
  tell('refused', refused > 0 ? say('hold.desk.counts.refused').replace('#', refused) : '');
  root.dataset.refused = refused;
  root.dataset.conflicts = conflicts;
  root.dataset.net = sync.net;
  tell('net', say(`${['sent', 'waits'].includes(sync.net) ? 'site.offline' : 'hold.desk'}.net.${sync.net}`));
  by('net').hidden = false;
  list(items, say, act);
  sheets(items, say);
  speakers(items, say, act, running);
  if (plan) {
    tell('meeting', `${inLanguage(plan.host, language)} · ${inLanguage(plan.settlement, language)}`);
    agenda(plan, items, say, act, language);
  }
};

const tick = async () => {
  // In the zone of the meeting, as its agenda: the device may know another.
  const { zone } = await store.meta('plan') || {};
  tell('clock', new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: zone }).format(new Date()));
  if (running) { speakers(await store.shown(), say, act, running); }
};

const context = async () => {
  const word = await kept(`/m/${code}/desk/worker.js`, () => {
    root.dataset.ready = 'yes';
    tell('ready', say('site.offline.ready'));
  });
  root.dataset.context = word;
  tell('context', say(`site.offline.context.${word}`));
};

const storage = async () => tell('storage', say(await promised() ? 'site.offline.storage.yes' : 'site.offline.storage.no'));

// That sound was recorded goes into the minutes; the sound itself goes nowhere.
const noted = recording => saving(async () => {
  const plan = await store.meta('plan');
  const minute = plan ? Math.max(-1440, Math.min(14400, Math.round((Date.now() - new Date(plan.begins)) / 60_000))) : 0;
  await store.add([wording('mark', { agenda: 0, ended: false, minute, recording })]);
});

const takes = async () => {
  const all = await sound.takes();
  root.dataset.takes = all.length;
  root.dataset.recording = sound.isOn() ? 'yes' : '';
  by('sound-start').disabled = sound.isOn() || !by('sound-consent').checked;
  by('sound-stop').hidden = !sound.isOn();
  by('takes').replaceChildren(...all.map((one, at) => {
    const entry = made('li', `${at + 1}. ${clock(one.seconds)} · ${say('hold.desk.sound.marks').replace('#', one.marks.length)} `);
    entry.dataset.seconds = one.seconds;
    if (!sound.isOn() || sound.current.take !== one.take) {
      entry.append(button(say('hold.desk.sound.save'), () => sound.save(one.take, `meeting-${code}-${at + 1}`)),
        button(say('hold.desk.sound.remove'), async () => {
          if (!confirm(say('hold.desk.sound.sure'))) { return; }
          await sound.remove(one.take);
          await noted('DELETED');
          await takes();
        }));
    }
    return entry;
  }));
};

const soundFailed = async failure => {
  tell('sound-state', say(failure && failure.name === 'QuotaExceededError' ? 'hold.desk.sound.full' : 'hold.desk.sound.failed'));
  await sound.stop();
  await takes();
};

const hear = async () => {
  sound = await Sound.open(code);
  const why = obstacle();
  by('sound').hidden = Boolean(why);
  tell('sound-state', say(`hold.desk.sound.${why || 'what'}`));
  by('sound-consent').addEventListener('change', takes);
  by('sound-start').addEventListener('click', async () => {
    by('sound-start').disabled = true;
    try {
      await sound.start(newId(), takes, soundFailed);
      await noted('RECORDED');
      tell('sound-state', say('hold.desk.sound.on'));
    } catch (refused) {
      tell('sound-state', say('hold.desk.sound.failed'));
    }
    await takes();
  });
  by('sound-stop').addEventListener('click', async () => {
    await sound.stop();
    tell('sound-state', say('hold.desk.sound.what'));
    await takes();
  });
  await takes();
};

const clear = async () => {
  if ((await sound.takes()).length > 0) {
    tell('saved', say('hold.desk.sound.first'));
    return;
  }
  await sync.flush();
  const counts = await store.counts();
  if (counts.here > 0 || sync.net !== 'sent') {
    tell('saved', say('hold.desk.clear.not-yet'));
    return;
  }
  if (!confirm(say('hold.desk.clear.sure'))) { return; }
  sync.stop();
  await store.destroy();
  await sound.destroy(code);
  await forgotten(`/m/${code}/desk/`);
  root.replaceChildren(Object.assign(document.createElement('p'), { textContent: say('hold.desk.cleared'), id: 'cleared' }));
};

const listen = () => {
  by('capture').addEventListener('submit', capture);
  by('words').addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { by('capture').requestSubmit(); }
  });
  by('picture').addEventListener('submit', photograph);
  by('attend').addEventListener('submit', async event => {
    event.preventDefault();
    if (await saving(() => store.add([wording('attendance', { people: number('people') })]))) { event.target.reset(); }
  });
  by('waits').addEventListener('submit', async event => {
    event.preventDefault();
    const body = { who: by('who').value.trim(), side: chosen('side'), state: 'WAITS', seconds: 0, agenda: Number(by('agenda-item').value) };
    if (await saving(() => store.add([wording('turn', body)]))) { by('who').value = ''; }
  });
  by('count').addEventListener('submit', async event => {
    event.preventDefault();
    const body = { question: by('question').value.trim(), teller: by('teller').value.trim(), agree: number('agree'), disagree: number('disagree'), undecided: number('undecided') };
    if (body.question && await saving(() => store.add([wording('poll', body)]))) { event.target.reset(); }
  });
  by('export').addEventListener('click', () => save(store));
  by('import').addEventListener('change', async event => {
    const file = event.target.files[0];
    let taken;
    if (file && await saving(async () => { taken = await take(store, file); })) {
      const said = taken.fresh === -1 ? say('hold.desk.file.none') : taken.fresh === -2 ? say('hold.desk.file.other')
        : say('hold.desk.file.taken').replace('#', taken.fresh);
      tell('saved', taken.wrong.length > 0
        ? `${said} ${say('hold.desk.file.wrong').replace('#', taken.wrong.join(', '))}` : said);
    }
  });
  by('send').addEventListener('click', () => sync.flush());
  by('clear').addEventListener('click', clear);
};

const start = async () => {
  store = await Store.open(code);
  const brought = new URLSearchParams(location.hash.slice(1)).get('token');
  if (brought) {
    await store.setMeta('token', brought);
    history.replaceState(null, '', location.pathname);
  }
  await context();
  while (!await alone(`dauys-desk-${code}`, store)) {
    tell('saved', say('site.offline.other-tab'));
    root.dataset.state = 'elsewhere';
    await new Promise(resolve => setTimeout(resolve, ELSEWHERE_MILLIS / 3));
  }
  tell('saved', '');
  if (!await store.meta('token')) {
    tell('saved', say('hold.desk.no-token'));
    root.dataset.state = 'no-token';
    return;
  }
  sync = new Sync(store, show);
  await hear();
  listen();
  by('work').hidden = false;
  await show();
  await storage();
  setInterval(tick, 1000);
  root.dataset.state = 'open';
  sync.start();
};

start().catch(failure => {
  tell('saved', `${say('site.offline.failed')} ${failure.name}`);
  root.dataset.state = 'failed';
});
