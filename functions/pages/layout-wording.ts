import { wording } from '../language/wording.ts';

export const layoutWording = wording('layout', {
  accessibility: 'Barrierefreiheit',
});
