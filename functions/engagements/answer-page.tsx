import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { sayReason } from '../matching/say.ts';
import type { Need } from '../needs/need.ts';
import { Button, Input, Lines, Radios } from '../pages/controls.tsx';
import { Warnings } from '../pages/overlaps.tsx';
import { OwnPage } from '../pages/own-page.tsx';
import { titleOf } from '../store/entry.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { helperLines, type Line, publicLines } from './about.ts';
import { type Engagement, hoursOf, isHelping } from './engagement.ts';
import { pageWording, type Words } from './page-wording.ts';
import { Rows, Settings, type Wrong } from './parts.tsx';
import { mayAccept } from './rules.ts';

interface AnswerPageProps {
  readonly deps: Deps;
  readonly lang: Language;
  /** The page's own path. */
  readonly path: string;
  readonly entry: Engagement;
  readonly need?: Need;
  readonly volunteer?: Volunteer;
  /** Whom they turn to, and what that organisation is called. */
  readonly contact: readonly Line[];
  readonly organisation: string;
  /** What they have at the same time as the meeting, in sentences. */
  readonly overlaps: readonly string[];
  /** Of what the page's address tells that it was done. */
  readonly done?: string;
  readonly wrong?: Wrong;
  readonly message?: string;
}

type PartProps = AnswerPageProps & { readonly words: Words; readonly action: string };

function titleFor({ entry, words }: PartProps): string {
  return Object.hasOwn(words.titles, entry.status)
    ? words.titles[entry.status as keyof Words['titles']]
    : words.titles.withdrawn;
}

function Standing({ entry, words }: PartProps) {
  if (entry.yes) return <p class="kern-body">{words.text.pending}</p>;
  if (!Object.hasOwn(words.text, entry.status)) return null;
  return <p class="kern-body">{words.text[entry.status as keyof Words['text']]}</p>;
}

function Question({ deps, entry, lang, words, organisation, action }: PartProps) {
  if (!mayAccept(entry)) return null;
  const asked = entry.status === 'asked';
  return (
    <>
      {entry.reasons.length > 0 && (
        <section>
          <h2 class="kern-heading-medium">{words.why}</h2>
          <ul class="reasons">
            {entry.reasons.map((reason) => (
              <li>{sayReason(deps, reason, lang, 'you')}</li>
            ))}
          </ul>
        </section>
      )}
      {entry.word && (
        <blockquote class="word">
          <p class="meta">{words.word(organisation)}</p>
          <p class="text" dir="auto">
            {entry.word}
          </p>
        </blockquote>
      )}
      {asked && entry.answerBy && (
        <p class="kern-body">
          <strong>{words.until(formatMoment(entry.answerBy, lang))}</strong>
        </p>
      )}
      <form method="post" action={action} class="small-form">
        <Button label={words.yes} value="yes" look="primary" />
      </form>
      {asked && (
        <form method="post" action={action} novalidate class="small-form">
          <h2 class="kern-heading-medium">{words.noTitle}</h2>
          <Lines name="words" label={words.noWhy} />
          <Button label={words.no} value="no" look="secondary" />
        </form>
      )}
    </>
  );
}

function Helping({ entry, lang, words, contact, need, overlaps }: PartProps) {
  if (entry.status !== 'accepted' && entry.status !== 'met') return null;
  const { meeting } = entry;
  return (
    <>
      <h2 class="kern-heading-medium">{words.contact}</h2>
      {meeting ? (
        <p class="kern-body">
          <strong>{words.meeting}:</strong> {formatMoment(meeting.at, lang)} <bdi>{meeting.place}</bdi>
        </p>
      ) : (
        <p class="kern-body">{words.contactHint}</p>
      )}
      <Warnings texts={overlaps} />
      <Rows lines={contact} />
      <Rows lines={need ? helperLines(need, lang) : []} />
    </>
  );
}

function CallOff({ entry, words, action }: PartProps) {
  if (entry.status !== 'accepted' && entry.status !== 'met') return null;
  return (
    <details>
      <summary>{words.offTitle}</summary>
      <form method="post" action={action} novalidate class="small-form">
        <Lines name="words" label={words.offWhy} />
        <Button label={words.off} value="off" look="secondary" />
      </form>
    </details>
  );
}

function Hours({ entry, words, action, wrong }: PartProps) {
  const noted = hoursOf(entry);
  return (
    <section>
      <h2 class="kern-heading-medium">{words.hoursTitle}</h2>
      <form method="post" action={action} novalidate class="small-form">
        <Input
          name="hours"
          label={words.hours}
          hint={words.hoursHint}
          value={noted === undefined ? '' : String(noted)}
          numeric
          error={wrong === 'hours' ? words.hoursWrong : undefined}
        />
        <Button label={words.save} value="hours" look="secondary" />
      </form>
    </section>
  );
}

function Review({ entry, words, action, wrong }: PartProps) {
  if (entry.feedback?.volunteer) return <p class="kern-body">{words.feedbackThanks}</p>;
  const { yes, partly, no } = words.answers;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.feedbackTitle}</h2>
      <form method="post" action={action} novalidate class="small-form">
        <Radios
          name="helped"
          label={words.helped}
          options={[
            ['yes', yes],
            ['partly', partly],
            ['no', no],
          ]}
          error={wrong === 'feedback' ? words.helpedMissing : undefined}
        />
        <Radios
          name="again"
          label={words.again}
          options={[
            ['yes', yes],
            ['no', no],
          ]}
        />
        <Lines name="words" label={words.words} />
        <Button label={words.feedbackSend} value="feedback" look="primary" />
      </form>
    </section>
  );
}

/** The page behind a volunteer's link: what they are asked, their answer, whom they turn to, their hours and how it was. */
export function AnswerPage(props: AnswerPageProps) {
  const { deps, lang, path, entry, need, volunteer, done, wrong, message } = props;
  const words = wordsIn(pageWording, lang);
  const action = `${path}?lang=${lang}`;
  const part: PartProps = { ...props, words, action };
  return (
    <OwnPage
      {...{ deps, lang, path }}
      title={titleFor(part)}
      wrong={!!wrong}
      said={done && words.saved}
      notice={message}
      styles={['engagements.css']}
    >
      {entry.status !== 'withdrawn' && entry.facts.title !== undefined && (
        <h2 class="kern-heading-medium" lang={need?.lang} dir="auto">
          {titleOf(entry)}
        </h2>
      )}
      <Standing {...part} />
      <Helping {...part} />
      {need && entry.status !== 'withdrawn' && <Rows lines={publicLines(deps, need, lang)} />}
      <Question {...part} />
      <CallOff {...part} />
      {entry.status === 'done' && <Review {...part} />}
      {isHelping(entry) && <Hours {...part} />}
      {volunteer && (
        <Settings volunteer={volunteer} lang={lang} now={deps.clock()} action={action} wrong={wrong} />
      )}
    </OwnPage>
  );
}
