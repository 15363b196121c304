import { wordsIn } from '../language/language.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import type { Panel } from '../room.ts';
import { titleOf } from '../store/entry.ts';
import { wording } from './attendance-wording.ts';
import { attendance } from './coordinator.ts';
import { places } from './rules.ts';

/** Who signed up for a training and where each stands, with a form to sign somebody up by hand. */
export const attendancePanel: Panel = async (deps, { entry: training, lang, query }) => {
  const words = wordsIn(wording, lang);
  const page = await attendance(deps, training.reference, query('cursor'));
  const { capacity, free } = places(training);
  return (
    <section aria-labelledby="attendance">
      <h2 class="kern-heading-medium" id="attendance">
        {words.attendance}
      </h2>
      <p class="kern-body">{words.seats(capacity - free, capacity)}</p>
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
                <td data-label={words.status}>
                  {stands.kind === 'seat' && words.seat}
                  {stands.kind === 'offered' && words.offered}
                  {stands.kind === 'waiting' && words.waitingPlace(stands.position)}
                  {stands.kind === 'none' && words.left}
                </td>
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
      {page.cursor && (
        <p>
          <a
            class="kern-link"
            href={inLanguage(
              `/workspace/entries/${training.reference}?cursor=${encodeURIComponent(page.cursor)}#attendance`,
              lang,
            )}
          >
            {words.more}
          </a>
        </p>
      )}
      <p>
        <a
          class="kern-btn kern-btn--secondary"
          href={`/forms/training-signup?training=${training.reference}&lang=${lang}`}
        >
          <span class="kern-label">{words.addByHand}</span>
        </a>
      </p>
    </section>
  );
};
