const week = 7 * 86_400_000;

type Pair = readonly [string, string];

/** Answers worth keeping: no technical fields, and nothing whose `autocomplete` is off, as that of a consent. */
function pairsOf(form: HTMLFormElement): Pair[] {
  return [...new FormData(form)].flatMap(([name, value]): Pair[] => {
    const control = form.elements.namedItem(name);
    const off = control instanceof HTMLElement && control.getAttribute('autocomplete') === 'off';
    return name.startsWith('_') || off || typeof value !== 'string' ? [] : [[name, value]];
  });
}

function fill(form: HTMLFormElement, pairs: readonly Pair[]): void {
  const left = new Map<string, string[]>();
  // What the address asks for goes before what was written last time.
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of pairs) if (!asked.has(name)) left.set(name, [...(left.get(name) ?? []), value]);
  for (const control of form.querySelectorAll<HTMLInputElement>('input,select,textarea')) {
    const values = left.get(control.name);
    if (!values || control.name.startsWith('_')) continue;
    if (control.type === 'hidden') control.remove();
    else if (control.type === 'radio' || control.type === 'checkbox') {
      control.checked = values.includes(control.value);
    } else control.value = values[0] ?? '';
  }
  for (const [name, values] of left) {
    if (form.elements.namedItem(name)) continue;
    for (const value of values) {
      const hidden = document.createElement('input');
      Object.assign(hidden, { type: 'hidden', name, value });
      form.append(hidden);
    }
  }
}

/** The draft of one form on this device: kept for a week, gone once the form is sent or the person wants it gone. */
export function draftOf(slug: string) {
  const key = `draft:${slug}`;
  // Storage can be switched off altogether; then there is no draft.
  const storage = <T>(use: (store: Storage) => T): T | undefined => {
    try {
      return use(localStorage);
    } catch {
      return undefined;
    }
  };
  const drop = () => storage((store) => store.removeItem(key));

  function read(): readonly Pair[] | undefined {
    const text = storage((store) => store.getItem(key));
    if (!text) return undefined;
    try {
      const { at, pairs } = JSON.parse(text) as { at: number; pairs: Pair[] };
      if (Date.now() - at < week) return pairs;
    } catch {
      // Not ours, or damaged: dropped like an old one.
    }
    drop();
    return undefined;
  }

  function keep(form: HTMLFormElement): void {
    const line = document.createElement('p');
    line.className = 'kern-body form-draft';
    line.role = 'status';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'kern-btn kern-btn--tertiary';
    const label = document.createElement('span');
    label.className = 'kern-label';
    label.textContent = form.dataset.drop ?? '';
    button.append(label);
    form.querySelector('.form-buttons')?.after(line);
    const show = () => line.replaceChildren(`${form.dataset.saved} – `, button);

    button.onclick = () => {
      drop();
      location.assign(location.pathname + location.search);
    };
    const draft = read();
    // A page that was posted brings its answers along.
    if (draft && form.dataset.blank !== undefined) fill(form, draft);
    if (draft) show();
    let timer = 0;
    const save = () => {
      const text = JSON.stringify({ at: Date.now(), pairs: pairsOf(form) });
      storage((store) => {
        store.setItem(key, text);
        if (!line.firstChild) show();
      });
    };
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(save, 400) as unknown as number;
    });
    form.addEventListener('submit', save);
  }

  return { keep, drop };
}
