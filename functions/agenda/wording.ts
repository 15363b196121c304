import { wording as words } from '../language/wording.ts';

/** What is said of somebody's own calendar. */
export const wording = words('agenda', {
  name: 'Mein Ehrenamt',
});
