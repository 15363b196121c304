/** The websites that may show our pages in a frame and send our forms from pages of their own. */
export interface Hosts {
  /** Every website may; the list is empty then. */
  readonly any: boolean;
  /** Origins as browsers write them, and `https://*.konstanz.de` for all below a domain. */
  readonly list: readonly string[];
}

const example = 'https://www.konstanz.de';

/** A host name of at least two labels, or `localhost` or an IPv4 address, all of them as browsers write them. */
const plainHost = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)+|localhost)$/;

/** What is wrong with an entry and how to mend it, as the end of a sentence about it. */
function faultOf(entry: string): string {
  if (!/^https?:\/\//i.test(entry)) return `must begin with https:// (write ${example})`;
  if (/^https?:\/\/[^/]*@/i.test(entry)) return `must not name a user (write ${example})`;
  if (/\*/.test(entry)) return 'may have one * only, in front of a domain (write https://*.konstanz.de)';
  if (/^https?:\/\/[^/?#]+[/?#]/i.test(entry))
    return `must end with the host, without a path (write ${example})`;
  if (/^https?:\/\/[^/]*\.(?::\d+)?\/?$/i.test(entry)) return 'must not end in a dot (leave it out)';
  return `is not the address of a website (write ${example})`;
}

/** An entry as browsers write it; undefined when it is none. */
function originOf(entry: string): string | undefined {
  const [, scheme = '', wildcard = '', rest = ''] =
    /^(https?:\/\/)(\*\.)?([^*/?#@\\\p{Cc}]+)\/?$/iu.exec(entry) ?? [];
  if (!URL.canParse(scheme + rest)) return undefined;
  const { protocol, hostname, port } = new URL(scheme + rest);
  // Policies have no words for IPv6. A wildcard for all of a top-level domain is a slip of the pen.
  if (!plainHost.test(hostname) || (wildcard && !/\.[a-z]/.test(hostname))) return undefined;
  return `${protocol}//${wildcard}${hostname}${port && `:${port}`}`;
}

/**
 * Reads a list of hosts, separated by blanks or commas: `*` alone for every website, `none` alone for our own pages only.
 * With an entry that is wrong, answers the end of a sentence that names it and how to mend it.
 */
export function parseHosts(text: string): Hosts | string {
  const entries = text.split(/[\s,]+/).filter(Boolean);
  if (entries.length === 1 && entries[0] === '*') return { any: true, list: [] };
  if (entries.length === 1 && entries[0] === 'none') return { any: false, list: [] };
  if (entries.length === 0) return 'must name a website, or be * for every one or none for no other';
  const list: string[] = [];
  for (const entry of entries) {
    const shown = JSON.stringify(entry.slice(0, 100));
    if (entry === '*' || entry === 'none') return `has ${shown} beside other entries, which must stand alone`;
    const origin = originOf(entry);
    if (!origin) return `has an entry ${shown} that ${faultOf(entry)}`;
    list.push(origin);
  }
  return { any: false, list: [...new Set(list)] };
}

/** The sources of `frame-ancestors`: ourselves and the hosts. */
export function frameAncestors(hosts: Hosts): string {
  return hosts.any ? '*' : ["'self'", ...hosts.list].join(' ');
}

/**
 * Whether a page of this origin may show and send our forms. `origin` is what stands in the header; what no browser would
 * write so is nobody's. `null` is the origin of sandboxed frames, which anybody can make: it is only one of any.
 */
export function isHost(hosts: Hosts, origin: string): boolean {
  if (hosts.any) return true;
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) return false;
  return hosts.list.some((entry) => {
    const [scheme = '', domain] = entry.split('*');
    if (domain === undefined) return entry === origin;
    return origin.startsWith(scheme) && origin.endsWith(domain) && origin.length > entry.length - 1;
  });
}

/** As much of a request as says which website caused it; each as it stands in its header. */
export interface Cause {
  /** `Sec-Fetch-Site` */
  readonly site?: string;
  readonly origin?: string;
  /** `Host` */
  readonly host?: string;
}

/**
 * Whether a page of a website that is not among the hosts caused a request. Who is no browser says nothing of where it
 * comes from, and is not foreign. `baseUrl` is our own address; we are also at home where we were reached.
 */
export function isForeign(
  { hosts, baseUrl }: { readonly hosts: Hosts; readonly baseUrl: string },
  { site, origin, host }: Cause,
): boolean {
  if (hosts.any || site === 'same-origin' || site === 'none') return false;
  // A browser that does not tell the page's origin, though it says that there is one.
  if (origin === undefined) return site !== undefined;
  const ours = origin === new URL(baseUrl).origin || origin.replace(/^https?:\/\//, '') === host;
  return !ours && !isHost(hosts, origin);
}
