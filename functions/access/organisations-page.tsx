import { wordsIn } from '../language/language.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { Button, Input } from '../pages/controls.tsx';
import { entryLink, inLanguage } from '../pages/links.ts';
import { AccessPage, type PageContext } from './frame.tsx';
import { organisationsWording } from './organisations-wording.ts';
import { nameIn } from './people-page.tsx';

/** An organisation and how many look after it. */
export interface Counted {
  readonly organisation: Organisation;
  readonly coordinators: number;
}

interface Props extends PageContext {
  readonly organisations: readonly Counted[];
  readonly done?: string;
  /** What was typed as a reference, and leads to no initiative. */
  readonly wrong?: string;
}

function Line({ organisation, coordinators, lang }: Counted & Pick<Props, 'lang'>) {
  const words = wordsIn(organisationsWording, lang);
  const { id, kind } = organisation;
  const name = nameIn(organisation, id, lang);
  return (
    <tr>
      <th scope="row">
        <a class="kern-link" href={inLanguage(`/workspace/people?organisation=${id}`, lang)}>
          <bdi>{name}</bdi>
        </a>
      </th>
      <td data-label={words.kind}>{words.kinds[kind]}</td>
      <td data-label={words.members}>{words.coordinators(coordinators)}</td>
      <td>
        {kind === 'initiative' && (
          <>
            <a class="kern-link" href={entryLink(id, lang)}>
              {words.entry}
            </a>
            <form method="post" action={inLanguage(`/workspace/organisations/${id}/end`, lang)}>
              <button class="kern-btn kern-btn--tertiary" type="submit" aria-describedby="end-text">
                <span class="kern-label">
                  <span aria-hidden="true">{words.end}</span>
                  <span class="kern-sr-only">{words.endWhich(name)}</span>
                </span>
              </button>
            </form>
          </>
        )}
      </td>
    </tr>
  );
}

/** The organisations that have access, and how an initiative gets it. */
export function organisationsPage({ organisations, wrong, ...context }: Props) {
  const { lang } = context;
  const words = wordsIn(organisationsWording, lang);
  const path = '/workspace/organisations';
  return (
    <AccessPage {...context} title={words.title} path={path} wrong={wrong !== undefined}>
      <p class="kern-body">{words.intro}</p>
      <table class="kern-table entries">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.members}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {organisations.map((one) => (
            <Line {...one} lang={lang} />
          ))}
        </tbody>
      </table>
      {organisations.some(({ organisation }) => organisation.kind === 'initiative') && (
        <p class="meta" id="end-text">
          {words.endText}
        </p>
      )}
      <section aria-labelledby="admit">
        <h2 class="kern-heading-medium" id="admit">
          {words.admit}
        </h2>
        <p class="kern-body">{words.admitText}</p>
        <form method="post" action={inLanguage(path, lang)} class="panel-form" novalidate>
          <Input
            name="reference"
            label={words.reference}
            value={wrong}
            error={wrong === undefined ? undefined : words.referenceWrong}
            autocomplete="off"
            direction="ltr"
            maxlength={40}
          />
          <Button label={words.admitButton} />
        </form>
      </section>
    </AccessPage>
  );
}
