import { wording as words } from '../language/wording.ts';

export const needPanelWording = words('engagements-need', {
  title: 'Wer hilft',
  nobody: 'Noch niemand.',
  find: 'Passende Freiwillige und Angebote finden',
});
