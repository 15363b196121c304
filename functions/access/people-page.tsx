import { type Language, wordsIn } from '../language/language.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { Button, Input, Select } from '../pages/controls.tsx';
import { inLanguage } from '../pages/links.ts';
import { More } from '../pages/more.tsx';
import { has, memberRoles } from '../rights.ts';
import type { Page } from '../store/port.ts';
import { AccessPage, mailLanguages, type PageContext } from './frame.tsx';
import { looksAfter, rolesToGive } from './manage.ts';
import { type MembersWords, membersWording } from './members-wording.ts';
import type { Person } from './people.ts';

/** What was typed into the invitation, and what is wrong with it, by field. */
export interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

interface Props extends PageContext {
  readonly page: Page<Person>;
  /** The active ones; of others than administrators only their own. */
  readonly organisations: readonly Organisation[];
  /** Only its members are shown. */
  readonly organisation?: string;
  readonly done?: string;
  readonly typed?: Typed;
}

/** What an organisation is called on a page. */
export function nameIn(one: Organisation | undefined, id: string, lang: Language): string {
  return one ? (one.name[lang] ?? one.name.de) : id;
}

function Table({ page, organisations, lang, viewer, words }: Props & { words: MembersWords }) {
  const all = has(viewer, 'administer');
  const nameOf = (id: string) =>
    nameIn(
      organisations.find((one) => one.id === id),
      id,
      lang,
    );
  if (page.items.length === 0) return <p class="kern-body">{words.none}</p>;
  return (
    <table class="kern-table entries">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.email}</th>
          <th scope="col">{words.role}</th>
          {all && <th scope="col">{words.organisation}</th>}
        </tr>
      </thead>
      <tbody>
        {page.items.map((person) => (
          <tr>
            <th scope="row">
              {looksAfter(viewer, person.organisation) ? (
                <a class="kern-link" href={inLanguage(`/workspace/people/${person.id}`, lang)}>
                  <bdi>{person.name}</bdi>
                </a>
              ) : (
                <bdi>{person.name}</bdi>
              )}
              {person.id === viewer.id && <span class="badge">{words.you}</span>}
              {!person.joined && person.id !== viewer.id && <span class="badge">{words.notYet}</span>}
            </th>
            <td data-label={words.email}>
              <bdi dir="ltr">{person.email}</bdi>
            </td>
            <td data-label={words.role}>{words.roles[person.role]}</td>
            {all && (
              <td data-label={words.organisation}>
                <bdi>{nameOf(person.organisation)}</bdi>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Invite({
  organisations,
  organisation,
  lang,
  viewer,
  typed,
  words,
}: Props & { words: MembersWords }) {
  const target = organisation ?? viewer.organisation;
  const all = has(viewer, 'administer');
  // An administrator has not chosen the organisation yet: every role is there, and those of the city alone are refused.
  const roles = all ? memberRoles : rolesToGive(viewer, target);
  const values = typed?.values ?? {};
  const errors = typed?.errors ?? {};
  return (
    <section aria-labelledby="invite">
      <h2 class="kern-heading-medium" id="invite">
        {words.invite}
      </h2>
      <p class="kern-body">{words.inviteText}</p>
      <form method="post" action={inLanguage('/workspace/people', lang)} class="panel-form" novalidate>
        <Input
          name="name"
          label={words.name}
          value={values.name}
          error={errors.name}
          autocomplete="off"
          direction="auto"
          maxlength={100}
        />
        <Input
          name="email"
          type="email"
          label={words.email}
          value={values.email}
          error={errors.email}
          autocomplete="off"
        />
        {all && (
          <Select
            name="organisation"
            label={words.organisation}
            options={organisations.map((one) => [one.id, nameIn(one, one.id, lang)] as const)}
            value={values.organisation ?? target}
            error={errors.organisation}
          />
        )}
        <Select
          name="role"
          label={words.role}
          options={roles.map((role) => [role, words.roles[role]] as const)}
          value={values.role ?? 'contributor'}
          error={errors.role}
        />
        <Select
          name="mail-language"
          label={words.language}
          options={mailLanguages}
          value={values['mail-language'] ?? 'de'}
        />
        <Button label={words.inviteButton} />
      </form>
      <details class="explained">
        <summary>{words.rolesTitle}</summary>
        <dl class="facts">
          {roles.map((role) => (
            <>
              <dt>{words.roles[role]}</dt>
              <dd>{words.means[role]}</dd>
            </>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Which({ organisations, organisation, lang, words }: Props & { words: MembersWords }) {
  const ways = [
    [undefined, words.all] as const,
    ...organisations.map((one) => [one.id, nameIn(one, one.id, lang)] as const),
  ];
  return (
    <nav class="tabs" aria-label={words.organisation}>
      <ul>
        {ways.map(([id, label]) => (
          <li>
            <a
              class="kern-link"
              href={inLanguage(`/workspace/people${id ? `?organisation=${id}` : ''}`, lang)}
              aria-current={id === organisation ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who can sign in: of one's own organisation, for administrators of all; and the invitation of others. */
export function peoplePage(props: Props) {
  const { lang, viewer, organisations, organisation, page, typed, ...context } = props;
  const words = wordsIn(membersWording, lang);
  const all = has(viewer, 'administer');
  const path = `/workspace/people${all && organisation ? `?organisation=${organisation}` : ''}`;
  const one = organisations.find(({ id }) => id === organisation);
  return (
    <AccessPage {...context} {...{ lang, viewer, path }} title={words.title} wrong={typed !== undefined}>
      <p class="kern-body">
        {all
          ? organisation
            ? words.introOne(nameIn(one, organisation, lang))
            : words.introAll
          : words.intro}
      </p>
      {all && organisations.length > 1 && <Which {...props} words={words} />}
      <Table {...props} words={words} />
      <More path={path} cursor={page.cursor} label={words.more} lang={lang} />
      {rolesToGive(viewer, organisation ?? viewer.organisation).length > 0 && (
        <Invite {...props} words={words} />
      )}
    </AccessPage>
  );
}
