// Walks the desk as an editor and a responder would, with the demo of one build or of two, and prints touches, pages, screens, seconds.
// Needs: npm install playwright-core@1.57.0, Debian's chromium, two versions of an act as DOCX (./dauys convert makes them), and of each
// build a demo that was just started with --role responder: its address, the editor's one-time password and the responder's link.
//   node desk.mjs OLD.docx NEW.docx ADDRESS PASSWORD LINK [ADDRESS PASSWORD LINK]
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { Walk } from './walker.mjs';

const { chromium } = createRequire(process.cwd() + '/')('playwright-core');
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** What a walk makes is told from that of earlier runs. */
const RUN = Date.now();
const TITLE = 'Устав города Аксай ' + RUN;
const DEMO = '/desk/c/aqdala-constitution';
const MANY = 50;
/** At one of them only these letters wait for an answer, at the other those of others, too. */
const ALONE = '28.2', AMONG = '26.3';
const PLACES = { [`at ${ALONE}, where nobody else waits`]: ALONE, [`at ${AMONG}, where others wait, too`]: AMONG };
const OTHERS = [
  'Разъясните, считается ли предупредительная остановка на час отказом от работы',
  'Добавьте сюда моряков торгового флота, они месяцами вне порта',
  'Кто оплатит врача, если предприятие закрыто решением акимата',
  'Запретите заменять людей на время переговоров с объединением',
  'По-казахски стоит слово с другим значением, сверьте оба текста',
];
/** What the letters of one campaign say; each campaign is another. */
const CAMPAIGNS = [
  'Верните прежние слова: на них стоят наши договоры с заводом, и без них нам нечем ответить на отказ',
  'Семьи горняков просят оставить всё, как было: двадцать лет по этому правилу платили и лечили, и никто не жаловался',
  'Просим записать срок ответа на обращение работника, потому что сегодня его можно ждать до пенсии',
  'Профсоюз железной дороги против этой нормы, она переложит на машиниста чужую ошибку и чужой долг',
  'Не трогайте отпуск за вредность: шахтёр получает его не в подарок, а за годы под землёй',
];
const REASON = 'Рабочая группа вернёт эти слова в следующую редакцию проекта.';

const [older, newer, ...demos] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

async function window(screen, state) {
  const opened = await browser.newContext({ viewport: screen, locale: 'ru', hasTouch: screen === PHONE, storageState: state });
  opened.setDefaultTimeout(30_000);
  return opened;
}

/** The editor logs in, which no walk counts; a one-time password is made another by adding "-own", which a later run is given. */
async function editor(base, password) {
  const opened = await window(DESK);
  const page = await opened.newPage();
  await page.goto(base + '/login');
  await page.fill('#name', 'editor');
  await page.fill('#password', password);
  await page.press('#password', 'Enter');
  await page.waitForURL(address => address.pathname !== '/login');
  if (await page.locator('#repeated').count() > 0) {
    await page.fill('#password', password + '-own');
    await page.fill('#repeated', password + '-own');
    await page.press('#repeated', 'Enter');
    await page.waitForURL(address => address.pathname !== '/password');
  }
  return opened;
}

async function responder(link) {
  const opened = await window(DESK);
  const page = await opened.newPage();
  await page.goto(link);
  await page.click('main form button');
  await page.waitForURL(address => !address.pathname.startsWith('/login'));
  const state = await opened.storageState();
  await opened.close();
  return state;
}

