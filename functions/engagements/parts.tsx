import { formatDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Button, Input } from '../pages/controls.tsx';
import { limitOf, recentAsks, type Volunteer } from '../volunteers/volunteer.ts';
import type { Line } from './about.ts';
import { pageWording } from './page-wording.ts';

/** What was wrong with what somebody sent, by the button they pressed. */
export type Wrong = 'hours' | 'limit' | 'feedback' | undefined;

/** Names and values below one another. */
export function Rows({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <dl class="facts">
      {lines.map(([name, value, href]) => (
        <>
          <dt>{name}</dt>
          <dd dir="auto">{href ? <a href={href}>{value}</a> : value}</dd>
        </>
      ))}
    </dl>
  );
}

interface SettingsProps {
  readonly volunteer: Volunteer;
  readonly lang: Language;
  readonly now: Date;
  /** Where the small forms are sent. */
  readonly action: string;
  readonly wrong?: Wrong;
}

/** How often somebody may be asked, and the pause. */
export function Settings({ volunteer, lang, now, action, wrong }: SettingsProps) {
  const words = wordsIn(pageWording, lang);
  const { status, pausedUntil } = volunteer;
  const asked = Object.keys(recentAsks(volunteer, now)).length;
  return (
    <section aria-labelledby="settings">
      <h2 class="kern-heading-medium" id="settings">
        {words.settings}
      </h2>
      <p class="kern-body">{words.asked(asked)}</p>
      <form method="post" action={action} novalidate class="small-form">
        <Input
          name="limit"
          label={words.limit}
          value={String(limitOf(volunteer))}
          numeric
          error={wrong === 'limit' ? words.limitWrong : undefined}
        />
        <Button label={words.save} value="limit" look="secondary" />
      </form>
      {status === 'active' && (
        <form method="post" action={action} novalidate class="small-form">
          <h3 class="kern-heading-small">{words.pauseTitle}</h3>
          <Input name="until" label={words.pauseUntil} hint={words.pauseHint} type="date" />
          <Button label={words.pause} value="pause" look="secondary" />
        </form>
      )}
      {status === 'paused' && (
        <form method="post" action={action} class="small-form">
          <p class="kern-body">
            {pausedUntil
              ? words.pausedUntil(formatDay(new Date(Date.parse(pausedUntil) - 1).toISOString(), lang))
              : words.paused}
          </p>
          <Button label={words.resume} value="resume" look="secondary" />
        </form>
      )}
    </section>
  );
}
