import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

/** Shared by all: what is handed around, and rules that several rooms have in common. */
const contracts = [
  'deps.ts',
  'room.ts',
  'rights.ts',
  'visible.ts',
  'errors.ts',
  'env.ts',
  'tokens.ts',
  'posted.ts',
  'request.ts',
  'busy.ts',
  'agenda-link.ts',
  'passed-link.ts',
  'lifecycle.ts',
  'compared.ts',
  'publication.ts',
  'entry-room.ts',
  'withdrawn.ts',
  'rejected.ts',
  'acting/link.ts',
  'hosts/origins.ts',
  'intake/definition.ts',
  'mail/port.ts',
  'pages/assets.ts',
];

/** Files that put the house together: they may import everything, and only each other import them. */
const wiring = [
  'app.ts',
  'api.ts',
  'rooms.ts',
  'lists.ts',
  'templates.ts',
  'busy-times.ts',
  'jobs.ts',
  'schedule.ts',
  'schedules.ts',
  'lambda-deps.ts',
  'lazy-app.ts',
  'openapi.ts',
];

const room = ['language', 'store', 'pages', 'mail', 'organisations', 'followups'];

/** Which folder may import which; contracts besides. The table in docs/architecture.md says it in words. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  /** The contracts themselves. */
  '': ['language', 'store'],
  language: [],
  store: ['language'],
  pages: ['language'],
  certificates: ['language'],
  organisations: ['language', 'store', 'pages'],
  followups: ['language', 'store', 'mail'],
  hosts: ['pages'],
  oembed: ['language', 'pages', 'listing'],
  embed: ['language', 'pages', 'listing', 'oembed'],
  intake: ['language', 'store', 'pages'],
  mail: ['language', 'store', 'pages'],
  listing: ['language', 'store', 'pages'],
  volunteers: room,
  newsletter: room,
  initiatives: [...room, 'listing', 'holds'],
  needs: [...room, 'listing'],
  submissions: room,
  trainings: [...room, 'certificates', 'listing'],
  offers: [...room, 'listing', 'holds'],
  holds: [...room, 'listing'],
  resources: [...room, 'listing', 'holds'],
  opportunities: [...room, 'listing'],
  /** An opportunity has the truth about its places, and knows nothing of placements. */
  placements: [...room, 'opportunities'],
  /** Warns of trainings at the same time, and counts, reminds and writes times as they do. */
  coaching: [...room, 'listing', 'trainings'],
  twins: [...room, 'listing'],
  matching: ['language', 'store', 'pages', 'volunteers'],
  engagements: [...room, 'listing', 'matching', 'needs', 'volunteers', 'acting'],
  person: [...room, 'intake'],
  access: room,
  acting: ['language', 'store', 'pages', 'access', 'organisations'],
  agenda: ['language', 'store', 'pages', 'listing', 'trainings', 'coaching', 'engagements', 'volunteers'],
  search: ['language', 'store', 'pages', 'workspace'],
  workspace: ['language', 'store', 'pages', 'access', 'organisations', 'acting', 'followups'],
  digests: ['language', 'store', 'pages', 'mail', 'organisations', 'followups'],
  accessibility: ['language', 'pages'],
  start: ['language', 'store', 'pages', 'listing'],
  widget: ['language', 'store', 'pages', 'listing', 'intake'],
};

/** Single imports against the table, each with its reason. One that is not needed any more fails, too. */
const exceptions: readonly (readonly [from: string, to: string, reason: string])[] = [
  ['workspace/answers.ts', 'person/answers.ts', 'coordinators read answers in the words their senders read'],
  ['workspace/exports/columns.ts', 'person/answers.ts', 'the same in files'],
  ['workspace/exports/log.ts', 'mail/mailing.ts', 'what the sweep deletes when its time is over'],
  ['workspace/views/store.ts', 'mail/mailing.ts', 'what the sweep deletes when its time is over'],
  ['holds/routes.tsx', 'person/links.ts', 'whoever says that something has changed is led to their answers'],
  ['holds/routes.tsx', 'rooms.ts', 'the type of a function that is handed in'],
  ['coaching/page.tsx', 'person/links.ts', 'an own page leads to the answers, which can be deleted there'],
  ['volunteers/room.ts', 'person/links.ts', 'where they are needed stands behind the same personal link'],
  ['engagements/routes.tsx', 'person/links.ts', 'where they are needed stands behind the same personal link'],
  ['engagements/volunteer-mails.ts', 'person/links.ts', 'a mail leads to where else they are needed'],
  ['engagements/about.ts', 'person/answers.ts', 'helpers read answers in the words their senders read'],
  ['engagements/match-page.tsx', 'workspace/frame.tsx', 'a page of the workspace looks like the others'],
  ['mail/sweep.ts', 'rooms.ts', 'the type of a function that is handed in'],
  ['person/routes.tsx', 'rooms.ts', 'the type of a function that is handed in'],
  ['twins/mails.ts', 'person/links.ts', 'mails lead the sender to their personal page'],
  ['twins/routes.tsx', 'workspace/frame.tsx', "pairs are decided among the coordinators' other pages"],
  ['twins/pair-view.tsx', 'workspace/answers.ts', 'pairs are read as entries are'],
  ['digests/gather.ts', 'rooms.ts', 'the type of a function that is handed in'],
  ['needs/mails.ts', 'person/links.ts', 'reporters are led to their own page, which says how it stands'],
  ['person/mails.tsx', 'rooms.ts', 'a mail with all links needs to know where each room has its own'],
];
/** Those that show or compile entries of all rooms find each by its domain. */
const findRooms = ['twins', 'acting', 'search', 'workspace', 'digests'];

