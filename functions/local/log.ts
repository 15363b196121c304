import type { Log } from '../deps.ts';

/** One line of JSON per event on standard error. */
export const logLine: Log = (event, details = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...details })}\n`);
};
