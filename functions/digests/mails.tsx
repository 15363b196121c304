import type { MailTemplate } from '../mail/mailing.ts';
import type { Digest } from './content.ts';
import { namesOf } from './gather.ts';
import { renderDigest } from './render.tsx';

/** The mails of digests. */
export const mails: Readonly<Record<'weekly', MailTemplate>> = {
  weekly: async (deps, item, intent) => {
    const { content } = item as typeof item & { readonly content?: Digest };
    return content && renderDigest(content, intent.lang ?? item.lang, deps.config.baseUrl, namesOf(deps));
  },
};
