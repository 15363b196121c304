import type { Deps } from '../../deps.ts';
import { type Language, textIn, wordsIn } from '../../language/language.ts';
import { organisationName } from '../../organisations/organisation.ts';
import { inLanguage } from '../../pages/links.ts';
import { has, type Viewer } from '../../rights.ts';
import { allRooms } from '../../rooms.ts';
import { Frame } from '../frame.tsx';
import { isListed } from '../menu.ts';
import { readViews, type View, type Whose } from './store.ts';
import { viewsWording } from './wording.ts';

/** Remembers the list as it is filtered, under a name. */
export async function RememberView(props: {
  deps: Deps;
  viewer: Viewer;
  lang: Language;
  domain: string;
  query: string;
}) {
  const { deps, viewer, lang, domain, query } = props;
  const words = wordsIn(viewsWording, lang);
  const organisation = await organisationName(deps, viewer.organisation, lang);
  return (
    <details class="more">
      <summary>{words.remember}</summary>
      <form method="post" action={inLanguage('/workspace/views', lang)} class="remark">
        <input type="hidden" name="domain" value={domain} />
        <input type="hidden" name="query" value={query} />
        <div class="kern-form-input">
          <label class="kern-label" for="view-name">
            {words.name}
          </label>
          <span class="kern-hint" id="view-hint">
            {words.nameHint}
          </span>
          <input
            class="kern-form-input__input"
            id="view-name"
            name="name"
            maxlength={60}
            dir="auto"
            required
            aria-describedby="view-hint"
          />
        </div>
        {has(viewer, 'contribute') && (
          <fieldset class="kern-fieldset">
            <legend class="kern-label">{words.who}</legend>
            <div class="kern-fieldset__body">
              {(['mine', 'organisation'] as const).map((whose) => (
                <div class="kern-form-check">
                  <input
                    class="kern-form-check__radio"
                    type="radio"
                    name="whose"
                    id={`view-${whose}`}
                    value={whose}
                    checked={whose === 'mine'}
                  />
                  <label class="kern-label" for={`view-${whose}`}>
                    {whose === 'mine' ? words.me : words.organisation(organisation)}
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
        )}
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.save}</span>
        </button>
      </form>
    </details>
  );
}

interface OneProps {
  readonly id: string;
  readonly view: View;
  readonly list: string;
  readonly whose: Whose;
  readonly editable: boolean;
  readonly lang: Language;
}

function One({ id, view, list, whose, editable, lang }: OneProps) {
  const words = wordsIn(viewsWording, lang);
  const target = inLanguage(`/workspace/views/${id}`, lang);
  return (
    <li class="follow-up">
      <div>
        <a class="kern-link" href={inLanguage(`/workspace/lists/${view.domain}?${view.query}`, lang)}>
          <bdi>{view.name}</bdi>
        </a>
        <span class="meta"> {list}</span>
      </div>
      {editable && (
        <div class="follow-up-buttons">
          <details class="more">
            <summary aria-label={words.renameAbout(view.name)}>{words.rename}</summary>
            <form method="post" action={target} class="remark">
              <input type="hidden" name="whose" value={whose} />
              <input type="hidden" name="do" value="rename" />
              <div class="kern-form-input">
                <label class="kern-label" for={`name-${id}`}>
                  {words.newName}
                </label>
                <input
                  class="kern-form-input__input"
                  id={`name-${id}`}
                  name="name"
                  value={view.name}
                  maxlength={60}
                  dir="auto"
                  required
                />
              </div>
              <button class="kern-btn kern-btn--secondary" type="submit">
                <span class="kern-label">{words.rename}</span>
              </button>
            </form>
          </details>
          <form method="post" action={target}>
            <input type="hidden" name="whose" value={whose} />
            <input type="hidden" name="do" value="remove" />
            <button
              class="kern-btn kern-btn--tertiary"
              type="submit"
              aria-label={words.removeAbout(view.name)}
            >
              <span class="kern-label">{words.remove}</span>
            </button>
          </form>
        </div>
      )}
    </li>
  );
}

/** All views that somebody can open: their own, and their organisation's. */
export async function viewsPage(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  told: { readonly notice?: string; readonly saved?: boolean } = {},
) {
  const words = wordsIn(viewsWording, lang);
  const rooms = (await allRooms()).filter(isListed);
  const organisation = await organisationName(deps, viewer.organisation, lang);
  const all = await Promise.all(
    (['mine', 'organisation'] as const).map(async (whose) => {
      const views = await readViews(deps, viewer, whose);
      return { whose, views: views.filter(([, view]) => rooms.some((room) => room.domain === view.domain)) };
    }),
  );
  return (
    <Frame {...{ deps, lang, viewer }} title={words.title} path="/workspace/views" notice={told.notice}>
      {told.saved && (
        <p class="kern-body" role="status">
          {words.saved}
        </p>
      )}
      <p class="kern-body">{words.intro}</p>
      {all.every(({ views }) => views.length === 0) && <p class="kern-body">{words.none}</p>}
      {all.map(({ whose, views }) =>
        views.length === 0 ? null : (
          <section aria-labelledby={`views-${whose}`}>
            <h2 class="kern-heading-medium" id={`views-${whose}`}>
              {whose === 'mine' ? words.mine : words.ours(organisation)}
            </h2>
            <ul class="follow-ups">
              {views.map(([id, view]) => {
                const title = rooms.find(({ domain }) => domain === view.domain)?.title;
                const editable = whose === 'mine' || has(viewer, 'contribute');
                return (
                  <One {...{ id, view, whose, editable, lang }} list={title ? textIn(title, lang) : ''} />
                );
              })}
            </ul>
          </section>
        ),
      )}
    </Frame>
  );
}
