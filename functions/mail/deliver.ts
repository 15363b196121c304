import type { Deps } from '../deps.ts';
import { textIn } from '../language/language.ts';
import { municipalityOf } from '../pages/municipality.ts';
import { change } from '../store/change.ts';
import type { MailIntent } from '../store/entry.ts';
import type { Key } from '../store/port.ts';
import { claimed, failed, finished, isLast, messageId } from './attempts.ts';
import { UnsafeMessage } from './envelope.ts';
import { type FindTemplate, isEntry, type Mailing } from './mailing.ts';
import type { Message } from './port.ts';

/** What came of one mail. `lost`: somebody else wrote the item first. `dropped`: there was nothing to tell any more. */
export type Delivery = 'sent' | 'dropped' | 'failed' | 'lost';

/** A failure by its code: messages may hold addresses, so they are neither logged nor stored. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function recipient(item: Mailing, intent: MailIntent): string | undefined {
  if (intent.to) return intent.to;
  const own = isEntry(item) ? item.facts.email : undefined;
  return typeof own === 'string' && own ? own : undefined;
}

function senderName(deps: Deps, lang: string): string {
  const { name } = municipalityOf(deps);
  return typeof name === 'object' ? textIn(name, lang) : String(name ?? '');
}

async function compose(
  deps: Deps,
  findTemplate: FindTemplate,
  item: Mailing,
  intent: MailIntent,
): Promise<Omit<Message, 'id'> | undefined> {
  const render = await findTemplate(intent.template);
  if (!render) throw new TypeError(`There is no mail template ${intent.template}.`);
  const mail = await render(item, intent);
  const to = mail?.to ?? recipient(item, intent);
  return mail && to ? { fromName: senderName(deps, mail.lang), ...mail, to } : undefined;
}

/**
 * Sends one due mail of an item: claims it by a conditional write, renders it from the item as it then is, sends it and
 * marks it. What stops in between is taken up again when the lease is over, with the same Message-ID. Never throws for a
 * mail that cannot be sent: it waits for its next try.
 */
export async function deliver(
  deps: Deps,
  findTemplate: FindTemplate,
  item: Mailing,
  id: string,
): Promise<Delivery> {
  const intent = item.mails[id];
  if (!intent) return 'lost';
  const key: Key = { pk: item.pk, sk: item.sk };
  const first = intent.first ?? intent.at;
  const mark = (apply: (seen: Mailing) => Mailing) => change<Mailing>(deps.db, key, apply);
  if (isLast(intent)) {
    await mark((seen) => finished(seen, id, first, deps.clock(), 'mail failed'));
    return 'failed';
  }
  const mine = claimed(item, id, intent, deps.clock());
  if (!(await deps.db.save(mine, item.version))) return 'lost';
  const tried = mine.mails[id] ?? intent;
  let mail: Omit<Message, 'id'> | undefined;
  try {
    mail = await compose(deps, findTemplate, mine, tried);
    if (mail) await deps.mail.send({ ...mail, id: messageId(item, id, first) });
  } catch (error) {
    const hopeless = error instanceof UnsafeMessage;
    deps.log('mail_failed', {
      template: intent.template,
      attempts: tried.attempts,
      reason: reasonOf(error),
    });
    await mark((seen) => failed(seen, id, first, deps.clock(), hopeless));
    return 'failed';
  }
  await mark((seen) => finished(seen, id, first, deps.clock(), mail ? 'mail' : undefined));
  return mail ? 'sent' : 'dropped';
}
