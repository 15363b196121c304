import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startSchedule } from '../../functions/local/schedule.ts';
import { findRoom } from '../../functions/rooms.ts';
import { startTest } from '../harness.ts';

it('is stopped soon though many mails are waiting, and goes on with all of them until then', async () => {
  const { deps, close } = await startTest();
  const form = deps.forms.get('newsletter-signup');
  if (!form) throw new Error('no form');
  const room = await findRoom(form.domain);
  for (let index = 0; index < 100; index++) {
    const answers = { email: `reader-${index}@example.org`, consent: true };
    const facts = form.facts(answers);
    await room.accept(deps, { form, lang: 'de', answers, facts, key: `key-${index}`, at: deps.clock() });
  }
  let sent = 0;
  let slow = true;
  const mail = {
    async send() {
      if (slow) await sleep(50);
      sent += 1;
    },
  };
  const schedule = startSchedule({ ...deps, mail });
  while (sent === 0) await sleep(20);
  await schedule.stop();
  expect(sent, 'no more than what one sweep had taken up').toBeLessThanOrEqual(40);
  slow = false;
  const again = startSchedule({ ...deps, mail });
  while (sent < 100) await sleep(20);
  await again.stop();
  await close();
}, 60_000);
