import type { Deps } from '../deps.ts';
import { type Mailing, settleMailing } from '../mail/mailing.ts';
import type { Viewer } from '../rights.ts';
import { after } from '../store/duration.ts';
import type { Page } from '../store/port.ts';

/** What is written down about who has access. */
export type Logged =
  | 'invited'
  | 'invited-again'
  | 'role'
  | 'removed'
  | 'sessions-ended'
  | 'key-made'
  | 'key-ended'
  | 'admitted'
  | 'ended';

/** One line of the log. It is written once, never changed, and deleted after two years. Addresses are not in it. */
export interface LogEntry extends Mailing {
  /** Instant. */
  readonly at: string;
  readonly what: Logged;
  /** Names of who did it and whom it was about, as they were then. */
  readonly by: string;
  readonly whom?: string;
  /** Ids of the organisations of both. */
  readonly from: string;
  readonly organisation: string;
  /** A role, or the name of a key. */
  readonly detail?: string;
}

const keptFor = 'P2Y';
const pageSize = 50;
const everything = '~log';

const listOf = (organisation: string) => `log#${organisation}`;

/** Writes down what a member did about somebody's access. */
export async function writeLog(
  deps: Deps,
  viewer: Viewer,
  about: Pick<LogEntry, 'what' | 'organisation' | 'whom' | 'detail'>,
): Promise<void> {
  const now = deps.clock();
  const at = now.toISOString();
  const id = deps.newId();
  const entry: LogEntry = {
    pk: `LOG#${id}`,
    sk: 'LOG',
    version: 1,
    at,
    by: viewer.name,
    from: viewer.organisation,
    ...about,
    list: listOf(about.organisation),
    listAt: `${at}#${id}`,
    form: everything,
    receivedAt: `${at}#${id}`,
    lang: 'de',
    mails: {},
    endsAt: after(now, keptFor).toISOString(),
  };
  await deps.db.create(settleMailing(entry));
}

/** A page of the log, the latest first: of one organisation, or all of it. */
export function readLog(deps: Deps, organisation?: string, cursor?: string): Promise<Page<LogEntry>> {
  return deps.db.query<LogEntry>({
    ...(organisation === undefined
      ? { index: 'arrivals', partition: everything }
      : { index: 'list', partition: listOf(organisation) }),
    limit: pageSize,
    descending: true,
    cursor,
  });
}
