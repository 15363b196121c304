import { startEmbedded } from '../../functions/local/embedded.ts';

/* The embedded store in a process of its own, so that its work is not counted as the server's. */

const [tableName = 'bench'] = process.argv.slice(2);
const embedded = await startEmbedded({ tableName });
process.send?.({ endpoint: embedded.endpoint });
process.on('message', () => process.exit(0));
