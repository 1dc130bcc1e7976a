// One amendment at a time without leaving the full screen; without this the links lead from page to page.
'use strict';

const main = document.getElementById('main');

const setUp = () => {
  const full = main.querySelector('[data-full]');
  full.classList.toggle('away', !document.fullscreenEnabled);
  full.addEventListener('click', () =>
    document.fullscreenElement ? document.exitFullscreen() : main.requestFullscreen());
};

let turning = false;
const turn = async (address, isBack) => {
  if (turning) { return; }
  turning = true;
  try {
    const answer = await fetch(address);
    if (!answer.ok) { throw new Error(String(answer.status)); }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    main.replaceChildren(...page.getElementById('main').childNodes);
    document.title = page.title;
    document.querySelector('header.site .lang').replaceWith(page.querySelector('header.site .lang'));
    if (!isBack) { history.pushState(null, '', address); }
    setUp();
    scrollTo(0, 0);
    main.scrollTo(0, 0);
    main.focus({ preventScroll: true });
  } catch (failure) {
    // The browser says what is wrong.
    location.href = address;
  } finally {
    turning = false;
  }
};

main.addEventListener('click', event => {
  const link = event.target.closest('a[rel]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return; }
  event.preventDefault();
  turn(link.href, false);
});
addEventListener('popstate', () => turn(location.href, true));

// Arrows and what a presenter's remote sends; pages that are longer than the screen are read to their end first.
const scroller = () => document.fullscreenElement || document.documentElement;
const isEnd = () => scroller().scrollTop + scroller().clientHeight >= scroller().scrollHeight - 2;
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.target.closest('input, textarea, select')) { return; }
  const on = event.key === 'ArrowRight' || (event.key === 'PageDown' && isEnd());
  const back = event.key === 'ArrowLeft' || (event.key === 'PageUp' && scroller().scrollTop === 0);
  const link = on ? main.querySelector('a[rel=next]') : back ? main.querySelector('a[rel=prev]') : null;
  if (link) {
    event.preventDefault();
    turn(link.href, false);
  }
});

setUp();
