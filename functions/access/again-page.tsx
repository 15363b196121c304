import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Button } from '../pages/controls.tsx';
import { againWording } from './again-wording.ts';
import { Page } from './pages.tsx';

/** Most bytes that are shown again; nothing in the workspace is longer. */
const longest = 65_536;

/** What was posted, texts only. */
async function typed(c: Context): Promise<readonly (readonly [string, string])[]> {
  const length = Number(c.req.header('content-length') ?? 0);
  if (length > longest || c.req.raw.bodyUsed) return [];
  try {
    const data = await c.req.raw.formData();
    return [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  } catch {
    return [];
  }
}

/**
 * For somebody whose session ended while they were writing: everything they typed, and a button that sends it again once
 * they have signed in in another window. Nothing of it is stored.
 */
export async function signInAgainPage(deps: Deps, c: Context, lang: Language) {
  const words = wordsIn(againWording, lang);
  const { pathname, search } = new URL(c.req.url);
  const fields = await typed(c);
  const written = fields.filter(([name, value]) => /\s/.test(value.trim()) && !name.startsWith('_'));
  return (
    <Page deps={deps} lang={lang} title={words.title} path="/workspace/sign-in">
      <p class="kern-body">{words.text}</p>
      <p>
        <a
          class="kern-btn kern-btn--primary"
          href={`/workspace/sign-in?lang=${lang}`}
          target="_blank"
          rel="noopener"
        >
          <span class="kern-label">{words.signIn}</span>
        </a>
      </p>
      {written.length > 0 && (
        <section aria-labelledby="typed">
          <h2 class="kern-heading-medium" id="typed">
            {words.typed}
          </h2>
          {written.map(([, value]) => (
            <p class="kern-body text" dir="auto">
              {value}
            </p>
          ))}
        </section>
      )}
      <form method="post" action={pathname + search}>
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="kern-body">{words.retryText}</p>
        <Button label={words.retry} look="secondary" />
      </form>
    </Page>
  );
}
