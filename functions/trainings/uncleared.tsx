import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { kindsIn } from './prerequisite.ts';
import { Button } from './seat-button.tsx';
import type { Signup, Training } from './training.ts';
import { type TrainingView, viewOf, whenIn } from './view.ts';
import { wording } from './wording.ts';

interface Props {
  readonly deps: Deps;
  readonly training: Training;
  readonly signup: Signup;
  readonly lang: Language;
  readonly path: string;
  /** Trainings in which one can learn what is lacking. */
  readonly coming: readonly TrainingView[];
}

function Lacking({ deps, training, signup, lang, coming }: Props) {
  const words = wordsIn(wording, lang).prerequisite;
  const { title, contact } = viewOf(deps, training, deps.clock());
  return (
    <>
      <p>{words.needed(title, kindsIn(deps, training, signup.lacks ?? [], lang))}</p>
      <p>{coming.length > 0 ? words.dates : words.noDates}</p>
      {coming.length === 0 && (
        <p>
          <a class="kern-link" href={`/trainings?lang=${lang}`}>
            {wordsIn(wording, lang).mail.others}
          </a>
        </p>
      )}
      {coming.length > 0 && (
        <ul>
          {coming.map((view) => (
            <li>
              <a class="kern-link" href={`/trainings/${view.reference}?lang=${lang}`} dir="auto">
                {view.title}
              </a>{' '}
              · {whenIn(view, lang)}
            </li>
          ))}
        </ul>
      )}
      <p>{words.then}</p>
      <p>{contact ? words.elsewhereContact(contact) : words.elsewhere}</p>
    </>
  );
}

/** How a sign-up stands whose prerequisite is not settled: looked at, missing, or there and to be confirmed. */
export function Uncleared(props: Props) {
  const { deps, training, signup, lang, path } = props;
  const words = wordsIn(wording, lang).prerequisite;
  const { signup: chance } = viewOf(deps, training, deps.clock());
  const confirming = signup.status === 'confirming';
  return (
    <>
      {signup.status === 'checking' && <p>{words.checking}</p>}
      {signup.status === 'prerequisite' && <Lacking {...props} />}
      <form method="post" action={`${path}?lang=${lang}`}>
        {confirming && (chance === 'seat' || chance === 'waiting') && (
          <>
            <p>{words.ready}</p>
            <Button
              action="confirm"
              label={chance === 'seat' ? words.seatButton : words.listButton}
              primary
            />
          </>
        )}
        {confirming && (chance === 'closed' || chance === 'full') && (
          <p>{wordsIn(wording, lang).page.state[chance]}</p>
        )}
        <Button action="leave" label={words.withdraw} />
      </form>
    </>
  );
}
