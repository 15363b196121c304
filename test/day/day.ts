import { coachingIsBooked } from './coaching.ts';
import { type Check, checksOf } from './invariants.ts';
import { helpersAreFound, needsAreReported } from './needs.ts';
import { offersComeIn } from './offers.ts';
import { membersSignIn, volunteersRegister } from './people.ts';
import { trainingsFill } from './trainings.ts';
import { peopleArePlaced } from './work.ts';
import { type Size, startWorld } from './world.ts';

const day = 24 * 60;

/**
 * A day in Konstanz and the two weeks that follow from it, through the public interface alone: pages, forms, the workspace's API and
 * links in mails. Gives what must hold at the end, checked.
 */
export async function liveDay(
  size: Size,
  story: (line: string) => void,
  seed?: number,
): Promise<readonly Check[]> {
  const world = await startWorld(size, story, seed);
  try {
    const members = await membersSignIn(world);
    const volunteers = await volunteersRegister(world, members);
    const twins = await offersComeIn(world, members);
    await world.wait(60);
    const needs = await needsAreReported(world, members);
    const seats = await trainingsFill(world, members, volunteers);
    await coachingIsBooked(world, members, volunteers);
    const started = await peopleArePlaced(world, members);
    await world.wait(60);
    await helpersAreFound(world, members, needs, volunteers);
    await world.wait(4 * day);
    story('Four days pass: questions nobody answered lapse, trainings pass on their places.');
    await world.wait(3 * day);
    await world.digest();
    story('A week is over: claims that led to nothing have lapsed, the digest goes out.');
    await world.wait(7 * day);
    await world.digest();
    story(`Two weeks are over; ${world.test.deps.sent.length} mails went out.`);
    return await checksOf(world, { volunteers, twins, seats, started, weeks: 2 });
  } finally {
    await world.test.close();
  }
}
