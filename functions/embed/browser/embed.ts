/** Improves the page for web editors: what is chosen shows at once, and what is to be copied is, by a button. */
import { offerCopying, showCopyButtons } from './copy.ts';

/** Parts that the server has made for another choice: always, or only when what they are for is another. */
const parts = ['which', 'how', 'code', 'preview'];
/** So long nothing more must be typed before it is asked for, in milliseconds. */
const pause = 300;

const partIn = (page: Document, name: string) => page.querySelector<HTMLElement>(`[data-part=${name}]`);

/** Puts another node into the place of one; the focus stays on the control of the same id. */
function replace(old: HTMLElement, by: HTMLElement): void {
  const { activeElement } = document;
  const focused = old.contains(activeElement) ? activeElement?.id : undefined;
  old.replaceWith(document.adoptNode(by));
  if (focused) document.getElementById(focused)?.focus();
}

/** Takes over from another state of this page what differs. */
function take(page: Document): void {
  // Parsed apart from a window, what is for readers without script is content.
  for (const one of page.querySelectorAll('noscript')) one.remove();
  for (const name of parts) {
    const [old, by] = [partIn(document, name), partIn(page, name)];
    if (!old || !by) continue;
    const same = by.dataset.for ? by.dataset.for === old.dataset.for : by.innerHTML === old.innerHTML;
    if (!same) replace(old, by);
  }
  const [languages, others] = [document, page].map((one) => one.querySelector('.languages ul'));
  if (languages && others) languages.replaceWith(document.adoptNode(others));
  showCopyButtons();
}

const form = document.querySelector<HTMLFormElement>('form.embed-steps');
if (form) {
  for (const one of form.querySelectorAll<HTMLElement>('[data-without-script]')) one.hidden = true;
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'kern-sr-only';
  form.append(status);

  let asked = 0;
  let timer = 0;
  const show = async () => {
    clearTimeout(timer);
    const mine = ++asked;
    const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value)] as [string, string]);
    const address = `${form.action}?${new URLSearchParams(chosen.filter(([, value]) => value))}`;
    form.ariaBusy = 'true';
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      // A slow older answer must not replace a newer one.
      if (mine !== asked) return;
      take(page);
      history.replaceState(null, '', address);
      status.textContent = partIn(document, 'code')?.dataset.told ?? '';
    } catch {
      if (mine === asked) status.textContent = form.dataset.failed ?? '';
    }
    if (mine === asked) form.ariaBusy = 'false';
  };

  form.addEventListener('input', ({ target }) => {
    clearTimeout(timer);
    const typed = target instanceof HTMLInputElement && target.type !== 'radio';
    timer = window.setTimeout(show, typed ? pause : 0);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  offerCopying(form.dataset);
}
