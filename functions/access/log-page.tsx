import { formatMoment } from '../language/format.ts';
import { wordsIn } from '../language/language.ts';
import { More } from '../pages/more.tsx';
import { memberRoles } from '../rights.ts';
import type { Page } from '../store/port.ts';
import { AccessPage, type PageContext } from './frame.tsx';
import type { LogEntry } from './log.ts';
import { type LogWords, logWording } from './log-wording.ts';
import { type MembersWords, membersWording } from './members-wording.ts';

const path = '/workspace/log';

interface Props extends PageContext {
  readonly page: Page<LogEntry>;
  /** What an organisation is called. */
  readonly nameOf: (id: string) => string;
}

function said({ what, whom = '', detail = '' }: LogEntry, words: LogWords, members: MembersWords): string {
  const role = memberRoles.find((one) => one === detail);
  const told = role ? members.roles[role] : detail;
  const { events } = words;
  switch (what) {
    case 'invited':
    case 'role':
      return events[what](whom, told);
    case 'invited-again':
    case 'removed':
    case 'sessions-ended':
      return events[what](whom);
    case 'key-made':
    case 'key-ended':
      return events[what](told);
    default:
      return events[what];
  }
}

/** Who gave or took access, the latest first. */
export function logPage({ page, nameOf, ...context }: Props) {
  const { lang } = context;
  const words = wordsIn(logWording, lang);
  const members = wordsIn(membersWording, lang);
  return (
    <AccessPage {...context} title={words.title} path={path}>
      <p class="kern-body">{words.intro}</p>
      {page.items.length === 0 ? (
        <p class="kern-body">{words.empty}</p>
      ) : (
        <table class="kern-table entries">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.organisation}</th>
              <th scope="col">{words.by}</th>
              <th scope="col">{words.at}</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((entry) => (
              <tr>
                <th scope="row">{said(entry, words, members)}</th>
                <td data-label={words.organisation}>
                  <bdi>{nameOf(entry.organisation)}</bdi>
                </td>
                <td data-label={words.by}>
                  <bdi>{entry.by}</bdi>
                  {entry.from !== entry.organisation && (
                    <>
                      {' '}
                      (<bdi>{nameOf(entry.from)}</bdi>)
                    </>
                  )}
                </td>
                <td data-label={words.at}>
                  <time datetime={entry.at}>{formatMoment(entry.at, lang)}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More path={path} cursor={page.cursor} label={words.more} lang={lang} />
    </AccessPage>
  );
}
