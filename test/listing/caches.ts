/** Fetches an address with request headers, as a browser does or a CDN for it. */
export type Fetch = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;

interface Copy {
  readonly response: Response;
  /** When it was made or last found to be current, in milliseconds. */
  readonly at: number;
}

interface Rules {
  /** A CDN obeys `s-maxage` and keeps nothing private; a browser does the opposite. */
  readonly shared: boolean;
  /** Milliseconds. */
  readonly now: () => number;
}

function seconds(response: Response, name: string): number | undefined {
  const found = new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(response.headers.get('cache-control') ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

function mayBeKept(response: Response, shared: boolean): boolean {
  const rules = response.headers.get('cache-control') ?? '';
  return response.status === 200 && !/no-store/.test(rules) && !(shared && /private/.test(rules));
}

/**
 * A cache by RFC 9111 and RFC 5861 that serves a copy for as long as it may, and so shows the oldest that anybody can see:
 * it tells nobody how old its copies are (no `Age`), and while it may serve a stale one, asks only afterwards. It is worse
 * than real ones in one more way: it does not heed `Vary`.
 */
export function cached(origin: Fetch, { shared, now }: Rules): Fetch {
  const copies = new Map<string, Copy>();

  const renew = async (path: string, headers: Readonly<Record<string, string>>, stale?: Copy) => {
    const tag = stale?.response.headers.get('etag');
    const answer = await origin(path, { ...headers, ...(tag && { 'if-none-match': tag }) });
    if (answer.status === 304 && stale) {
      const merged = new Headers(stale.response.headers);
      answer.headers.forEach((value, name) => {
        merged.set(name, value);
      });
      const response = new Response(await stale.response.clone().text(), { status: 200, headers: merged });
      copies.set(path, { response, at: now() });
      return response;
    }
    if (mayBeKept(answer, shared)) copies.set(path, { response: answer, at: now() });
    else copies.delete(path);
    return answer;
  };

  return async (path, headers = {}) => {
    const copy = copies.get(path);
    if (!copy) return (await renew(path, headers)).clone();
    const sharedFor = shared ? seconds(copy.response, 's-maxage') : undefined;
    const fresh = sharedFor ?? seconds(copy.response, 'max-age') ?? 0;
    const age = (now() - copy.at) / 1000;
    if (age < fresh) return copy.response.clone();
    if (age < fresh + (seconds(copy.response, 'stale-while-revalidate') ?? 0)) {
      await renew(path, headers, copy);
      return copy.response.clone();
    }
    return (await renew(path, headers, copy)).clone();
  };
}
