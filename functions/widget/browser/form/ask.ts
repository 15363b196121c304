const patience = 30_000;

/** Why there is no answer: it did not get through, or our server had none that can be shown. */
export type Failure = 'network' | 'server';

/**
 * The form's part of an answer of our server. The browser itself parses it on receipt, so that no Trusted Types of a host
 * page stand in the way and no script in it ever runs. `network` too when `signal` ends it.
 */
export function ask(
  url: string,
  signal: AbortSignal,
  body?: URLSearchParams,
): Promise<HTMLElement | Failure> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open(body ? 'POST' : 'GET', url);
    request.responseType = 'document';
    request.timeout = patience;
    request.setRequestHeader('accept', 'text/html');
    request.onloadend = () => {
      signal.removeEventListener('abort', stop);
      const content = request.responseXML?.querySelector<HTMLElement>('[data-state]');
      resolve(content ?? (request.status ? 'server' : 'network'));
    };
    signal.addEventListener('abort', stop);
    request.send(body);
  });
}
