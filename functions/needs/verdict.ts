import { city } from '../rights.ts';
import { type MailIntent, remember } from '../store/entry.ts';
import { arrange } from './arrange.ts';
import { givenAnew } from './claims.ts';
import type { Need, Verdict } from './need.ts';

/** Whom it concerns that it did not help: those who looked after it, else those whose it is. */
function concerned(need: Need): readonly string[] {
  const claimants = Object.keys(need.claims);
  return claimants.length > 0 ? claimants : [need.owner ?? city];
}

/** It is looked at again, as if it had just been reported; whoever was done with it is no helper any more. */
function takenUpAgain(need: Need, now: Date): Need {
  const at = now.toISOString();
  const helpers = Object.entries(need.helpers).filter(([, { state }]) => state !== 'done');
  const mails = concerned(need).map((organisation): [string, MailIntent] => [
    `unhelped-${organisation}`,
    { template: 'needs.unhelped', at, attempts: 0, params: { organisation } },
  ]);
  const anew = givenAnew(need, now);
  return {
    ...anew,
    status: 'reported',
    helpers: Object.fromEntries(helpers),
    mails: { ...anew.mails, ...Object.fromEntries(mails) },
  };
}

/** Whether the reporter can say now whether it helped. Pure. */
export function canAnswer({ status }: Pick<Need, 'status'>): boolean {
  return status === 'fulfilled';
}

/**
 * The need with what its reporter says: whether it helped, in their words. Where it did not, it is reported anew and those who
 * looked after it are told. The same object when the need is in no state to be answered, or the answer is known. Pure.
 */
export function answered(need: Need, answer: Verdict, words: string, now: Date): Need {
  const known = need.verdict?.answer === answer && (need.verdict.words ?? '') === words;
  if (!canAnswer(need) || known) return need;
  const at = now.toISOString();
  const noted = remember(
    { ...need, verdict: { answer, at, ...(words && { words }) } },
    { at, by: 'person', what: `helped-${answer}`, ...(words && { note: words }) },
  );
  return arrange(answer === 'no' ? takenUpAgain(noted, now) : noted, now);
}
