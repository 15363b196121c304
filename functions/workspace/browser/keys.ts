import { want, wanted } from './choice.ts';

/**
 * Keys for lists: j and k go from entry to entry, x ticks, / searches, ? tells. They move the real focus, so that screen readers
 * follow; they do nothing while somebody types, nor with Ctrl, Alt or Meta; and they can be switched off (WCAG 2.1.4).
 */

const dialog = document.querySelector<HTMLDialogElement>('dialog.keys');
const button = document.querySelector<HTMLButtonElement>('[data-keys="help"]');
const onOff = dialog?.querySelector<HTMLInputElement>('input[type="checkbox"]');

function entries(): HTMLAnchorElement[] {
  const rows = document.querySelectorAll('[data-keys="list"] tbody tr, .follow-ups > li');
  return [...rows].flatMap((row) => row.querySelector<HTMLAnchorElement>('a.kern-link') ?? []);
}

function rowOf(element: Element | null): Element | undefined {
  return element?.closest('[data-keys="list"] tbody tr, .follow-ups > li') ?? undefined;
}

function go(step: 1 | -1): void {
  const all = entries();
  const row = rowOf(document.activeElement);
  const at = row ? all.findIndex((one) => row.contains(one)) : -1;
  const next = at < 0 ? (step === 1 ? 0 : all.length - 1) : at + step;
  all[next]?.focus();
}

function tick(): void {
  rowOf(document.activeElement)?.querySelector<HTMLInputElement>('input[name="entry"]')?.click();
}

function search(): boolean {
  const field = document.querySelector<HTMLInputElement>('search input[type="search"]');
  field?.focus();
  return field !== null;
}

/** Letters are for the field that somebody is in. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  );
}

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
  if (!wanted() || isTyping(target) || dialog?.open) return;
  if (key === 'j') go(1);
  else if (key === 'k') go(-1);
  else if (key === 'x') tick();
  else if (key === '/') {
    if (!search()) return;
  } else if (key === '?') dialog?.showModal();
  else return;
  event.preventDefault();
});

if (dialog && button && onOff) {
  button.hidden = false;
  button.addEventListener('click', () => dialog.showModal());
  onOff.checked = wanted();
  onOff.addEventListener('change', () => want(onOff.checked));
}

/** Ticks all boxes, or none, where they are: without the page being loaded again. */
const all = document.querySelector<HTMLAnchorElement>('[data-keys="tick-all"]');
all?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="entry"]')];
  const on = boxes.some((one) => !one.checked);
  for (const one of boxes) one.checked = on;
  all.textContent = (on ? all.dataset.none : all.dataset.all) ?? all.textContent;
});
