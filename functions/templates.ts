import type { Deps } from './deps.ts';
import { type FindTemplate, isEntry } from './mail/mailing.ts';
import { findRoom } from './rooms.ts';

/** Templates of what is not a room of its own; the rest belong to the room their name begins with. */
const loaders = {
  person: async () => (await import('./person/mails.tsx')).mails,
  access: async () => (await import('./access/mails.tsx')).mails,
  digests: async () => (await import('./digests/mails.tsx')).mails,
};

/** Finds mail templates by name, loading each room's with its first mail. */
export function templatesOf(deps: Deps): FindTemplate {
  return async (full) => {
    const [prefix = '', name = ''] = full.split('.');
    if (prefix === 'access' || prefix === 'digests') {
      const template = (await loaders[prefix]())[name];
      return template && ((item, intent) => template(deps, item, intent));
    }
    const templates = prefix === 'person' ? await loaders.person() : await (await findRoom(prefix)).mails?.();
    const template = templates?.[name];
    return template && (async (item, intent) => (isEntry(item) ? template(deps, item, intent) : undefined));
  };
}
