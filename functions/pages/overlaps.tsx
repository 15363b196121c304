import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

/** What somebody is told of what they have at the same time. */
export const overlapWording = words('overlaps', {
  other: message(
    'Achtung: Sie haben zur selben Zeit noch etwas vor: „{title}“ ({when}). Wenn Sie nicht zu beidem kommen können, sagen Sie bitte eines davon ab.',
    'title',
    'when',
  ),
});

/** Warnings, in sentences. */
export function Warnings({ texts }: { readonly texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <div class="kern-alert kern-alert--warning">
          <p>{text}</p>
        </div>
      ))}
    </>
  );
}
