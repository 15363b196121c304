import { type Language, textIn, wordsIn } from '../../language/language.ts';
import type { Assets } from '../../pages/assets.ts';
import { Layout } from '../../pages/layout.tsx';
import type { Form } from '../definition.ts';
import { marked, markedWords } from '../kinds/kind.ts';
import { wording } from '../wording.ts';
import { headingsOf, type Place } from './place.tsx';

interface About {
  readonly lang: Language;
  readonly assets: Assets;
  readonly path: string;
  /** The website's own address. */
  readonly origin?: string;
}

interface MessageProps {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly link: string;
}

/** A page, or a part of one, that says one thing and where to go on. */
export function messagePage(
  place: Place,
  { lang, path }: Omit<About, 'assets'>,
  { title, text, href, link }: MessageProps,
) {
  const { Title } = headingsOf(place);
  return place.around(
    { title, lang, path, state: 'message' },
    <div {...markedWords(lang)}>
      <Title class="kern-heading-large">{title}</Title>
      <p class="kern-body">{text}</p>
      <p>
        {/* Our own pages may not stand in a frame, and what was typed beside the link must not be lost. */}
        <a class="kern-btn kern-btn--primary" href={href} target={place.embedded ? '_blank' : undefined}>
          <span class="kern-label">{link}</span>
        </a>
      </p>
    </div>,
  );
}

/** The list of forms. */
export function formsPage({ lang, assets, path, origin }: About, forms: readonly Form[]) {
  const words = wordsIn(wording, lang);
  return (
    <Layout title={words.forms} lang={lang} path={path} origin={origin} assets={assets}>
      <h1 class="kern-heading-large" {...markedWords(lang)}>
        {words.forms}
      </h1>
      <p class="kern-body" {...markedWords(lang)}>
        {forms.length > 0 ? words.formsIntro : words.noForms}
      </p>
      <ul class="cards">
        {forms.map((form) => (
          <li class="card">
            <h2 class="kern-title">
              <a class="kern-link" href={`/forms/${form.slug}?lang=${lang}`} {...marked(form.title, lang)}>
                {textIn(form.title, lang)}
              </a>
            </h2>
            {form.description && (
              <p class="kern-body" {...marked(form.description, lang)}>
                {textIn(form.description, lang)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Layout>
  );
}
