// What a walk counts: touches and fields typed into, pages, screens looked at, seconds of loading. One rule for all walks.

export class Walk {
  /** @param height of the screen in CSS pixels */
  constructor(page, base, height) {
    Object.assign(this, { page, base, height, taps: 0, pages: 0, screens: 0, seconds: 0 });
    page.on('load', () => this.pages++);
  }

  /** Loads a page and waits until what one looks for can be read. */
  async timed(action) {
    const start = performance.now();
    await action();
    await this.page.waitForLoadState('load');
    this.seconds += (performance.now() - start) / 1000;
  }

  async open(path) { await this.timed(() => this.page.goto(this.base + path)); }

  /** How many screens one sees until it is there, from where the page stands; 1 is the one that is shown. */
  async look(target) {
    const box = await target.first().boundingBox();
    this.screens += Math.floor(Math.abs(box.y) / this.height) + 1;
    await target.first().scrollIntoViewIfNeeded();
  }

  async tap(target) {
    await this.look(target);
    this.taps++;
    await this.timed(() => target.first().click());
  }

  async type(target, words) {
    await this.look(target);
    this.taps++;
    await target.first().fill(words);
  }

  /** Chooses in a list that drops down, or a file: one touch. */
  async choose(target, choice) {
    await this.look(target);
    this.taps++;
    await (await target.first().getAttribute('type') === 'file' ? target.first().setInputFiles(choice) : target.first().selectOption(choice));
  }

  /** What the server still does counts as loading. */
  async await(target) { await this.timed(() => target.first().waitFor()); }

  /** Presses Tab until the focus is there; null when it never is. */
  async tabsTo(target, most = 400) {
    const wanted = await target.first().elementHandle();
    for (let tabs = 1; tabs <= most; tabs++) {
      await this.page.keyboard.press('Tab');
      if (await wanted.evaluate(one => one === document.activeElement)) { return tabs; }
    }
    return null;
  }

  toString() { return `${this.taps} | ${this.pages} | ${this.screens} | ${this.seconds.toFixed(1)}`; }
}
