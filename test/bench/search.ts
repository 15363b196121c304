import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Viewer } from '../../functions/rights.ts';
import { find } from '../../functions/search/find.ts';
import { clientOptions } from '../../functions/store/client.ts';
import type { Entry } from '../../functions/store/entry.ts';
import type { Item } from '../../functions/store/port.ts';
import { postingsOf, reversed, wordsFrom, wordsTo } from '../../functions/store/word-index.ts';
import { wordsOfEntry } from '../../functions/store/words.ts';
import type { Engine } from '../engines.ts';
import { entryWith } from '../entries.ts';
import { makeDeps, type TestDeps } from '../harness.ts';
import type { Figure } from './table.ts';

const viewer: Viewer = {
  id: 'b',
  email: 'b@example.org',
  name: 'B',
  role: 'coordinator',
  organisation: 'city',
};
const starts =
  'ba be bo da de do fa fe ga ge ha he ka ke ku la le ma me mo na ne pa pe ra re sa se so ta te wa we za'.split(
    ' ',
  );
const middles = 'bel der fan gar hel kan lem mar nes pol ran sel tar vin wes zel'.split(' ');
const ends = 'ach berg dorf er feld hof in itz kamp mann ow stein tal us'.split(' ');
const kinds =
  'Sprachkurs Begleitung Umzugshilfe Hausaufgabenhilfe Fahrdienst Kinderbetreuung Patenschaft Nähtreff'.split(
    ' ',
  );

const nth = (list: readonly string[], n: number) => list[n % list.length] ?? '';
/** One of 7,168 made-up surnames. */
const surname = (n: number) =>
  nth(starts, n) +
  nth(middles, Math.floor(n / starts.length)) +
  nth(ends, Math.floor(n / (starts.length * middles.length)));

function entryNumber(n: number): Entry {
  const digits = '234579ACDEFGHJKMNPRSTWXYZ6';
  let rest = n;
  const letters = Array.from({ length: 8 }, () => {
    const letter = digits[rest % 26];
    rest = Math.floor(rest / 26);
    return letter;
  }).join('');
  const reference = `${letters.slice(0, 4)}-${letters.slice(4)}`;
  const facts = {
    title: `${nth(kinds, n)} bei Familie ${surname(n * 7)}`,
    name: `${surname(n * 13 + 5)} ${surname(n * 29 + 3)}`,
  };
  const receivedAt = new Date(Date.parse('2016-01-01') + n * 3_000_000).toISOString();
  return entryWith({ reference, domain: 'needs', form: 'needs-report', status: 'closed', receivedAt, facts });
}

function itemsOf(entry: Entry): readonly Item[] {
  const words = wordsOfEntry(entry);
  const sk = `${entry.receivedAt}#${entry.reference}`;
  const { reference } = entry;
  return [
    entry,
    ...words.map((word) => ({ pk: postingsOf(word), sk, version: 1, reference, words: words.join(' ') })),
  ];
}

async function load(engine: Engine, from: number, to: number, say: (text: string) => void): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOptions(engine.endpoint)), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const counts = new Map<string, number>();
  const put = async (items: readonly Item[]) => {
    for (let at = 0; at < items.length; at += 25) {
      const requests = items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [engine.tableName]: requests } }));
    }
  };
  let next = from;
  const worker = async () => {
    while (next < to) {
      const start = next;
      next = Math.min(to, next + 50);
      const entries = Array.from({ length: next - start }, (_, n) => entryNumber(start + n));
      for (const word of entries.flatMap(wordsOfEntry)) counts.set(word, (counts.get(word) ?? 0) + 1);
      await put(entries.flatMap(itemsOf));
      if (Math.floor(start / 10_000) !== Math.floor(next / 10_000)) say(`  ${next} of ${to} entries`);
    }
  };
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(worker));
  const words = [...counts].map(([word, count]) => ({
    pk: wordsFrom(word),
    sk: word,
    version: 1,
    word,
    count,
    list: wordsTo(word),
    listAt: reversed(word),
  }));
  await put(words);
  client.destroy();
}

/** What coordinators type: a name, a misspelt one, a kind with a name, a kind alone. */
const questions = [
  surname(700),
  surname(1400).replace('el', 'le'),
  `umzugshilfe ${surname(21)}`,
  'sprachkurs',
  'hausaufgaben',
];

async function measured(deps: TestDeps): Promise<{ units: number; ms: number }> {
  for (const question of questions) await find(deps, viewer, question);
  const rounds = 10;
  const [units, began] = [deps.db.unitsRead(), performance.now()];
  for (let round = 0; round < rounds; round++) {
    for (const question of questions) await find(deps, viewer, question);
  }
  const searches = rounds * questions.length;
  return { units: (deps.db.unitsRead() - units) / searches, ms: (performance.now() - began) / searches };
}

/** A search among few and among many entries: what it reads, and how long it takes. */
export async function searches(
  engine: Engine,
  few: number,
  many: number,
  say: (text: string) => void,
): Promise<readonly Figure[]> {
  const deps = await makeDeps({ db: engine.db });
  await load(engine, 0, few, say);
  const before = await measured(deps);
  await load(engine, few, many, say);
  const after = await measured(deps);
  const floorName = `among ${few.toLocaleString('en')} entries`;
  return [
    {
      name: `a search among ${many.toLocaleString('en')} entries`,
      unit: 'ms',
      ours: after.ms,
      floor: before.ms,
      floorName,
      goal: { most: 4 },
    },
    { name: 'read units of that search', unit: 'RCU', ours: after.units, floor: before.units, floorName },
  ];
}
