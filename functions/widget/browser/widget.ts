import { content } from './content.ts';
import { define } from './element.ts';
import { form } from './form.ts';

for (const kind of ['offers', 'trainings', 'opportunities', 'needs', 'contact']) define(kind, content);
define('form', form);
