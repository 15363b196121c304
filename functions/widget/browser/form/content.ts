import { checkPolitely } from '../../../intake/browser/errors.ts';
import type { Pressed } from './memory.ts';

/** What a host page can theme with `::part(…)`. */
const parts = {
  title: 'h2',
  heading: 'h3',
  label: '.kern-label',
  hint: '.kern-hint',
  input: '.kern-form-input__input,.kern-form-input__select',
  check: '[type=radio],[type=checkbox]',
  button: '.kern-btn',
  'button-primary': '.kern-btn--primary',
  error: '.kern-error',
  errors: '#errors',
  progress: 'progress',
  link: 'a',
  reference: '.reference',
} as const;

/** Makes an answer of our server ready to be shown: names its parts and says politely what is wrong with a field. */
export function prepare(content: HTMLElement): void {
  content.part.add('body');
  for (const [name, selector] of Object.entries(parts)) {
    for (const one of content.querySelectorAll(selector)) one.part.add(name);
  }
  const form = content.querySelector('form');
  if (form) checkPolitely(form);
}

/** Puts the focus on something, whether it can have it by itself or not. False when there is nothing. */
export function focusOn(target: HTMLElement | null): boolean {
  if (target && target.tabIndex < 0) target.tabIndex = -1;
  target?.focus();
  return target !== null;
}

/** Says below the buttons that it has failed, with a button to try again; replaces what was said so before. */
export function tellFailure(content: HTMLElement, told: readonly Node[], { action, row }: Pressed): void {
  const before = content.querySelector('[part=failure]');
  const button = document.createElement('button');
  button.className = 'kern-btn kern-btn--secondary';
  button.part.add('button');
  button.textContent = content.dataset.again ?? '';
  button.value = action;
  if (row) button.setAttribute('formaction', `#${row}`);
  const box = document.createElement('div');
  box.className = 'kern-alert kern-alert--danger';
  box.role = 'alert';
  box.part.add('failure');
  box.append(...told, button);
  const wasFocused = before?.querySelector(':focus');
  before?.remove();
  content.querySelector('.form-buttons')?.after(box);
  if (wasFocused) button.focus();
}

/** The same in the words that came with the form. */
export function failureOf({ dataset }: HTMLElement): readonly Node[] {
  return [dataset.failed, dataset.failedText].map((text, index) => {
    const line = document.createElement(index ? 'p' : 'strong');
    line.textContent = text ?? '';
    return line;
  });
}