/** Letters at one provision; what a clerk does to bring them in is not counted. */
async function letters(opened, base, label, batch, texts) {
  const page = await opened.newPage();
  const csv = 'номер;вид;статья;язык;текст\n' + texts.map((text, i) => `${RUN}-${batch}-${i + 1};remark;${label};ru;${text}`).join('\n');
  await page.goto(base + DEMO + '/import');
  await page.setInputFiles('#file', { name: `letters-${batch}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.click('form:has(#file) button');
  await page.click('form[action$="/check"] button');
  await page.click('form[action$="/take"] button');
  await page.waitForSelector('a[href*="source=import"]');
  await page.close();
}

async function publish(walk, file) {
  const { page } = walk;
  await walk.tap(page.locator('main form.form .button:not(.quiet)'));
  await walk.choose(page.locator('#files'), file);
  await walk.tap(page.locator('form:has(#files) .button'));
  await walk.await(page.locator('#texts .facts'));
  await walk.tap(page.locator('nav.tabs a[href$="/publish"]'));
  // Its counts are made meanwhile.
  await walk.tap(page.locator('label:has(#confirm)'));
  await walk.tap(page.locator('form:has(#confirm) .button'));
}

async function twoVersions(walk) {
  const { page } = walk;
  await walk.open('/desk');
  await walk.tap(page.locator('main a[href="/desk/new"]'));
  await walk.type(page.locator('#title-ru'), TITLE);
  await walk.tap(page.locator('main form.form .button:not(.quiet)'));
  await walk.tap(page.locator('main a[href$="/v/new"]'));
  await publish(walk, older);
  if (await page.locator('main a[href$="/v/new"]').count() === 0) { await walk.tap(page.locator('.crumbs li:nth-child(2) a')); }
  await walk.tap(page.locator('main a[href$="/v/new"]'));
  await publish(walk, newer);
}

/** From where publishing ends; the pair becomes one with another provision, which the editor knows by its number or sees offered. */
async function doubtfulPair(walk) {
  const { page } = walk;
  const offered = page.locator('main a[href*="show=doubtful"]');
  if (await offered.count() > 0) {
    await walk.tap(offered);
  } else {
    await walk.tap(page.locator('nav.tabs a[href$="/pairs"]'));
    await walk.choose(page.locator('#show'), 'doubtful');
    await walk.tap(page.locator('form.filter .button'));
  }
  const correct = page.locator('.pair .verdict a');
  if (await correct.count() === 0) { return 'no doubtful pair'; }
  await walk.tap(correct);
  const near = page.locator('.nearest li:has(small) input:not([value=""])');
  const heading = await page.locator('h1').innerText();
  if (await near.count() > 0) {
    await walk.tap(near.nth(1));
  } else if (await page.locator('#successor').count() > 0) {
    await walk.tap(page.locator('label:has(#how-1)'));
    await walk.type(page.locator('#successor'), await page.locator('#labels option').nth(9).getAttribute('value'));
  } else {
    await walk.type(page.locator('#old-0'), await page.locator('#labels option').nth(9).getAttribute('value'));
  }
  await walk.tap(page.locator('button[name=save]'));
  return await page.locator('main .errors').count() > 0 ? 'refused: ' + await page.locator('main .errors').innerText() : heading;
}

/** Decision and reason, once; a build that asks once more is told yes. */
async function give(walk) {
  const { page } = walk;
  await walk.tap(page.locator('label:has([name=disposition][value=accepted])'));
  await walk.type(page.locator('#reason-ru'), REASON);
  const next = page.locator('button[name=confirm]');
  if (await next.count() > 0) { await walk.tap(next); }
  await walk.tap(page.locator('button[name=save]'));
}

const waiting = page => page.locator('p[role=status]').first().innerText().then(words => Number(words.replace(/\D/g, '')));

/** The shortest way that the build offers, found as a responder finds it: by the group, by the filter, or by ticking each. */
async function fiftyAnswers(walk, label, batch) {
  const { page } = walk;
  await walk.open(DEMO);
  await walk.tap(page.locator(`main a[href="${DEMO}/queue"], main a[href^="${DEMO}/queue?"]`));
  const before = await waiting(page);
  const group = page.locator('.wait li', { hasText: CAMPAIGNS[batch].slice(0, 40) }).locator('.button');
  if (await group.count() > 0) {
    await walk.tap(group);
    await give(walk);
    return `by the group, ${before} waited`;
  }
  await walk.type(page.locator('#f-label'), label);
  await walk.tap(page.locator('form.filter .button'));
  if (await waiting(page) === MANY) {
    await walk.tap(page.locator('label:has([name=all])'));
    await walk.tap(page.locator('button[name=do][value=answer]'));
    await give(walk);
    return `by the filter, ${before} waited`;
  }
  const at = await waiting(page);
  let given = 0, answers = 0;
  while (given < MANY) {
    const rows = page.locator('.queue .card', { hasText: CAMPAIGNS[batch].slice(0, 40) }).locator('label:has([name=number])');
    const ticked = await rows.count();
    for (let i = 0; i < ticked; i++) { await walk.tap(rows.nth(i)); }
    if (ticked === 0) {
      await walk.tap(page.locator('.paging a[rel=next]'));
      continue;
    }
    await walk.tap(page.locator('button[name=do][value=answer]'));
    await give(walk);
    given += ticked;
    answers++;
    if (given < MANY) {
      await walk.tap(page.locator(`.crumbs a[href="${DEMO}"]`));
      await walk.tap(page.locator(`main a[href="${DEMO}/queue"], main a[href^="${DEMO}/queue?"]`));
      await walk.type(page.locator('#f-label'), label);
      await walk.tap(page.locator('form.filter .button'));
    }
  }
  return `by ${MANY} ticks in ${answers} answers, ${before} waited, ${at} of them here`;
}

/** Brings a campaign in, and waits until all of it waits with the responder's body, and a build that finds groups has found it. */
async function bringIn(desk, state, base, label, batch) {
  const opened = await window(DESK, state);
  const page = await opened.newPage();
  await page.goto(base + DEMO);
  const groups = await page.locator('#waits').count() > 0;
  await page.goto(base + DEMO + '/queue');
  const before = await waiting(page);
  await letters(desk, base, label, batch, Array.from({ length: MANY }, (_, i) => `${CAMPAIGNS[batch]}. Участок ${i + 1}`));
  for (let tries = 0; tries < 120; tries++) {
    await page.goto(base + DEMO + '/queue');
    const found = await page.locator('.wait li', { hasText: CAMPAIGNS[batch].slice(0, 40) }).count();
    if (await waiting(page) === before + MANY && (!groups || found > 0)) { break; }
    await page.waitForTimeout(1000);
  }
  await opened.close();
}

async function tabs(state, base, path, target) {
  const opened = await window(DESK, state);
  const walk = new Walk(await opened.newPage(), base, DESK.height);
  await walk.open(path);
  const straight = await walk.tabsTo(walk.page.locator(target));
  await walk.open(path);
  await walk.page.keyboard.press('Tab');
  await walk.page.keyboard.press('Enter');
  const skipping = await walk.tabsTo(walk.page.locator(target));
  await opened.close();
  return `${straight} Tabs; by the skip link ${skipping === null ? 'never' : skipping + 1}`;
}

async function line(name, walk, action) {
  let end;
  try { end = await action(walk) ?? 'done'; } catch (stuck) {
    end = 'stuck: ' + String(stuck.message).split('\n')[0];
    await walk.page.screenshot({ path: `stuck-${walk.page.url().replace(/\W+/g, '-')}.png`, fullPage: true });
  }
  console.log(`| ${name} | ${walk} | ${end} |`);
}

for (let i = 0; i < demos.length; i += 3) {
  const [base, password, link] = demos.slice(i, i + 3);
  console.log(`\n${base}, load ${loadavg()[0].toFixed(1)}\n| walk | touches | pages | screens | seconds | |\n|---|---|---|---|---|---|`);
  const desk = await editor(base, password);
  const walk = new Walk(await desk.newPage(), base, DESK.height);
  await line('editor: two DOCX, both published', walk, twoVersions);
  await line('… and the first doubtful pair corrected', walk, doubtfulPair);
  const state = await responder(link);
  await letters(desk, base, AMONG, 'others', OTHERS);
  let batch = 0;
  for (const [where, label] of Object.entries(PLACES)) {
    for (const [device, screen] of Object.entries({ desk: DESK, phone: PHONE })) {
      await bringIn(desk, state, base, label, batch);
      const opened = await window(screen, state);
      await line(`responder: ${MANY} letters ${where}, ${device}`, new Walk(await opened.newPage(), base, screen.height), one => fiftyAnswers(one, label, batch));
      batch++;
      await opened.close();
    }
  }
  await bringIn(desk, state, base, AMONG, batch);
  const work = `.wait a, main a[href="${DEMO}/queue"], main a[href^="${DEMO}/queue?"]`;
  console.log(`keyboard, editor's desk to the first line of work: ${await tabs(await desk.storageState(), base, DEMO, work)}`);
  console.log(`keyboard, responder's desk to the first line of work: ${await tabs(state, base, DEMO, work)}`);
  console.log(`keyboard, responder's queue to the first piece of work: ${await tabs(state, base, DEMO + '/queue', '.wait .button, .queue [name=number]')}`);
  await desk.close();
}
await browser.close();
