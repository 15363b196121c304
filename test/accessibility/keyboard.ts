import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, and whether somebody who looks at the page can tell. */
interface Focus {
  readonly name: string;
  readonly id: string;
  readonly href: string;
  readonly value: string;
  /** Empty when all is well. */
  readonly hidden: string;
}

function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let one = document.activeElement as HTMLElement;
    while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement as HTMLElement;
    const label = (one as HTMLInputElement).labels?.[0]?.textContent;
    const legend = one.closest('fieldset')?.querySelector('legend')?.textContent;
    const name = [legend, label ?? one.getAttribute('aria-label') ?? one.textContent]
      .filter(Boolean)
      .join(' ');
    const box = one.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const ringed = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const at = (one.getRootNode() as Document | ShadowRoot).elementFromPoint(
      box.x + box.width / 2,
      box.y + box.height / 2,
    );
    const uncovered =
      at !== null && (one.contains(at) || at.contains(one) || at.closest('label')?.contains(one));
    const problems = [!ringed && 'no ring', !uncovered && 'covered'].filter(Boolean).join(', ');
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      id: one.id,
      href: one.getAttribute('href') ?? '',
      value: (one as HTMLInputElement).value ?? '',
      hidden: one === document.body ? '' : problems,
    };
  });
}

/** A person who uses nothing but a keyboard. Every place where the focus comes by must be seen to have it. */
export function typist(page: Page) {
  /** Goes on by the Tab key until what has the focus is what is looked for; fails when it never is. */
  async function to(wanted: string | RegExp, what: 'name' | 'id' | 'href' = 'name'): Promise<Focus> {
    const passed: string[] = [];
    for (let step = 0; step < 120; step++) {
      await page.keyboard.press('Tab');
      const focus = await focused(page);
      expect(`${focus.name}: ${focus.hidden}`).toBe(`${focus.name}: `);
      const is = focus[what];
      if (typeof wanted === 'string' ? is.startsWith(wanted) : wanted.test(is)) return focus;
      passed.push(is);
    }
    throw new Error(
      `The Tab key never leads to ${wanted}. It leads to: ${[...new Set(passed)].join(' | ').slice(0, 1500)}`,
    );
  }
  return {
    to,
    focused: () => focused(page),
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
    /** Presses a link or a button and waits for the next page. */
    async follow(key = 'Enter'): Promise<void> {
      await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press(key)]);
      await page.waitForLoadState();
      // Browsers heed `autofocus` when they draw the page.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    },
  };
}
