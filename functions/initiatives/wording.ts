import { wording as words } from '../language/wording.ts';

/** What the register says of itself. */
export const wording = words('initiatives-list', {
  title: 'Initiativen in der Stadt',
  intro:
    'Helferkreise, Gemeinden, Vereine und Einzelne, die Geflüchtete unterstützen: wer was macht, wo und für wen, und wie Sie sie erreichen.',
  none: 'Dazu ist keine Initiative eingetragen.',
  enter: 'Eine Initiative eintragen',
});
