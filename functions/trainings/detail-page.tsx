import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { listed } from '../language/message.ts';
import { optionsOf } from '../listing/vocabulary.ts';
import { WrittenIn } from '../listing/written-in.tsx';
import { Layout } from '../pages/layout.tsx';
import { municipalityOf } from '../pages/municipality.ts';
import { StructuredData, type Thing } from '../pages/structured-data.tsx';
import type { Role } from '../store/entry.ts';
import { Dates, Materials } from './dates.tsx';
import { opens } from './required.ts';
import type { Training } from './training.ts';
import { deadlineIn, stateIn, type TrainingView, titleIn, viewOf, whenIn } from './view.ts';
import { wording } from './wording.ts';

interface RowProps {
  readonly label: string;
  readonly value?: string;
}

function Row({ label, value }: RowProps) {
  if (!value) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto">{value}</dd>
    </>
  );
}

/** Whether one gets a place, in words; what is free stands out. */
export function Badge({ view, lang }: { readonly view: TrainingView; readonly lang: Language }) {
  const free = view.signup === 'seat' ? ' kern-badge--success' : '';
  return <span class={`kern-badge${free}`}>{stateIn(view, lang)}</span>;
}

/** Where to sign up; nothing when one cannot any more. */
export function SignUp({ view, lang }: { readonly view: TrainingView; readonly lang: Language }) {
  const words = wordsIn(wording, lang).page;
  if (view.signup !== 'seat' && view.signup !== 'waiting') return null;
  return (
    <p>
      <a
        class="kern-btn kern-btn--primary"
        href={`/forms/training-signup?training=${view.reference}&lang=${lang}`}
      >
        <span class="kern-label">{view.signup === 'seat' ? words.signUp : words.joinList}</span>
      </a>
    </p>
  );
}

/** The categories of help for which a kind of training is asked, in words. */
function opensIn(deps: Deps, kind: string, lang: Language): string {
  const titles = optionsOf(deps, 'category', lang);
  const categories = opens(municipalityOf(deps), kind);
  return listed(
    categories.map((one) => titles.find(({ value }) => value === one)?.title ?? one),
    lang,
  );
}

interface DetailProps {
  readonly deps: Deps;
  readonly training: Training;
  readonly lang: Language;
  /** The training in words of schema.org. */
  readonly data?: Thing;
}

/** The page of one training: everything public about it, how many places are left, and where to sign up. */
export function DetailPage({ deps, training, lang, data }: DetailProps) {
  const words = wordsIn(wording, lang).page;
  const view = viewOf(deps, training, deps.clock());
  const inWords = (role: Role, value?: string) => value && titleIn(deps, training.form, role, value, lang);
  const allInWords = (role: Role, values: readonly string[]) =>
    listed(
      values.flatMap((one) => inWords(role, one) ?? []),
      lang,
    );
  return (
    <Layout
      title={view.title}
      lang={lang}
      path={`/trainings/${view.reference}`}
      origin={deps.config.baseUrl}
      embed
      assets={deps.assets}
      demo={deps.config.demo}
      description={`${whenIn(view, lang)}. ${stateIn(view, lang)}`}
    >
      <h1 class="kern-heading-large" lang={training.lang} dir="auto">
        {view.title}
      </h1>
      <p class="badges">
        <Badge view={view} lang={lang} /> <WrittenIn own={training.lang} reader={lang} />
      </p>
      <SignUp view={view} lang={lang} />
      {(view.description ?? '').split(/\n+/).map((paragraph) =>
        paragraph ? (
          <p lang={training.lang} dir="auto">
            {paragraph}
          </p>
        ) : null,
      )}
      <dl>
        {view.sessions.length > 1 ? (
          <>
            <dt>{words.dates}</dt>
            <dd>
              <Dates view={view} written={training.lang} lang={lang} />
            </dd>
          </>
        ) : (
          <Row label={words.when} value={whenIn(view, lang)} />
        )}
        <Row label={words.where} value={view.place ?? words.online} />
        <Row label={words.district} value={inWords('district', view.district)} />
        <Row label={words.field} value={inWords('field', view.field)} />
        <Row label={words.audience} value={allInWords('audience', view.audience)} />
        <Row label={words.languages} value={allInWords('languages', view.languages)} />
        <Row label={words.requires} value={allInWords('requires', view.requires)} />
        <Row label={words.gives} value={inWords('kind', view.kind)} />
        <Row label={words.opens} value={view.kind && opensIn(deps, view.kind, lang)} />
        <Row label={words.trainer} value={view.trainer} />
        <Row label={words.contact} value={view.contact} />
        <Row label={words.deadline} value={deadlineIn(view, lang)} />
      </dl>
      <Materials items={view.materials} title={words.materials} written={training.lang} />
      <p>
        <a class="kern-link" href={`/trainings/${view.reference}.ics?lang=${lang}`}>
          {view.sessions.length > 1 ? words.calendarAll : words.calendar}
        </a>
      </p>
      <p>
        <a class="kern-link" href={`/trainings?lang=${lang}`}>
          {words.back}
        </a>
      </p>
      {data && <StructuredData data={data} />}
    </Layout>
  );
}
