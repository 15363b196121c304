import { type Behaviour, base, languageOf, lead, type Place, tell } from './element.ts';

/** As `/widget-form.js` exports it. */
interface FormPart {
  mount(
    element: HTMLElement,
    root: ShadowRoot,
    options: { base: string; form: string; lang: string; fail(): void },
  ): () => void;
}

/** A form; what it needs is loaded where there is one. */
export function form(place: Place): Behaviour {
  const { element, root } = place;
  let end: (() => void) | undefined;
  let shown = '';

  function stop(): void {
    end?.();
    end = undefined;
    shown = '';
  }

  return {
    stop,
    async update() {
      const slug = element.getAttribute('form') ?? '';
      const lang = languageOf(element);
      const href = `${base}/forms/${slug}?lang=${lang}`;
      if (href === shown) return;
      stop();
      shown = href;
      // Until there is a form, its tag's own link.
      if (!root.firstChild) root.append(document.createElement('slot'));
      // What goes wrong later the form itself tells the page.
      const fail = () => lead(place, href);
      try {
        const { mount } = (await import(`${base}/widget-form.js`)) as FormPart;
        if (href === shown) end = mount(element, root, { base, form: slug, lang, fail });
      } catch {
        if (href !== shown) return;
        fail();
        tell(place, 'failed', { form: slug });
      }
    },
  };
}
