import { writeAssets } from '../functions/pages/build-assets.ts';

const [dir] = process.argv.slice(2);
if (!dir) throw new Error('Usage: write-assets.ts <folder>');
await writeAssets(dir);
