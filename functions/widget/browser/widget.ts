import { css } from './look.ts';

/** What our server answers; wording included, so that a new language needs no new script. */
interface ListAnswer {
  readonly items: readonly { title: string; url: string; lang: string; text?: string; facts: string }[];
  readonly filters: readonly {
    name: string;
    title: string;
    options?: readonly { value: string; title: string }[];
  }[];
  readonly words: Readonly<Record<'all' | 'count' | 'none' | 'more', string>>;
  readonly url: string;
  readonly lang: string;
  readonly dir: string;
}

const script = (document.currentScript ??
  document.querySelector('script[src*="/widget.js"]')) as HTMLScriptElement | null;
const base = new URL(script?.src ?? location.href).origin;
const failed: Readonly<Record<string, string>> = {
  de: 'Der Inhalt konnte nicht geladen werden. Auf eigener Seite öffnen',
  en: 'The content could not be loaded. Open it on its own page',
  ar: 'تعذر تحميل المحتوى. فتح في صفحة مستقلة',
};

type Attributes = Readonly<Record<string, string>>;

/** An element with attributes and children; text is always text. */
function h(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name] as string);
  element.append(...children);
  return element;
}

abstract class Widget extends HTMLElement {
  readonly root = this.attachShadow({ mode: 'open' });

  get language(): string {
    return (this.closest('[lang]')?.getAttribute('lang') || 'de').toLowerCase();
  }

  connectedCallback(): void {
    if (this.root.firstChild) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
    // What stands inside the tag is shown until there is something better.
    this.root.append(h('slot'));
    this.load().catch(() => {
      const words = failed[this.language.split('-')[0] as string] ?? (failed.en as string);
      this.root.append(h('p', { role: 'alert' }, h('a', { href: this.address('') }, words)));
    });
  }

  abstract readonly path: string;

  abstract load(): Promise<void>;

  /** The address of this widget's data (`.json`) or page, with the tag's own filters. */
  address(suffix: string, more: Iterable<readonly [string, string]> = []): string {
    const url = new URL(`/widget/${this.path}${suffix}`, base);
    url.searchParams.set('lang', this.language);
    for (const name of ['field', 'category', 'district', 'language', 'form']) {
      const value = this.getAttribute(name);
      if (value) url.searchParams.set(name, value);
    }
    for (const [name, value] of more) if (value) url.searchParams.set(name, value);
    return url.href;
  }

  async fetch<T>(more?: Iterable<readonly [string, string]>): Promise<T> {
    const answer = await fetch(this.address('.json', more), { credentials: 'omit' });
    if (!answer.ok) throw new Error();
    return answer.json() as Promise<T>;
  }

  show(from: { lang: string; dir: string }, ...nodes: Node[]): void {
    this.root.replaceChildren(h('div', { lang: from.lang, dir: from.dir, part: 'body' }, ...nodes));
  }
}

abstract class List extends Widget {
  async load(): Promise<void> {
    const first = await this.fetch<ListAnswer>();
    const status = h('p', { role: 'status', part: 'status' });
    const list = h('ul', { part: 'list', role: 'list' });
    const more = h('p');
    const form = h(
      'form',
      { part: 'filters' },
      ...first.filters.map((one) => this.filter(one, first)),
    ) as HTMLFormElement;
    const fill = (answer: ListAnswer) => {
      status.textContent = answer.items.length ? answer.words.count : answer.words.none;
      list.replaceChildren(...answer.items.map(card));
      more.replaceChildren(h('a', { href: answer.url, part: 'link' }, answer.words.more));
    };
    let asked = 0;
    let timer = 0;
    const ask = async () => {
      const mine = ++asked;
      const given = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
      try {
        const answer = await this.fetch<ListAnswer>(given);
        // A slow older answer must not replace a newer one.
        if (mine === asked) fill(answer);
      } catch {
        if (mine === asked) status.textContent = failed[first.lang] ?? '';
      }
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void ask();
    });
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(ask, 250);
    });
    fill(first);
    this.show(first, form, status, list, more);
  }

  filter({ name, title, options }: ListAnswer['filters'][number], { words }: ListAnswer): HTMLElement {
    const input = options
      ? h(
          'select',
          { name },
          h('option', { value: '' }, words.all),
          ...options.map((one) => h('option', { value: one.value }, one.title)),
        )
      : h('input', { name, type: 'search', maxlength: '100' });
    const given = this.getAttribute(name);
    if (given) (input as HTMLSelectElement).value = given;
    return h('label', {}, h('span', {}, title), input);
  }
}

function card(item: ListAnswer['items'][number]): HTMLElement {
  const own = { lang: item.lang, dir: 'auto' };
  const title = h('h3', { part: 'title', ...own }, h('a', { href: item.url, part: 'link' }, item.title));
  const text = item.text ? [h('p', own, item.text)] : [];
  return h('li', { part: 'item' }, title, ...text, h('p', { part: 'facts', dir: 'auto' }, item.facts));
}

class Offers extends List {
  readonly path = 'offers';
}

class Trainings extends List {
  readonly path = 'trainings';
}

interface ContactAnswer {
  readonly lang: string;
  readonly dir: string;
  readonly name: string;
  readonly open: string;
  readonly lines: readonly { text: string; href?: string }[];
}

class Contact extends Widget {
  readonly path = 'contact';

  async load(): Promise<void> {
    const answer = await this.fetch<ContactAnswer>();
    const lines = answer.lines.map(({ text, href }) =>
      h('div', {}, href ? h('a', { href, part: 'link' }, h('bdi', {}, text)) : text),
    );
    this.show(
      answer,
      h('h3', { part: 'title' }, answer.name),
      h('p', { part: 'status' }, answer.open),
      h('address', {}, ...lines),
    );
  }
}

/** As `/widget-form.js` exports it. */
interface FormPart {
  mount(
    element: HTMLElement,
    root: ShadowRoot,
    options: { base: string; form: string; lang: string; fail(): void },
  ): () => void;
}

class Form extends Widget {
  readonly path = 'form';
  static readonly observedAttributes = ['form', 'lang'];
  end?: () => void;

  async load(): Promise<void> {
    const form = this.getAttribute('form') ?? '';
    const { mount } = (await import(`${base}/widget-form.js`)) as FormPart;
    if (!this.isConnected) return;
    this.end?.();
    const fail = () => {
      const href = `${base}/forms/${form}?lang=${this.language}`;
      const words = failed[this.language.split('-')[0] as string] ?? (failed.en as string);
      this.root.replaceChildren(h('p', { role: 'alert' }, h('a', { href }, words)));
    };
    this.end = mount(this, this.root, { base, form, lang: this.language, fail });
  }

  override connectedCallback(): void {
    // Moved to another place, the form that stands there goes on.
    if (this.end && this.root.firstChild) void this.load();
    else super.connectedCallback();
  }

  disconnectedCallback(): void {
    this.end?.();
    if (this.isConnected) return;
    this.end = undefined;
  }

  attributeChangedCallback(): void {
    if (this.end) void this.load();
  }
}

const tags = { offers: Offers, trainings: Trainings, contact: Contact, form: Form };
for (const [name, element] of Object.entries(tags)) {
  if (!customElements.get(`helferkreis-${name}`)) customElements.define(`helferkreis-${name}`, element);
}
