import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { languages } from '../language/languages.ts';
import { named } from '../language/message.ts';
import { Button, Input, Page } from './pages.tsx';
import type { Person } from './people.ts';
import { type Words, wording } from './wording.ts';

/** Each language by its own name. */
const languageNames = Object.fromEntries(Object.entries(languages).map(([tag, { name }]) => [tag, name]));

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly value: string;
  readonly hint?: string;
}

function Select({ name, label, options, value, hint }: SelectProps) {
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={name}>
        {label}
      </label>
      {hint && (
        <div class="kern-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      <div class="kern-form-input__select-wrapper">
        <select
          class="kern-form-input__select"
          id={name}
          name={name}
          aria-describedby={hint ? `${name}-hint` : undefined}
        >
          {Object.entries(options).map(([key, text]) => (
            <option value={key} selected={key === value}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Table({
  words,
  lang,
  people,
  viewer,
  admin,
}: {
  words: Words;
  lang: Language;
  people: readonly Person[];
  viewer: Person;
  admin: string;
}) {
  const rights = viewer.role === 'admin';
  return (
    <ul class="link-list">
      {people.map((person) => (
        <li>
          <strong dir="auto">{person.name}</strong>, <bdi dir="ltr">{person.email}</bdi> ·{' '}
          {words.roles[person.role]} · {named(words.digest, words.digests[person.digest], lang)}
          {rights && person.id !== viewer.id && person.email !== admin && (
            <form method="post" action={`/workspace/people/remove?lang=${lang}`}>
              <input type="hidden" name="id" value={person.id} />
              <Button label={words.removeWho(person.name)} look="secondary" />
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Mine({ words, lang, viewer }: { words: Words; lang: Language; viewer: Person }) {
  return (
    <form method="post" action={`/workspace/people/mine?lang=${lang}`}>
      <Select name="digest" label={words.digest} options={words.digests} value={viewer.digest} />
      <Select name="lang" label={words.language} options={languageNames} value={viewer.lang} />
      <Button label={words.save} />
    </form>
  );
}

/** What was wrong with somebody to be added, and what had been typed. */
export interface AddProblem {
  readonly nameError?: string;
  readonly emailError?: string;
  readonly name: string;
  readonly email: string;
}

function Add({ words, lang, problem }: { words: Words; lang: Language; problem?: AddProblem }) {
  return (
    <form method="post" action={`/workspace/people/add?lang=${lang}`} novalidate>
      <Input
        name="name"
        label={words.name}
        value={problem?.name}
        error={problem?.nameError}
        autocomplete="off"
      />
      <Input
        name="email"
        type="email"
        label={words.email}
        value={problem?.email}
        error={problem?.emailError}
        autocomplete="off"
      />
      <Select
        name="role"
        label={words.role}
        options={words.roles}
        value="coordinator"
        hint={words.roleHint}
      />
      <Select name="new-lang" label={words.language} options={languageNames} value="de" />
      <Button label={words.addButton} />
    </form>
  );
}

/** Who coordinates, one's own settings, and for administrators: adding and removing. */
export function peoplePage(props: {
  readonly deps: Deps;
  readonly lang: Language;
  readonly viewer: Person;
  readonly people: readonly Person[];
  readonly saved?: boolean;
  readonly problem?: AddProblem;
}) {
  const { deps, lang, viewer, people, saved, problem } = props;
  const words = wordsIn(wording, lang);
  return (
    <Page deps={deps} lang={lang} title={words.people} path="/workspace/people" wrong={!!problem}>
      <p>
        <a class="kern-link" href={`/workspace?lang=${lang}`}>
          {words.back}
        </a>
      </p>
      {saved && <p role="status">{words.saved}</p>}
      <p class="kern-body">{words.peopleIntro}</p>
      <Table words={words} lang={lang} people={people} viewer={viewer} admin={deps.config.adminEmail} />
      <h2 class="kern-heading-medium">{words.mine}</h2>
      <Mine words={words} lang={lang} viewer={viewer} />
      {viewer.role === 'admin' && (
        <>
          <h2 class="kern-heading-medium">{words.add}</h2>
          <Add words={words} lang={lang} problem={problem} />
        </>
      )}
    </Page>
  );
}
