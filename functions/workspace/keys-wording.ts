import { wording as words } from '../language/wording.ts';

export const keysWording = words('workspace-keys', {
  button: 'Tastenkürzel',
  title: 'Tastenkürzel in Listen',
  next: 'zum nächsten Eintrag',
  previous: 'zum vorigen Eintrag',
  tick: 'Eintrag ankreuzen',
  open: 'Eintrag öffnen',
  search: 'zur Suche',
  help: 'diese Hilfe zeigen',
  enter: 'Eingabe',
  on: 'Tastenkürzel benutzen',
  close: 'Schließen',
});
