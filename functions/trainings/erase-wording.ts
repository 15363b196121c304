import { wording as words } from '../language/wording.ts';

/** What is said of deleting a sign-up. */
export const wording = words('trainings-erase', {
  title: 'Angaben löschen',
  text: 'Alles, was Sie bei der Anmeldung angegeben haben, wird sofort gelöscht. Wenn Sie einen Platz haben, wird er frei. Eine Bescheinigung können Sie danach nicht mehr herunterladen. Das lässt sich nicht rückgängig machen.',
  button: 'Jetzt alles löschen',
  doneTitle: 'Ihre Angaben sind gelöscht',
  done: 'Was Sie bei der Anmeldung zu dieser Schulung angegeben haben, ist bei uns nicht mehr gespeichert.',
});
