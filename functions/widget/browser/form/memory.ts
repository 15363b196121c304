/** What is pressed: what it does, and the row of a list that gets the focus then. */
export interface Pressed {
  readonly action: string;
  readonly row?: string;
}

/** A form as it stands in an element. It is as long there as the element itself. */
export interface Standing {
  content?: HTMLElement;
  sheets?: CSSStyleSheet[];
  lang?: string;
  /** Something was typed or sent, which a fresh form would lose. */
  touched?: boolean;
  /** What was pressed and is not answered yet. */
  pending?: Pressed;
  /** What was sent last, and its key against sending twice. */
  sent?: { readonly text: string; readonly key: string };
}

interface Memory {
  /** The root's stylesheets before there was a form. */
  readonly sheets: CSSStyleSheet[];
  readonly forms: Map<string, Standing>;
  /** Where it is said what goes on. */
  readonly status: HTMLElement;
}

const memories = new WeakMap<HTMLElement, Memory>();

function begin(root: ShadowRoot): Memory {
  const status = document.createElement('p');
  status.className = 'kern-sr-only';
  status.role = 'status';
  return { sheets: root.adoptedStyleSheets, forms: new Map(), status };
}

/** What an element knows of a form; `clear` leaves its root as it was found. A form that is sent begins anew when it is left. */
export function standingOf(element: HTMLElement, root: ShadowRoot, slug: string) {
  const memory = memories.get(element) ?? begin(root);
  memories.set(element, memory);
  const { sheets, forms, status } = memory;
  const forget = (but?: string) => {
    for (const [name, { content }] of forms)
      if (name !== but && content?.dataset.reference) forms.delete(name);
  };
  forget(slug);
  const here: Standing = forms.get(slug) ?? {};
  forms.set(slug, here);
  const clear = () => {
    forget();
    root.replaceChildren();
    root.adoptedStyleSheets = sheets;
  };
  return { here, status, clear };
}
