import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findList } from '../../functions/lists.ts';
import { startRoutes } from '../../functions/start/routes.tsx';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';
import { announced } from '../trainings/people.ts';

let test: Awaited<ReturnType<typeof startTest>>;

beforeAll(async () => {
  test = await startTest();
  await publish(test.deps, { reference: 'CAFE-2345', from: '2026-11-01T00:00:00.000Z' });
  await publish(test.deps, {
    reference: 'NEUE-2345',
    from: '2026-11-20T00:00:00.000Z',
    answers: { title: 'Ganz neu' },
  });
  await announced(test.deps, { title: 'Erste Schritte im Ehrenamt', capacity: 3 });
});
afterAll(() => test.close());

const page = async (query = '') => {
  const app = startRoutes(test.deps, {
    needs: await findList(test.deps, 'needs'),
    offers: await findList(test.deps, 'offers'),
    trainings: await findList(test.deps, 'trainings'),
  });
  return (await app.request(`/${query}`)).text();
};

describe('the start page', () => {
  it('leads to the forms, also to one that nobody foresaw', async () => {
    const body = await page();
    for (const slug of test.deps.forms.slugs()) {
      const form = test.deps.forms.get(slug);
      const apart =
        ['signups', 'bookings', 'appointments'].includes(form?.domain ?? '') ||
        slug === 'accessibility-feedback';
      const linked = form?.access === 'public' && !apart;
      expect(body.includes(`"/forms/${slug}?lang=de"`), slug).toBe(linked);
    }
  });

  it('shows the newest offer first and the next training with its free places', async () => {
    const body = await page();
    expect(body.indexOf('Ganz neu')).toBeGreaterThan(0);
    expect(body.indexOf('Ganz neu')).toBeLessThan(body.indexOf('Deutsch im Café'));
    expect(body).toContain('Erste Schritte im Ehrenamt');
    expect(body).toContain('noch 3 Plätze frei (von 3)');
  });

  it('says whether the office is open', async () => {
    test.deps.clock.set('2026-11-23T09:00:00.000Z');
    expect(await page()).toContain('Jetzt geöffnet, bis 12:00 Uhr');
    test.deps.clock.set('2026-11-23T17:00:00.000Z');
    expect(await page('?lang=en')).toContain('Closed, opens tomorrow at 08:30');
  });
});
