import { wording as words } from '../language/wording.ts';

export const moreTimeWording = words('trainings-more-time', {
  hint: 'Brauchen Sie länger, um sich zu entscheiden? Sie können die Zeit einmal verlängern.',
  button: 'Mehr Zeit nehmen',
});
