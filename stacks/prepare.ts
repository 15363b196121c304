import { fontFiles } from '../functions/certificates/fonts.ts';
import { loadForms } from '../functions/intake/load.ts';
import { checkAllForms } from '../functions/local/check-forms.ts';
import { writeAssets } from '../functions/pages/build-assets.ts';

// A wrong form stops the deployment here, not the first person who opens it.
const [dir] = process.argv.slice(2);
if (!dir) throw new Error('Usage: prepare.ts <folder for the assets>');
await checkAllForms(loadForms('forms'));
await writeAssets(dir, Object.values(fontFiles));
