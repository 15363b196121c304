import { startEmbedded } from '../../functions/local/embedded.ts';
import { dynamoStore } from '../../functions/store/dynamo.ts';
import type { Item } from '../../functions/store/port.ts';

/* Writes without pause and tells of each write that was acknowledged, until it is killed. */

const [path = '', round = '0'] = process.argv.slice(2);
const embedded = await startEmbedded({ path, tableName: 'crash' });
const db = dynamoStore({ endpoint: embedded.endpoint, tableName: 'crash' });
const text = 'x'.repeat(300);

async function writer(worker: number): Promise<void> {
  for (let n = 0; ; n++) {
    const pk = `${round}-${worker}-${n}`;
    const entry = (status: string): Item & { text: string } => {
      const place = { list: `needs#${status}`, listAt: pk, due: 'due', dueAt: pk };
      return { pk, sk: 'ENTRY', version: 1, text, ...place };
    };
    if (!(await db.create(entry('new')))) throw new Error('lost a race with nobody');
    process.stdout.write(`${pk} new\n`);
    if (n % 2 === 0) {
      await db.save(entry('open'), 1);
      process.stdout.write(`${pk} open\n`);
    }
  }
}

await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(writer));
