/** An answer under way or just come, and how many wait for it. */
interface Shared {
  readonly at: number;
  readonly answer: Promise<unknown>;
  readonly abort: AbortController;
  waiting: number;
  done?: boolean;
}

const fresh = 20_000;
const longest = 15_000;
const all = new Map<string, Shared>();

async function load(url: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(url, { credentials: 'omit', signal });
  if (!answer.ok) throw 0;
  return answer.json();
}

function ask(url: string): Shared {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), longest);
  const answer = load(url, abort.signal);
  const one: Shared = { at: Date.now(), answer, abort, waiting: 0 };
  all.set(url, one);
  answer
    .catch(() => all.delete(url))
    .then(() => {
      one.done = true;
      clearTimeout(timer);
    });
  return one;
}

/**
 * The JSON at an address, asked for once by all who want it at the same time or within 20 seconds. Gives it, and a function
 * to be called once by whoever does not want it any more: when nobody does, the request ends. Fails with anything.
 */
export function share(url: string): [answer: Promise<unknown>, leave: () => void] {
  for (const [key, { at }] of all) if (Date.now() - at > fresh) all.delete(key);
  const one = all.get(url) ?? ask(url);
  one.waiting++;
  return [
    one.answer,
    () => {
      if (--one.waiting || one.done) return;
      all.delete(url);
      one.abort.abort();
    },
  ];
}
