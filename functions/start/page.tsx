import type { Deps } from '../deps.ts';
import type { Form } from '../intake/definition.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import type { PublicItem } from '../listing/item.ts';
import { Items } from '../listing/list.tsx';
import { Contact } from '../pages/contact.tsx';
import { contactWording } from '../pages/contact-wording.ts';
import { Layout } from '../pages/layout.tsx';
import { municipalityOf } from '../pages/municipality.ts';
import { officeData } from '../pages/office-data.ts';
import type { Opening } from '../pages/open-now.ts';
import { StructuredData } from '../pages/structured-data.tsx';
import { wording } from './wording.ts';

/** Forms that one comes to from what they are about. */
const apartDomains: readonly string[] = ['signups', 'bookings', 'appointments'];

/** Domains whose first form is a big way in, in this order. */
const bigDomains = ['volunteers', 'needs', 'offers'] as const;

interface StartProps {
  readonly deps: Deps;
  readonly lang: Language;
  readonly forms: readonly Form[];
  readonly needs: readonly PublicItem[];
  readonly offers: readonly PublicItem[];
  readonly trainings: readonly PublicItem[];
  readonly opening: Opening;
}

function Way({ href, title, text }: Record<'href' | 'title' | 'text', string>) {
  return (
    <li>
      <a href={href}>
        <strong>{title}</strong>
        <span>{text}</span>
      </a>
    </li>
  );
}

function Ways({ deps, forms, lang }: Pick<StartProps, 'deps' | 'forms' | 'lang'>) {
  const words = wordsIn(wording, lang);
  const ways = bigDomains.flatMap((domain) => {
    const form = forms.find((one) => one.domain === domain);
    return form ? [{ domain, form }] : [];
  });
  // That one is found where it is explained: in the declaration of accessibility.
  const apart = municipalityOf(deps).accessibility?.feedbackForm;
  const others = forms.filter(
    (form) =>
      !ways.some((way) => way.form === form) && !apartDomains.includes(form.domain) && form.slug !== apart,
  );
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{words.entries}</h2>
      <ul class="cards entries-big">
        {ways.map(({ domain, form }) => (
          <Way
            href={`/forms/${form.slug}?lang=${lang}`}
            title={words[domain]}
            text={form.description ? textIn(form.description, lang) : textIn(form.title, lang)}
          />
        ))}
        <Way href={`/offers?lang=${lang}`} title={words.list} text={words.listText} />
      </ul>
      {others.length > 0 && (
        <>
          <h3>{words.more}</h3>
          <ul class="link-list">
            {others.map((form) => (
              <li>
                <a href={`/forms/${form.slug}?lang=${lang}`}>{textIn(form.title, lang)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface NewsProps {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PublicItem[];
  readonly none: string;
  readonly path: string;
  readonly all: string;
  /** Where else one might want to go. */
  readonly further?: readonly { readonly href: string; readonly label: string }[];
  readonly lang: Language;
}

function News({ id, title, items, none, path, all, further, lang }: NewsProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.length > 0 ? <Items items={items} path={path} lang={lang} level={3} /> : <p>{none}</p>}
      <p>
        <a class="kern-btn kern-btn--secondary" href={`${path}?lang=${lang}`}>
          <span class="kern-label">{all}</span>
        </a>
      </p>
      {further && further.length > 0 && (
        <ul class="link-list">
          {further.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Links to the first form of each domain that has one, with a word for each. */
function furtherForms(forms: readonly Form[], named: Readonly<Record<string, string>>, lang: Language) {
  return Object.entries(named).flatMap(([domain, label]) => {
    const form = forms.find((one) => one.domain === domain);
    return form ? [{ href: `/forms/${form.slug}?lang=${lang}`, label }] : [];
  });
}

/** The start page: what this is, the ways in, what is new, and who to turn to. */
export function StartPage({ deps, lang, forms, needs, offers, trainings, opening }: StartProps) {
  const words = wordsIn(wording, lang);
  const city = municipalityOf(deps);
  const intro = words.intro(city.address.city);
  return (
    <Layout
      title={words.title}
      description={intro}
      lang={lang}
      path="/"
      origin={deps.config.baseUrl}
      embed
      assets={deps.assets}
      demo={deps.config.demo}
    >
      <div class="hero">
        <h1>{words.title}</h1>
        <p>{intro}</p>
      </div>
      <Ways deps={deps} forms={forms} lang={lang} />
      <News
        id="needs"
        title={words.needed}
        items={needs}
        none={words.noNeeds}
        path="/needs"
        all={words.allNeeds}
        further={furtherForms(forms, { needs: words.report, volunteers: words.join }, lang)}
        lang={lang}
      />
      <News
        id="trainings"
        title={words.trainings}
        items={trainings}
        none={words.noTrainings}
        path="/trainings"
        all={words.allTrainings}
        further={[{ href: `/coaching?lang=${lang}`, label: words.coaching }]}
        lang={lang}
      />
      <News
        id="offers"
        title={words.newest}
        items={offers}
        none={words.noOffers}
        path="/offers"
        all={words.allOffers}
        further={[
          { href: `/initiatives?lang=${lang}`, label: words.register },
          { href: `/resources?lang=${lang}`, label: words.share },
        ]}
        lang={lang}
      />
      <section aria-labelledby="contact">
        <h2 id="contact">{wordsIn(contactWording, lang).contact}</h2>
        <Contact city={city} opening={opening} lang={lang} />
      </section>
      <StructuredData data={officeData(city, opening, lang, deps.config.baseUrl)} />
    </Layout>
  );
}
