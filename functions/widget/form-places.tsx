import type { Deps } from '../deps.ts';
import { ConditionsLink, type Place, type Shown } from '../intake/render/place.tsx';
import { directionOf, wordsIn } from '../language/language.ts';
import { Layout } from '../pages/layout.tsx';
import { Unreviewed } from '../pages/unreviewed.tsx';
import { formWording } from './form-wording.ts';

const hasFields = ({ state }: Shown) => state === 'step' || state === 'check';

/** A form in a frame on another website: a page without header and footer, and so are all that follow. */
export function inFrame({ assets }: Deps): Place {
  const at = (slug: string, lang: string, more = '') => `/widget/form?form=${slug}&lang=${lang}${more}`;
  return {
    name: 'frame',
    embedded: true,
    level: 1,
    keyed: true,
    action: (form, lang) => at(form.slug, lang),
    receiptAt: (reference, form, lang) => at(form.slug, lang, `&receipt=${reference}`),
    around: (shown, content) => (
      <Layout
        title={shown.title}
        lang={shown.lang}
        path="/widget/form"
        assets={assets}
        reviewed={shown.form?.reviewedIn(shown.lang)}
        scripts={hasFields(shown) ? ['form.js'] : []}
        bare
      >
        {shown.form && hasFields(shown) && <ConditionsLink form={shown.form} />}
        {content}
      </Layout>
    ),
  };
}

/**
 * A form as a part of somebody else's page: what `<helferkreis-form>` shows and a server may include. All addresses are
 * absolute. It may be kept and given to many, so it has no key; whoever posts it without one gets one with the next step.
 */
export function asFragment({ config }: Deps): Place {
  const base = config.baseUrl;
  return {
    name: 'fragment',
    embedded: true,
    level: 2,
    keyed: false,
    action: (form, lang) => `${base}/forms/${form.slug}?lang=${lang}`,
    around: (shown, content) => {
      const { lang, form, state, receipt } = shown;
      const words = wordsIn(formWording, lang);
      return (
        <div
          class="helferkreis-form"
          lang={lang}
          dir={directionOf(lang)}
          data-state={state}
          data-step={shown.step}
          data-reference={receipt?.reference}
          data-status={receipt?.status}
          data-failed={words.failed}
          data-failed-text={words.failedText}
          data-again={words.again}
        >
          {form && hasFields(shown) && <ConditionsLink form={form} base={base} />}
          {content}
          <Unreviewed lang={lang} reviewed={form?.reviewedIn(lang)} />
        </div>
      );
    },
  };
}
