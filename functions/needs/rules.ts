import { texts } from '../language/wording.ts';
import { commonStatuses } from '../lifecycle.ts';
import type { Lifecycle, Submission } from '../room.ts';

const says = texts('needs-states', {
  open: 'offen',
  confirm: 'Bedarf bestätigen',
  close: 'Schließen',
  reopen: 'Wieder öffnen',
});

/** From a report to its end. A report whose sender did not prove the address is visible too: it may be urgent. */
export const needsLifecycle: Lifecycle = {
  statuses: { ...commonStatuses, open: says.open },
  actions: {
    open: {
      from: ['new', 'unconfirmed'],
      to: 'open',
      label: says.confirm,
    },
    close: {
      from: ['unconfirmed', 'new', 'open'],
      to: 'closed',
      label: says.close,
      reason: true,
    },
    reopen: { from: ['closed'], to: 'open', label: says.reopen },
  },
};

/**
 * Position in the lists of needs: the most urgent first, then the oldest. Urgency counts by its place among the form's
 * choices, the first being the most urgent.
 */
export function needPosition(need: Pick<Submission, 'form' | 'facts' | 'at'>): string {
  const field = need.form.fields.find((one) => one.role === 'urgency');
  const rank = field?.choices?.findIndex((choice) => choice.value === need.facts.urgency) ?? -1;
  return `${rank < 0 ? 9 : Math.min(rank, 8)}#${need.at.toISOString()}`;
}