/** Packages that only one folder may know. */
const packages: Readonly<Record<string, readonly string[]>> = {
  dynalite: ['local'],
  '@hono/node-server': ['local'],
  croner: ['local'],
  esbuild: ['pages'],
  pdfkit: ['certificates'],
  nodemailer: ['mail'],
  '@aws-sdk/client-sesv2': ['mail'],
  '@aws-sdk/client-dynamodb': ['store'],
  '@aws-sdk/lib-dynamodb': ['store'],
};

interface Import {
  readonly from: string;
  /** Path below `functions/`, or the name of a package. */
  readonly to: string;
}

let imports: Import[];
let stacks: Import[];

async function importsIn(root: string): Promise<Import[]> {
  const all = await readdir(root, { recursive: true });
  const files = all.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')).map(normalize);
  const found = await Promise.all(
    files.map(async (from) => {
      const text = await readFile(join(root, from), 'utf8');
      const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');
      return names.map((name) => ({ from, to: name.startsWith('.') ? join(dirname(from), name) : name }));
    }),
  );
  return found.flat();
}

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
const isOurs = (path: string) => /\.(tsx?|json)$/.test(path);
const told = (list: readonly Import[]) => list.map(({ from, to }) => `${from} → ${to}`);

beforeAll(async () => {
  imports = await importsIn('functions');
  stacks = await importsIn('stacks');
});

describe('the direction of imports', () => {
  it('reads the whole house', () => {
    expect(imports.length).toBeGreaterThan(300);
    const folders = new Set(imports.map(({ from }) => folderOf(from)));
    folders.delete('local');
    expect([...folders].sort()).toEqual(Object.keys(mayImport).sort());
  });

  it('goes from the rooms to what they share, and never from one room to another', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [folder, target] = [folderOf(from), folderOf(to)];
      if (!isOurs(to) || folder === 'local' || wiring.includes(from) || (folder && folder === target))
        return false;
      if (contracts.includes(to) || mayImport[folder]?.includes(target)) return false;
      if (to === 'rooms.ts' && findRooms.includes(folder)) return false;
      return !exceptions.some(([one, other]) => one === from && other === to);
    });
    expect(told(wrong)).toEqual([]);
  });

  it('has no exception that nobody needs', () => {
    const idle = exceptions.filter(
      ([from, to]) => !imports.some((one) => one.from === from && one.to === to),
    );
    expect(idle).toEqual([]);
  });

  it('keeps what runs on one machine out of what is deployed', () => {
    expect(
      told(imports.filter(({ from, to }) => to.startsWith('local/') && folderOf(from) !== 'local')),
    ).toEqual([]);
  });

  it('knows each heavy package in one place', () => {
    const wrong = imports.filter(({ from, to }) => {
      const name = Object.keys(packages).find((one) => to === one || to.startsWith(`${one}/`));
      return name !== undefined && !packages[name]?.includes(folderOf(from));
    });
    expect(told(wrong)).toEqual([]);
  });

  it.each(['widget/browser/', 'intake/browser/', 'embed/browser/', 'workspace/browser/'])(
    'gives browsers nothing of the server: %s',
    (folder) => {
      const own = imports.filter(({ from }) => from.startsWith(folder));
      expect(own.length).toBeGreaterThan(0);
      const shared = ['intake/browser/errors.ts'];
      expect(told(own.filter(({ to }) => !to.startsWith(folder) && !shared.includes(to)))).toEqual([]);
    },
  );
});

describe('the stacks', () => {
  it('share only definitions with what runs: table, schedule, how hosts are written, the error that stops a start', () => {
    const definitions = ['hosts/origins.ts', 'store/table.ts', 'store/port.ts', 'schedule.ts', 'errors.ts'];
    const shared = stacks.filter(({ from, to }) => to.startsWith('../functions/') && from !== 'prepare.ts');
    expect(shared.length).toBeGreaterThan(0);
    const wrong = shared.filter(({ to }) => !definitions.includes(to.replace('../functions/', '')));
    expect(told(wrong)).toEqual([]);
  });

  it('use more only to check and build, before anything is deployed, what is deployed', () => {
    const prepared = stacks.filter(({ from, to }) => from === 'prepare.ts' && to.startsWith('../functions/'));
    expect(prepared.map(({ to }) => to.replace('../functions/', '')).sort()).toEqual([
      'certificates/fonts.ts',
      'intake/load.ts',
      'local/check-forms.ts',
      'pages/build-assets.ts',
    ]);
  });
});
