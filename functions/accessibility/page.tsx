import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { telephoneLink } from '../pages/contact.tsx';
import { Layout } from '../pages/layout.tsx';
import { type AccessibilityFacts, type Municipality, municipalityOf } from '../pages/municipality.ts';
import { wording } from './declaration-wording.ts';

/** Where the declaration is found. */
export const declarationPath = '/barrierefreiheit';

interface Facts {
  readonly city: Municipality;
  readonly declared?: AccessibilityFacts;
  readonly lang: Language;
}

function Fact({ name, children }: { readonly name: string; readonly children?: Child }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}

interface Reachable {
  readonly address?: Municipality['address'];
  readonly telephone?: string;
  readonly email?: string;
  readonly website?: string;
}

/** How somebody is reached: only what is known. */
function Reach({ at, lang }: { readonly at: Reachable; readonly lang: Language }) {
  const words = wordsIn(wording, lang);
  const { address, telephone, email, website } = at;
  return (
    <dl class="facts">
      {address && (
        <Fact name={words.address}>
          <bdi lang="de">
            {address.street}, {address.postalCode} {address.city}
          </bdi>
        </Fact>
      )}
      {telephone && (
        <Fact name={words.telephone}>
          <a href={telephoneLink(telephone)}>
            <bdi dir="ltr">{telephone}</bdi>
          </a>
        </Fact>
      )}
      {email && (
        <Fact name={words.email}>
          <a href={`mailto:${email}`}>
            <bdi dir="ltr">{email}</bdi>
          </a>
        </Fact>
      )}
      {website && (
        <Fact name={words.website}>
          <a href={website} rel="external noreferrer">
            <bdi dir="ltr">{website}</bdi>
          </a>
        </Fact>
      )}
    </dl>
  );
}

/** What is not accessible: what the product lacks, and what the city adds. */
function Limits({ declared, lang }: Omit<Facts, 'city'>) {
  const words = wordsIn(wording, lang);
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{words.limitsTitle}</h2>
      <ul class="text-list">
        {Object.values(words.limits).map((limit) => (
          <li>{limit}</li>
        ))}
        {declared?.limits?.map((limit) => (
          <li dir="auto">{textIn(limit, lang)}</li>
        ))}
      </ul>
    </section>
  );
}

function Feedback({ city, declared, lang }: Facts) {
  const words = wordsIn(wording, lang);
  const form = declared?.feedbackForm;
  return (
    <section aria-labelledby="feedback">
      <h2 id="feedback">{words.feedbackTitle}</h2>
      <p>{words.feedback(declared?.answerWithinWeeks ?? 4)}</p>
      {form && (
        <p>
          <a class="kern-btn kern-btn--primary" href={`/forms/${form}?lang=${lang}`}>
            <span class="kern-label">{words.report}</span>
          </a>
        </p>
      )}
      <Reach at={{ telephone: city.telephone, email: city.email, address: city.address }} lang={lang} />
    </section>
  );
}

function Enforcement({ declared, lang }: Omit<Facts, 'city'>) {
  if (!declared) return null;
  const words = wordsIn(wording, lang);
  const { name, ...at } = declared.enforcement;
  return (
    <section aria-labelledby="enforcement">
      <h2 id="enforcement">{words.enforcementTitle}</h2>
      <p>{words.enforcement}</p>
      <p>
        <strong lang="de" dir="auto">
          {name}
        </strong>
      </p>
      <Reach at={at} lang={lang} />
    </section>
  );
}

/** The declaration of accessibility that German public bodies owe: state, limits, method, contact and whom to turn to. */
export function DeclarationPage({ deps, lang }: { readonly deps: Deps; readonly lang: Language }) {
  const words = wordsIn(wording, lang);
  const city = municipalityOf(deps);
  const declared = city.accessibility;
  const facts = { city, declared, lang };
  return (
    <Layout
      title={words.title}
      lang={lang}
      path={declarationPath}
      origin={deps.config.baseUrl}
      assets={deps.assets}
      demo={deps.config.demo}
    >
      <h1 class="kern-heading-large">{words.title}</h1>
      <p>{words.intro(deps.config.baseUrl)}</p>
      <dl class="facts">
        <Fact name={words.responsible}>
          {textIn(city.name, lang)}, {textIn(city.office, lang)}
        </Fact>
        {declared && (
          <>
            <Fact name={words.law}>
              <span lang="de">{declared.law}</span>
            </Fact>
            <Fact name={words.created}>{formatDay(declared.created, lang)}</Fact>
            <Fact name={words.checked}>{formatDay(declared.checked, lang)}</Fact>
          </>
        )}
      </dl>
      <h2>{words.status}</h2>
      <p>{words.conforms}</p>
      <Limits {...facts} />
      <h2>{words.methodTitle}</h2>
      <p>{words.method}</p>
      <h2>{words.time.title}</h2>
      <p>{words.time.text}</p>
      <Feedback {...facts} />
      <Enforcement {...facts} />
    </Layout>
  );
}
