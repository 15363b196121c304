import { appointments, coaching } from './coaching.ts';
import type { DemoItem } from './item.ts';
import { initiatives, newsletter, opportunities } from './listings.ts';
import { needs } from './needs.ts';
import { offers } from './offers.ts';
import { placements } from './placements.ts';
import { bookings, resources } from './resources.ts';
import { signups, trainings } from './trainings.ts';
import { volunteers } from './volunteers.ts';

/**
 * Six weeks in Konstanz, invented. A training stands before its sign-ups, a resource before what asks for it,
 * an opportunity before its proposals, a coaching before its appointments.
 */
export const demoContent: readonly DemoItem[] = [
  ...initiatives,
  ...volunteers,
  ...offers,
  ...resources,
  ...bookings,
  ...opportunities,
  ...placements,
  ...trainings,
  ...signups,
  ...coaching,
  ...appointments,
  ...needs,
  ...newsletter,
];
