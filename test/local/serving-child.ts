import { startEmbedded } from '../../functions/local/embedded.ts';

/* Serves a folder until it is killed. */

const [path = '', tableName = ''] = process.argv.slice(2);
await startEmbedded({ path, tableName });
process.stdout.write('serving\n');
