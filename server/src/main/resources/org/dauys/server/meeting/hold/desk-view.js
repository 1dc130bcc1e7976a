// Shows what the store has. Words of people are put in as text, never as markup.
import { button, by, made } from './offline-page.js';

export { button, by, made };

export const inLanguage = (words, language) => words[language] || words.ru || words.kk || words.en || '';

export const told = (kind, body, say) => {
  switch (kind) {
    case 'contribution': {
      const { how, role, name } = body.speaker;
      const who = how === 'BY_NAME' ? `${name}${role ? `, ${role}` : ''}: ` : how === 'BY_ROLE' ? `${role}: ` : '';
      const places = body.provisions.length > 0 ? ` [${body.provisions.join(', ')}]` : '';
      const paper = body.sheet ? ` · ${say(body.sheet.closed ? 'hold.desk.sheet.closed' : 'hold.desk.sheet')}` : '';
      return `${say(`hold.said.${body.kind.toLowerCase()}`)} · ${who}${body.words}${places}${paper}`;
    }
    case 'attendance': return `${say('hold.kind.attendance')}: ${body.people}`;
    case 'turn': return `${say(`hold.side.${body.side.toLowerCase()}`)} · ${body.who} · ${clock(body.seconds)}`;
    case 'photo': return `${say('hold.kind.photo')} · ${body.caption}`;
    case 'poll': return `${say('hold.kind.poll')} · ${body.question} · ${body.teller}: ${body.agree} / ${body.disagree} / ${body.undecided}`;
    default: return `${say('hold.kind.mark')} · ${body.minute}`;
  }
};

export const clock = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

// A photograph that the server does not take: which and why, and what can be done.
const refusedPhoto = (item, say, act) => {
  const box = made('p', undefined, { class: 'warning', 'data-photo-refused': item.photoRefused });
  box.append(made('strong', say(`hold.desk.photo.${item.photoRefused}`)), ' ');
  const again = made('input', undefined, { type: 'file', accept: 'image/*', capture: 'environment' });
  again.addEventListener('change', () => act.photoAgain(item, again.files[0]));
  const label = made('label', `${say('hold.desk.photo.again')} `);
  label.append(again);
  box.append(label, ' ', button(say('hold.desk.photo.leave'), () => act.photoLeave(item)));
  return box;
};

// One item, with what a clerk can do about it.
const line = (item, say, act) => {
  const entry = made('li', undefined, { 'data-item': item.item });
  const open = item.open;
  if (open.length === 0 || (open.length === 1 && open[0].gone)) {
    entry.append(made('span', say('hold.kind.photo')), refusedPhoto(item, say, act));
    return entry;
  }
  if (open.length > 1) {
    entry.className = 'conflict';
    entry.append(made('p', say('hold.desk.conflict'), { class: 'warning' }));
    open.forEach(wording => {
      const side = made('p', wording.gone ? '—' : told(item.kind, wording.body, say));
      side.append(' ', button(say('hold.desk.conflict.take'), () => act.take(item, wording)));
      entry.append(side);
    });
    if (item.kind === 'contribution') {
      entry.append(button(say('hold.desk.conflict.both'), () => act.both(item)));
    }
    return entry;
  }
  entry.append(made('span', told(item.kind, open[0].body, say)));
  entry.append(' ', made('small', item.waits > 0 ? say('hold.desk.here') : say('hold.desk.there')));
  if (item.refused) {
    entry.append(' ', made('strong', `${say('hold.desk.net.refused')} ${item.refused.join(', ')}`));
  }
  if (item.photoRefused) {
    entry.append(refusedPhoto(item, say, act));
  }
  if (item.kind === 'contribution') {
    entry.append(' ', button(say('hold.desk.edit'), () => act.edit(item)));
  }
  entry.append(' ', button(say('hold.desk.take-back'), () => act.takeBack(item)));
  return entry;
};

export const list = (items, say, act) => {
  const shown = items.filter(item => item.photoRefused || item.open.length > 1 || !item.open[0].gone)
    .filter(item => item.open.length > 1 || !['turn', 'mark'].includes(item.kind))
    .sort((a, b) => Boolean(b.photoRefused) - Boolean(a.photoRefused) || b.open.length - a.open.length);
  by('items').replaceChildren(...shown.map(item => line(item, say, act)));
};

// Photographs of sheets, to be chosen when one is typed.
export const sheets = (items, say) => {
  const photos = items.filter(item => item.kind === 'photo' && item.open.length === 1 && !item.open[0].gone);
  const chosen = by('sheet-photo').value;
  by('sheet-photo').replaceChildren(made('option', '—', { value: '' }),
    ...photos.map((photo, at) => made('option', `${at + 1}. ${photo.open[0].body.caption || say('hold.kind.photo')}`, { value: photo.item })));
  by('sheet-photo').value = photos.some(photo => photo.item === chosen) ? chosen : '';
};

export const speakers = (items, say, act, running) => {
  const turns = items.filter(item => item.kind === 'turn' && item.open.length === 1 && !item.open[0].gone);
  const seconds = turn => turn.open[0].body.seconds
    + (running && running.item === turn.item ? (Date.now() - running.since) / 1000 : 0);
  by('turns').replaceChildren(...turns.map(turn => {
    const body = turn.open[0].body;
    const entry = made('li', `${say(`hold.side.${body.side.toLowerCase()}`)} · ${body.who} · ${clock(seconds(turn))} `);
    if (running && running.item === turn.item) {
      entry.className = 'now';
      entry.append(button(say('hold.desk.stop'), () => act.stop(turn)));
    } else if (body.state !== 'SPOKE') {
      entry.append(button(say('hold.desk.speaks'), () => act.speak(turn)));
    }
    return entry;
  }));
  const sum = side => turns.filter(turn => turn.open[0].body.side === side)
    .reduce((all, turn) => all + seconds(turn), 0);
  by('balance').textContent = say('hold.desk.balance')
    .replace('#', clock(sum('HALL'))).replace('#', clock(sum('DELEGATION')));
};

export const agenda = (plan, items, say, act, language) => {
  const marks = items.filter(item => item.kind === 'mark' && item.open.length === 1).map(item => item.open[0].body);
  by('agenda').replaceChildren(...plan.agenda.map(part => {
    const begun = marks.some(mark => mark.agenda === part.id && !mark.ended);
    const ended = marks.some(mark => mark.agenda === part.id && mark.ended);
    const at = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: plan.zone })
      .format(new Date(part.begins));
    const entry = made('li', `${at} · ${inLanguage(part.title, language)} · ${say('hold.desk.planned').replace('#', part.minutes)} `);
    entry.className = begun && !ended ? 'now' : '';
    if (!begun) { entry.append(button(say('hold.desk.begin'), () => act.mark(part, false))); }
    if (begun && !ended) { entry.append(button(say('hold.desk.finish'), () => act.mark(part, true))); }
    return entry;
  }));
  const chosen = by('agenda-item').value;
  by('agenda-item').replaceChildren(made('option', '—', { value: '0' }),
    ...plan.agenda.map(part => made('option', inLanguage(part.title, language), { value: String(part.id) })));
  by('agenda-item').value = chosen || '0';
};
