import { commonStatuses } from '../lifecycle.ts';
import type { Lifecycle, Submission } from '../room.ts';

/** From a report to its end. A report whose sender did not prove the address is visible too: it may be urgent. */
export const needsLifecycle: Lifecycle = {
  statuses: { ...commonStatuses, open: { de: 'offen', en: 'open' } },
  actions: {
    open: {
      from: ['new', 'unconfirmed'],
      to: 'open',
      label: { de: 'Bedarf bestätigen', en: 'Confirm the need' },
    },
    close: {
      from: ['unconfirmed', 'new', 'open'],
      to: 'closed',
      label: { de: 'Schließen', en: 'Close' },
      reason: true,
    },
    reopen: { from: ['closed'], to: 'open', label: { de: 'Wieder öffnen', en: 'Open again' } },
  },
};

/**
 * Position in the lists of needs: the most urgent first, then the oldest. Urgency counts by its place among the form's
 * choices, the first being the most urgent.
 */
export function needPosition(submission: Submission): string {
  const field = submission.form.fields.find((one) => one.role === 'urgency');
  const rank = field?.choices?.findIndex((choice) => choice.value === submission.facts.urgency) ?? -1;
  return `${rank < 0 ? 9 : Math.min(rank, 8)}#${submission.at.toISOString()}`;
}
