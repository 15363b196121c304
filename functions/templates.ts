import { busyTimesOf } from './busy-times.ts';
import type { Deps } from './deps.ts';
import { type FindTemplate, isEntry, type MailTemplate } from './mail/mailing.ts';
import { findRoom } from './rooms.ts';

/** Templates of what is not a room of its own; the rest belong to the room their name begins with. */
const loaders: Readonly<
  Record<
    'person' | 'access' | 'digests' | 'followups' | 'twins',
    () => Promise<Readonly<Record<string, MailTemplate>>>
  >
> = {
  person: async () => (await import('./person/mails.tsx')).mails,
  access: async () => (await import('./access/mails.tsx')).mails,
  digests: async () => (await import('./digests/mails.tsx')).mails,
  followups: async () => (await import('./followups/mails.ts')).mails,
  twins: async () => (await import('./twins/mails.ts')).mails,
};

/** Finds mail templates by name, loading each room's with its first mail. */
export function templatesOf(deps: Deps): FindTemplate {
  const busyTimes = busyTimesOf(deps);
  return async (full) => {
    const [prefix = '', name = ''] = full.split('.');
    if (
      prefix === 'access' ||
      prefix === 'digests' ||
      prefix === 'person' ||
      prefix === 'followups' ||
      prefix === 'twins'
    ) {
      const template = (await loaders[prefix]())[name];
      return template && ((item, intent) => template(deps, item, intent));
    }
    const template = (await (await findRoom(prefix)).mails?.())?.[name];
    return (
      template &&
      (async (item, intent) => (isEntry(item) ? template(deps, item, intent, busyTimes) : undefined))
    );
  };
}
