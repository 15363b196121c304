import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { entryLink } from '../pages/links.ts';
import { More } from '../pages/more.tsx';
import type { Panel } from '../room.ts';
import { titleOf } from '../store/entry.ts';
import { AttendanceList } from './attendance-list.tsx';
import { wording } from './attendance-wording.ts';
import { isUncleared } from './clearing.ts';
import { attendance } from './coordinator.ts';
import { Dates, Materials } from './dates.tsx';
import { onlineLink } from './inside.ts';
import { OnlineLink } from './online-link.tsx';
import { kindsIn } from './prerequisite.ts';
import { places, type Standing } from './rules.ts';
import { isTraining, type Signup, type Training } from './training.ts';
import { viewOf } from './view.ts';
import { reasonsIn, waitingReasons } from './waiting.ts';
import { wording as trainingWording } from './wording.ts';

/** Where somebody stands, in words; before anything was asked of the training, what is still to be settled. */
function standsIn(deps: Deps, training: Training, signup: Signup, stands: Standing, lang: Language): string {
  const words = wordsIn(wording, lang);
  if (stands.kind === 'seat') return words.seat;
  if (stands.kind === 'offered') return words.offeredUntil(formatMoment(stands.until, lang));
  if (stands.kind === 'waiting') return words.waitingPlace(stands.position);
  if (signup.status === 'duplicate') return words.duplicate;
  if (!isUncleared(signup)) return words.left;
  if (signup.status === 'confirming') return words.confirming;
  if (signup.status !== 'prerequisite') return words.checking;
  return words.lacks(kindsIn(deps, training, signup.lacks ?? [], lang));
}

/** Dates, place, link and materials as they are now, after all changes. */
function AsItIs({ deps, training, lang }: { deps: Deps; training: Training; lang: Language }) {
  const words = wordsIn(wording, lang);
  const page = wordsIn(trainingWording, lang).page;
  const view = viewOf(deps, training, deps.clock());
  const link = onlineLink(training);
  const materials = [...(training.materials ?? []), ...(training.insideMaterials ?? [])];
  return (
    <section aria-labelledby="now">
      <h2 class="kern-heading-medium" id="now">
        {words.asItIs}
      </h2>
      <dl class="facts">
        <dt>{page.dates}</dt>
        <dd>
          <Dates view={view} written={training.lang} lang={lang} />
        </dd>
        <dt>{page.where}</dt>
        <dd dir="auto">{view.place ?? page.online}</dd>
        <OnlineLink label={words.link} href={link} />
        {view.trainer && (
          <>
            <dt>{page.trainer}</dt>
            <dd dir="auto">{view.trainer}</dd>
          </>
        )}
      </dl>
      <Materials items={materials} title={page.materials} written={training.lang} level={3} />
    </section>
  );
}

/** Who signed up for a training and where each stands, with a form to sign somebody up by hand. */
export const attendancePanel: Panel = async (deps, { entry: training, lang, query }) => {
  if (!isTraining(training)) return null;
  const words = wordsIn(wording, lang);
  const page = await attendance(deps, training.reference, query('cursor'));
  const { capacity, free, waiting } = places(training);
  const now = deps.clock();
  return (
    <>
      <AttendanceList
        {...{ deps, training, lang }}
        people={page.items}
        date={query('date')}
        saved={/^\d{1,3}$/.test(query('saved') ?? '') ? Number(query('saved')) : undefined}
      />
      <AsItIs deps={deps} training={training} lang={lang} />
      <section aria-labelledby="attendance">
        <h2 class="kern-heading-medium" id="attendance">
          {words.attendance}
        </h2>
        {waiting > 0 ? (
          <p class="kern-body">
            {[words.waiting(waiting), ...reasonsIn(waitingReasons(training, now), lang)].join(' ')}
          </p>
        ) : (
          <p class="kern-body">{words.seats(capacity - free, capacity)}</p>
        )}
        {page.items.length === 0 ? (
          <p class="kern-body">{words.noSignups}</p>
        ) : (
          <table class="kern-table entries">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.status}</th>
                <th scope="col">{words.reference}</th>
              </tr>
            </thead>
            <tbody>
              {page.items.map(({ signup, stands }) => (
                <tr>
                  <th scope="row">
                    <bdi>{titleOf(signup)}</bdi>
                  </th>
                  <td data-label={words.status}>{standsIn(deps, training, signup, stands, lang)}</td>
                  <td data-label={words.reference}>
                    <a class="kern-link" href={entryLink(signup.reference, lang)}>
                      <code>{signup.reference}</code>
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <More
          path={`/workspace/entries/${training.reference}#attendance`}
          cursor={page.cursor}
          label={words.more}
          lang={lang}
        />
        <p>
          <a
            class="kern-btn kern-btn--secondary"
            href={`/forms/training-signup?training=${training.reference}&lang=${lang}`}
          >
            <span class="kern-label">{words.addByHand}</span>
          </a>
        </p>
      </section>
    </>
  );
};
