import { type Behaviour, base, filters, languageOf, lead, type Place, tell } from './element.ts';
import { css } from './look.ts';
import { share } from './share.ts';
import { grow, h, type Tree } from './tree.ts';

/** What our server answers; wording and look included, so that a new language or line needs no new script. */
interface Answer {
  readonly body: Tree;
  readonly css: string;
  readonly count: number;
  /** For a later answer that does not come. */
  readonly error: string;
}

/** What is read: a list with its filters, or whatever else our server makes of it. */
export function content(place: Place): Behaviour {
  const { element, root, kind } = place;
  const look = new CSSStyleSheet();
  /** What the reader has chosen, over what the attributes say. */
  const chosen: Record<string, string> = {};
  /** The address at which all that is shown or on its way could be had at once. */
  let wanted = '';
  let error = '';
  let turn = 0;
  let timer = 0;
  let leave: (() => void) | undefined;

  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const piece = (name: string, within: ParentNode = root) =>
    within.querySelector(`[part~=${name}]`) as HTMLElement;

  /** In the host's address bar by these names, if it wants that. */
  const prefix = () => element.hasAttribute('history') && `${attribute('history') || 'hk'}-`;

  function address(path: string, names: readonly string[], more = {}): string {
    const query = new URLSearchParams({ lang: languageOf(element), ...more });
    for (const name of names) {
      const value = chosen[name] ?? attribute(name);
      if (value) query.set(name, value);
    }
    return `${base + path}?${query}`;
  }

  /** The number that an attribute says, or the nearest that there is; else the usual one. */
  const number = (name: string, usual: number, least: number, most: number) =>
    Math.min(Math.max(Number.parseInt(attribute(name), 10) || usual, least), most);

  function data(more: object): string {
    return address(`/widget/${kind}.json`, filters, {
      limit: number('limit', 20, 1, 50),
      level: number('level', 3, 2, 6),
      ...more,
    });
  }

  /** The filters to show: what the tag says, else those that it has not fixed. */
  const offered = () =>
    element.getAttribute('filters') ??
    ['field', 'district', 'q'].filter((name) => name === 'q' || !attribute(name)).join(' ');

  function stop(): void {
    clearTimeout(timer);
    turn++;
    leave?.();
    leave = undefined;
  }

  /** A slow older answer never replaces a newer one; what nobody waits for any more ends. */
  async function ask(url: string, then: (answer: Answer) => void, otherwise: () => void): Promise<void> {
    stop();
    const mine = turn;
    const [answer, off] = share(url);
    leave = off;
    try {
      const come = (await answer) as Answer;
      if (mine === turn) {
        leave = undefined;
        then(come);
      }
    } catch {
      if (mine === turn) {
        leave = undefined;
        otherwise();
      }
    }
  }

  /** Keeps the place of what is on its way; the tag's own link stands there meanwhile. */
  function wait(): void {
    const some = (count: number) => h('div', {}, ...Array.from({ length: count }, () => h('p')));
    const asked = kind === 'contact' ? 2 : number('limit', 6, 1, 50);
    look.replaceSync(css(kind === 'trainings' ? 21 : kind === 'contact' ? 13 : 16));
    root.replaceChildren(
      h('slot'),
      some(kind === 'contact' ? 0 : offered().split(/\s+/).filter(Boolean).length),
      some(asked),
    );
  }

  /** Puts parts of an answer in place of the ones shown. */
  function fill(answer: Answer, ...names: string[]): HTMLElement {
    const come = grow(answer.body) as HTMLElement;
    for (const name of names) piece(name).replaceChildren(...piece(name, come).childNodes);
    return come;
  }

  function sorry(): void {
    piece('status').textContent = error;
    tell(place, 'failed');
  }

  function narrow(form: HTMLFormElement): void {
    new FormData(form).forEach((value, name) => {
      chosen[name] = `${value}`.trim();
    });
    const before = prefix();
    if (before) {
      const url = new URL(location.href);
      // Not `in`: pages add to the prototype of all objects.
      for (const name of Object.keys(chosen)) {
        if (chosen[name] === attribute(name)) url.searchParams.delete(before + name);
        else url.searchParams.set(before + name, chosen[name] as string);
      }
      history.replaceState(history.state, '', url);
    }
    wanted = data({ filters: offered() });
    ask(
      data({ after: 0 }),
      (answer) => {
        fill(answer, 'status', 'list', 'end');
        tell(place, 'filtered', { count: answer.count, filters: { ...chosen } });
      },
      sorry,
    );
  }

  function more(path: string): void {
    ask(
      base + path,
      (answer) => {
        const entries = piece('list', fill(answer, 'status', 'end')).children;
        const first = entries[0]?.querySelector('a');
        piece('list').append(...entries);
        first?.focus();
      },
      sorry,
    );
  }

  root.adoptedStyleSheets = [look];
  root.addEventListener('input', ({ target }) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => narrow((target as HTMLInputElement).form as HTMLFormElement), 300);
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    narrow(event.target as HTMLFormElement);
  });
  root.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const at = (target as Element).closest<HTMLAnchorElement & HTMLButtonElement>(
      '[part~=more],[part~=entry]',
    );
    if (at?.value) more(at.value);
    else if (at && !(ctrlKey || metaKey || shiftKey))
      if (!tell(place, 'opened', { url: at.href, title: at.textContent })) event.preventDefault();
  });

  return {
    stop() {
      if (leave) wanted = '';
      stop();
    },
    changed(name) {
      delete chosen[name];
    },
    update() {
      const before = !wanted && prefix();
      if (before)
        new URLSearchParams(location.search).forEach((value, name) => {
          if (name.startsWith(before)) chosen[name.slice(before.length)] = value;
        });
      const url = data({ filters: offered() });
      if (url === wanted) return;
      wanted = url;
      if (!root.firstChild) wait();
      ask(
        url,
        (answer) => {
          error = answer.error;
          const body = grow(answer.body) as HTMLElement;
          look.replaceSync(answer.css);
          root.replaceChildren(body);
          tell(place, 'loaded', { count: answer.count });
        },
        () => {
          wanted = '';
          // A link needs less room than the host page may have kept for all of it.
          look.replaceSync(':host{display:block;min-height:0!important}');
          lead(place, address(kind === 'contact' ? '/' : `/${kind}`, filters));
          tell(place, 'failed');
        },
      );
    },
  };
}
