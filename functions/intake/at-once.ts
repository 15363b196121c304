import type { Deps } from '../deps.ts';
import { chooseLanguage } from '../language/language.ts';
import { readableBy, securityHeaders } from '../pages/headers.ts';
import { openingHeaders, openingPage } from './blank.ts';
import { languagesOf, ownPage } from './render/place.tsx';

/** As much of a request as decides whether it can be answered at once. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** As it stands in the address, without the question mark. */
  readonly query: string;
  readonly accept?: string;
  readonly acceptLanguage?: string;
  readonly origin?: string;
}

export interface AnswerAtOnce {
  readonly statusCode: 200;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The answer to who opens a public form, the same as the app's, without loading the app: in a fresh process a web
 * framework and the requests and responses of Node take more time than the form. Undefined for everything else,
 * what is wrong included: that is the app's to tell.
 */
export function answerAtOnce(deps: Deps, asked: Asked): AnswerAtOnce | undefined {
  const [, slug] = /^\/forms\/([a-z][a-z0-9-]*)$/.exec(asked.path) ?? [];
  const query = /^(?:lang=([A-Za-z-]*))?$/.exec(asked.query);
  if (asked.method !== 'GET' || !slug || !query || asked.accept?.includes('application/schema+json')) return;
  try {
    const form = deps.forms.get(slug);
    if (form?.access !== 'public' || form.fields.some((field) => field.choicesFrom)) return;
    const lang = chooseLanguage(query[1], asked.acceptLanguage, languagesOf(form));
    const { hosts } = deps.config;
    const { vary, ...readable } = readableBy(hosts, asked.origin);
    return {
      statusCode: 200,
      headers: {
        ...openingHeaders,
        vary: [openingHeaders.vary, vary].filter(Boolean).join(', '),
        'content-language': lang,
        'content-type': 'text/html; charset=UTF-8',
        ...readable,
        ...securityHeaders(hosts),
      },
      body: openingPage(deps, form, lang, {}, {}, ownPage(deps.assets, deps.config.baseUrl)),
    };
  } catch {
    return;
  }
}
