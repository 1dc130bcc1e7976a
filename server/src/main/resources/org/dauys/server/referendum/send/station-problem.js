// What was refused, in words, with what can be done about it.
import { by, made } from './offline-page.js';

// Numbers grow: whichever is the larger stands now, what the server has told last or what this device has been answered.
export const newest = (status, number) => (status.stands && status.stands.number > number ? status.stands.number : number);

const lines = (protocol, status, sync, view, form) => {
  const say = key => view.say(key);
  const told = [];
  if (sync.net === 'token') { told.push(say('problem.key')); }
  if (sync.net === 'refused') { told.push((sync.problem && sync.problem.detail) || say('net.refused')); }
  if (status.observer) { told.push(say('problem.observer')); }
  const { problem } = protocol;
  if (!problem) { return told; }
  told.push(say('problem.refused'));
  if (problem.word !== 'stands') {
    return [...told, problem.detail || '', say(view.has(`problem.${problem.word}`) ? `problem.${problem.word}` : 'problem.form')];
  }
  const number = newest(status, problem.number);
  told.push(say('problem.stands').replace('#', number));
  if (status.stands && status.stands.figures && status.stands.number === number) {
    const differs = view.differs(status.stands, form.meant(protocol.form, false), protocol);
    told.push(differs.length > 0 ? say('problem.differs').replace('#', differs.join(', ')) : say('problem.same'));
  }
  return told;
};

export const problems = (protocol, status, station, sync, view, form) => {
  const text = lines(protocol, status, sync, view, form).filter(Boolean);
  const box = by('problem');
  // What has been told is not told again: it would be read aloud each time.
  if (box.textContent === text.join('')) { return; }
  box.hidden = text.length === 0;
  box.replaceChildren(...text.map(line => made('p', line)));
  const stands = protocol.problem && protocol.problem.word === 'stands' ? newest(status, protocol.problem.number) : 0;
  by('correct-other').hidden = !stands;
  by('correct-other').textContent = view.say('correct').replace('#', stands);
  by('new-key').hidden = sync.net !== 'token';
  by('other-station').value = station;
  by('other-station').readOnly = Boolean(status.station);
};
