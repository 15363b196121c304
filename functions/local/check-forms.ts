import type { Forms } from '../intake/definition.ts';
import { checkForms } from '../intake/load.ts';
import { allRooms } from '../rooms.ts';
import { checkMunicipality } from './check-municipality.ts';

/** Loads every form and checks it against the room its answers go to, and the city's own data. Throws `FormFileError`. */
export async function checkAllForms(forms: Forms): Promise<void> {
  const rooms = await allRooms();
  checkForms(
    forms,
    rooms.map(({ domain, needs }) => ({ domain, needs })),
  );
  checkMunicipality(forms);
}
