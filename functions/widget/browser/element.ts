import { h } from './tree.ts';

const script = (document.currentScript ??
  document.querySelector('script[src*="/widget.js"]')) as HTMLScriptElement | null;
/** Our server, by where the script came from. */
export const base = new URL(script?.src ?? location.href).origin;

/** What a list is narrowed by; attributes by these names say so. */
export const filters = ['field', 'category', 'district', 'language', 'q'];

/** "Open", for as long as our server has said nothing. */
const open: Readonly<Record<string, string>> = {
  de: 'Öffnen',
  en: 'Open',
  fr: 'Ouvrir',
  tr: 'Aç',
  ar: 'فتح',
  fa: 'باز کردن',
  uk: 'Відкрити',
  ru: 'Открыть',
  ti: 'ክፈት',
};

/** An element of ours in a page. */
export interface Place {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** What it shows: `offers`, `contact` … */
  readonly kind: string;
}

/** What an element does: when it comes into a page or is changed, and when it is taken out. */
export interface Behaviour {
  update(): void;
  stop(): void;
  /** An attribute was set or changed. */
  changed?(name: string): void;
}

/** The nearest language that the page says, in lower case; German where it says none. */
export function languageOf(element: Element): string {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  if (!lang && root instanceof ShadowRoot) return languageOf(root.host);
  return (lang || 'de').toLowerCase();
}

/** Tells the page around. Whether it may go on. */
export function tell({ element, kind }: Place, name: string, detail?: object): boolean {
  const init = { bubbles: true, composed: true, cancelable: true, detail: { kind, ...detail } };
  return element.dispatchEvent(new CustomEvent(`helferkreis:${name}`, init));
}

/** Shows the tag's own link, or else one that leads to a page of ours: there is never an empty hole. */
export function lead({ element, root }: Place, href: string): void {
  const word = open[languageOf(element).slice(0, 2)] ?? 'Open';
  const address = h('bdi', { dir: 'ltr' }, href.replace(/^\w+:\/\/|\?.*/g, ''));
  root.replaceChildren(h('slot'));
  if (!element.querySelector('a[href]')) root.append(h('a', { part: 'link', href }, `${word}: `, address));
}

/** Defines a tag. What changes in one go is looked at once. */
export function define(kind: string, behave: (place: Place) => Behaviour): void {
  const tag = `helferkreis-${kind}`;
  // The script may stand on a page twice: the first one counts.
  if (customElements.get(tag)) return;
  class Widget extends HTMLElement {
    static readonly observedAttributes = [...filters, 'lang', 'limit', 'filters', 'level', 'form'];
    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      const behaviour = behave({ element: this, root, kind });
      let due = false;
      const renew = () => {
        if (!due)
          queueMicrotask(() => {
            due = false;
            if (this.isConnected) behaviour.update();
            else behaviour.stop();
          });
        due = true;
      };
      renews.set(this, (name?: string) => {
        if (name) behaviour.changed?.(name);
        renew();
      });
    }
    connectedCallback() {
      renews.get(this)?.();
    }
    disconnectedCallback() {
      renews.get(this)?.();
    }
    attributeChangedCallback(name: string) {
      renews.get(this)?.(name);
    }
  }
  customElements.define(tag, Widget);
}
const renews = new WeakMap<Element, (name?: string) => void>();
