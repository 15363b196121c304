/** A complete form inside an element on somebody else's page. Everything typed stays in this page's memory. */
import { ask, type Failure } from './ask.ts';
import { failureOf, focusOn, prepare, tellFailure } from './content.ts';
import { type Pressed, standingOf } from './memory.ts';
import { sheetOf } from './sheets.ts';

interface Options {
  /** Origin of our server. */
  readonly base: string;
  /** The form's name. */
  readonly form: string;
  readonly lang: string;
  /** Called when there is nothing to show, so that the element can show a link instead. */
  fail(): void;
}

/** Attributes that no form is filled in by. */
const notAnswers = /^(form|lang|as|receipt|id|class|style|part|slot|title|dir|hidden|data-.*|aria-.*)$/;

/** The answers as they are sent, without what is ours. */
function textOf(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].filter(([name]) => !name.startsWith('_')));
}

/**
 * Shows a form in the shadow root of an element and takes it from step to step. Gives back what ends it: to be called when
 * the element leaves the page, and before the next `mount` (moved to another place, other attributes), which goes on where
 * this one has stopped. Out of the page the root is left as it was found.
 */
export function mount(
  element: HTMLElement,
  root: ShadowRoot,
  { base, form: slug, lang, fail }: Options,
): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const { here, status, clear } = standingOf(element, root, slug);
  const looks = sheetOf(`${base}/widget/form.css`);
  let busy = false;
  let opened = '';

  const tell = (name: string, detail: object) =>
    element.dispatchEvent(
      new CustomEvent(`helferkreis:${name}`, {
        bubbles: true,
        composed: true,
        detail: { form: slug, ...detail },
      }),
    );
  const address = (more: string[][] = []) =>
    `${base}/widget/form?${new URLSearchParams([['form', slug], ['lang', lang], ['as', 'fragment'], ...more])}`;
  const opening = () => {
    const filled = [...element.attributes].filter(({ name }) => !notAnswers.test(name));
    return address(filled.map(({ name, value }) => [name, value]));
  };

  /** Puts an answer of our server in the place of what stood there. `quiet`: nobody has pressed anything. */
  async function show(content: HTMLElement, quiet: boolean): Promise<void> {
    const links = [...content.querySelectorAll('link')];
    const sheets = await Promise.all([looks, ...links.map(({ href }) => sheetOf(href))]);
    for (const link of links) link.remove();
    if (signal.aborted) return;
    prepare(content);
    const focused = root.activeElement?.id;
    const { state, step, reference, status: known } = content.dataset;
    Object.assign(here, { content, sheets, lang, pending: undefined });
    // Answers that have arrived are not kept here.
    if (reference) here.sent = undefined;
    place();
    const progress = content.querySelector('progress');
    if (focused && quiet) root.getElementById(focused)?.focus();
    if (state === 'message') tell('failed', { reason: 'refused' });
    if (quiet) return;
    status.textContent = progress?.labels[0]?.textContent ?? '';
    if (reference) tell('submitted', { reference, status: known });
    else if (step && !content.querySelector('#errors'))
      tell('step', { step, now: progress?.value ?? 1, of: progress?.max ?? 1 });
  }

  function place(): void {
    const { content, sheets } = here;
    if (!content || !sheets) return;
    root.adoptedStyleSheets = sheets;
    status.lang = content.lang;
    // The place for announcements has to stay to be heard, and what stands to keep the focus.
    if (status.parentNode !== root) root.replaceChildren(content, status);
    else if (root.firstChild !== content) root.firstChild?.replaceWith(content);
  }

  /** Where the focus belongs after somebody has pressed something. */
  function moveFocus({ row }: Pressed): void {
    const wanted = ['#errors', `#${row}`, '.kern-heading-medium', '.kern-heading-large'];
    for (const one of wanted) if (focusOn(root.querySelector<HTMLElement>(one))) return;
  }

  function bodyOf(form: HTMLFormElement, { action }: Pressed): URLSearchParams {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    body.set('_action', action);
    if (action !== 'send') return body;
    const text = textOf(form);
    // The same answers once more are the same sending; changed ones are another, or they would be lost.
    if (here.sent?.text !== text) {
      here.sent = { text, key: crypto.getRandomValues(new Uint32Array(5)).join('-') };
    }
    body.set('_key', here.sent.key);
    return body;
  }

  /** Takes the form on. `quiet`: nobody has pressed anything, so the focus stays where it is. */
  async function press(pressed: Pressed, quiet = false): Promise<void> {
    const { content } = here;
    const form = content?.querySelector('form');
    if (busy || !content || !form) return;
    const text = textOf(form);
    busy = true;
    content.ariaBusy = 'true';
    here.touched = true;
    if (!quiet) here.pending = pressed;
    status.textContent = quiet ? '' : (form.dataset.sending ?? '');
    const same = here.sent?.text === text;
    const answer = await ask(address(), signal, bodyOf(form, pressed));
    content.ariaBusy = null;
    if (typeof answer === 'string' || answer.dataset.state === 'message') {
      if (!signal.aborted) refuse(content, answer, pressed);
    } else if (!signal.aborted && !answer.dataset.reference && textOf(form) !== text) {
      // Somebody has gone on typing meanwhile: what is typed counts.
      busy = false;
      return press(pressed, quiet);
    } else {
      await show(answer, quiet);
      const next = answer.querySelector('form');
      if (signal.aborted) return;
      if (!quiet) moveFocus(pressed);
      // Another language may write the same answers in another way.
      else if (same && next && here.sent) here.sent = { ...here.sent, text: textOf(next) };
    }
    busy = false;
  }

  /** Nothing to go on with: what stands there stays, and the same can be tried again. */
  function refuse(content: HTMLElement, answer: HTMLElement | Failure, pressed: Pressed): void {
    const refused = typeof answer !== 'string';
    here.pending = undefined;
    status.textContent = '';
    tellFailure(content, refused ? [...answer.children].slice(0, 1) : failureOf(content), pressed);
    tell('failed', { reason: refused ? 'refused' : answer });
  }

  /** The form from its beginning, or the receipt in another language. */
  async function open(): Promise<void> {
    const reference = here.content?.dataset.reference;
    const url = reference ? address([['receipt', reference]]) : opening();
    opened = url;
    const answer = await ask(url, signal);
    if (signal.aborted || opened !== url || (here.touched && !reference)) return;
    if (typeof answer !== 'string') return show(answer, true);
    tell('failed', { reason: answer });
    if (here.content) return;
    clear();
    fail();
  }

  const on = <Name extends 'submit' | 'input' | 'click'>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ) => root.addEventListener(name, listener as EventListener, { signal });
  on('submit', (event) => {
    event.preventDefault();
    const button = event.submitter ?? (event.target as Element).querySelector('button');
    if (!(button instanceof HTMLButtonElement)) return;
    void press({ action: button.value, row: button.getAttribute('formaction')?.slice(1) });
  });
  on('input', () => {
    here.touched = true;
  });
  on('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link) return;
    // An anchor finds nothing in here.
    event.preventDefault();
    focusOn(root.getElementById(link.hash.slice(1)));
  });
  const watch = new MutationObserver(() => {
    if (!here.touched && opening() !== opened) void open();
  });
  watch.observe(element, { attributes: true });

  place();
  const { content, pending } = here;
  if (pending) void press(pending);
  else if (!content || !here.touched || (here.lang !== lang && content.dataset.reference)) void open();
  // The same step once more, its answers as they are: in the language that is wanted now.
  else if (here.lang !== lang) {
    const { state, step } = content.dataset;
    void press({ action: state === 'check' ? 'next' : `page:${step}` }, true);
  }

  return () => {
    ended.abort();
    watch.disconnect();
    if (!element.isConnected) clear();
  };
}
