import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Button, Input } from '../pages/controls.tsx';
import { Layout } from '../pages/layout.tsx';
import { wording } from './wording.ts';

interface PageProps {
  readonly deps: Deps;
  readonly lang: Language;
}

/** A page of this room in the common layout. */
export function Page({
  deps,
  lang,
  title,
  path,
  wrong,
  children,
}: PageProps & { title: string; path: string; wrong?: boolean; children?: Child }) {
  return (
    <Layout title={title} wrong={wrong} lang={lang} path={path} assets={deps.assets}>
      <h1 class="kern-heading-large">{title}</h1>
      {children}
    </Layout>
  );
}

interface SignInProps extends PageProps {
  readonly email?: string;
  readonly wrong?: boolean;
  /** Page to open afterwards. */
  readonly to?: string;
}

/** The form that asks for a sign-in link. */
export function signInPage({ deps, lang, email, wrong, to }: SignInProps) {
  const words = wordsIn(wording, lang);
  return (
    <Page deps={deps} lang={lang} title={words.signIn} path="/workspace/sign-in" wrong={wrong}>
      <p class="kern-body">{words.signInIntro}</p>
      <form method="post" action={`/workspace/sign-in?lang=${lang}`} novalidate>
        <Input
          name="email"
          type="email"
          autocomplete="email"
          label={words.email}
          value={email}
          error={wrong ? words.emailWrong : undefined}
        />
        {to && <input type="hidden" name="to" value={to} />}
        <Button label={words.send} />
      </form>
    </Page>
  );
}

/** The answer to every request for a link. */
export function sentPage({ deps, lang }: PageProps) {
  const words = wordsIn(wording, lang);
  return (
    <Page deps={deps} lang={lang} title={words.sent} path="/workspace/sign-in">
      <p class="kern-body">{words.sentText}</p>
    </Page>
  );
}

/** The page behind a link: its button signs in. */
export function enterPage({ deps, lang, path }: PageProps & { path: string }) {
  const words = wordsIn(wording, lang);
  return (
    <Page deps={deps} lang={lang} title={words.enterTitle} path={path}>
      <p class="kern-body">{words.enterText}</p>
      <form method="post" action={`${path}?lang=${lang}`}>
        <Button label={words.enter} />
      </form>
    </Page>
  );
}

/** The page behind a link that was used or is over. */
export function usedPage({ deps, lang }: PageProps) {
  const words = wordsIn(wording, lang);
  return (
    <Page deps={deps} lang={lang} title={words.usedTitle} path="/workspace/sign-in">
      <p class="kern-body">{words.usedText}</p>
      <p>
        <a class="kern-link" href={`/workspace/sign-in?lang=${lang}`}>
          {words.again}
        </a>
      </p>
    </Page>
  );
}
