/** What the page says of copying, from its server. */
interface Words {
  readonly copied?: string;
  readonly marked?: string;
}

async function copy(button: HTMLElement, { copied = '', marked = '' }: Words): Promise<void> {
  const code = document.getElementById(button.dataset.copy ?? '') as HTMLTextAreaElement | null;
  const status = button.parentElement?.querySelector('[role=status]');
  if (!code || !status) return;
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(code.value);
    status.textContent = copied;
  } catch {
    // Without leave, or where the page is not secure: then by hand.
    code.focus();
    code.select();
    status.textContent = marked;
  }
}

/** Shows the buttons that copy; those that came with the page do nothing without a script. */
export function showCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) button.hidden = false;
}

/** Copies at a press of a button, also of those that come later; at the first click into code, marks all of it. */
export function offerCopying(words: Words): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-copy]');
    if (button) void copy(button, words);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement && target.readOnly) target.select();
  });
  showCopyButtons();
}
