// Walks through the demo as its readers would, on a phone (390 × 844) with a slow network, and prints taps, screens and seconds.
// What a walk needs besides: npm install playwright-core@1.57.0 somewhere, and Debian's chromium.
//   node walk.mjs http://127.0.0.1:8080 [http://127.0.0.1:8081]     the second is another build, walked in the same run
import { createRequire } from 'node:module';
import { Walk } from './walker.mjs';

const { chromium } = createRequire(process.cwd() + '/')('playwright-core');
const CONSULTATION = '/c/aqdala-constitution';
const HEIGHT = 844;
/** "Slow 4G" of Chromium's own tools, and a processor of a quarter of the speed. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER = 4;

/** Types into the search and sends it; a phone that has no field on the first page goes to the page of the search. */
async function search(walk, words) {
  const own = walk.page.locator('form[role=search]:visible input[name=q]');
  if (await own.count() === 0) { await walk.tap(walk.page.locator('header nav a[href$="/search"]')); }
  await walk.type(walk.page.locator('form:visible input[name=q]'), words);
  walk.taps++;
  await walk.timed(() => walk.page.locator('form:visible:has(input[name=q])').first().press('input[name=q]', 'Enter')
    .catch(() => walk.page.keyboard.press('Enter')));
  await walk.page.waitForURL('**q=**');
}

const searching = (words, found) => async walk => {
  await walk.open(CONSULTATION);
  await search(walk, words);
  const hit = walk.page.locator('main :is(mark, .hit)').filter({ hasText: new RegExp(found, 'i') });
  if (await hit.count() === 0) { return 'not found'; }
  await walk.look(hit);
  return 'found';
};

const WALKS = {
  'smelter, «забастовка»': searching('забастовка', 'забастов'),
  'smelter, «труд»': searching('труд', 'труд'),
  'smelter, «ереуіл» (kk)': searching('ереуіл', 'ереуіл'),
  'smelter, by theme to the first provision that went or is new': async walk => {
    await walk.open(CONSULTATION);
    await walk.tap(walk.page.locator('a', { hasText: /^Суды/ }));
    const row = walk.page.locator('main .row:visible, main .change:visible');
    if (await row.count() === 0) { return 'no rows'; }
    await walk.look(row);
    return 'found';
  },
  'participant, from the front page to the receipt': async walk => {
    await walk.open(CONSULTATION);
    await walk.tap(walk.page.locator(`main a[href="${CONSULTATION}/submit"]`));
    const next = () => walk.page.locator('[data-part].now .turn .button');
    await walk.tap(walk.page.locator('label:has([name=kind][value=remark])'));
    await walk.tap(next());
    await walk.type(walk.page.locator('#words'), 'Смена двенадцать часов ' + Math.random());
    while (await next().count() > 0) { await walk.tap(next()); }
    await walk.tap(walk.page.locator('#send .button'));
    await walk.page.waitForSelector('.receipt, .likes');
    if (await walk.page.locator('.likes:visible').count() > 0 && await walk.page.locator('.receipt').count() === 0) {
      await walk.tap(walk.page.locator('button[value=send]:visible'));
      await walk.page.waitForSelector('.receipt');
    }
    await walk.look(walk.page.locator('.receipt code'));
    return 'receipt';
  },
  'observer, three files': async walk => {
    await walk.open(CONSULTATION);
    const jump = walk.page.locator('main a[href="#files"]');
    if (await jump.count() > 0) { await walk.tap(jump); }
    for (const file of ['DOCX', 'PDF', 'CSV']) {
      await walk.look(walk.page.locator('main .files a', { hasText: file }));
      walk.taps++;
    }
    return 'files';
  },
};

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const base of process.argv.slice(2)) {
  console.log(`\n${base}\n| walk | taps | screens looked at | seconds | |\n|---|---|---|---|---|`);
  for (const [name, walk] of Object.entries(WALKS)) {
    const window = await browser.newContext({ viewport: { width: 390, height: HEIGHT }, locale: name.includes('(kk)') ? 'kk' : 'ru', hasTouch: true });
    const page = await window.newPage();
    page.setDefaultTimeout(60_000);
    const tools = await window.newCDPSession(page);
    await tools.send('Network.emulateNetworkConditions', NETWORK);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const one = new Walk(page, base, HEIGHT);
    let end;
    try { end = await walk(one); } catch (stuck) { end = 'stuck: ' + String(stuck.message).split('\n')[0]; }
    console.log(`| ${name} | ${one.taps} | ${one.screens} | ${one.seconds.toFixed(1)} | ${end} |`);
    await window.close();
  }
}
await browser.close();
