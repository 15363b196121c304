import type { Config } from './env.ts';
import type { Forms } from './intake/definition.ts';
import type { MailPort } from './mail/port.ts';
import type { Assets } from './pages/assets.ts';
import type { Store } from './store/port.ts';

/** Writes one line of JSON; never given personal data. */
export type Log = (event: string, details?: Readonly<Record<string, string | number | boolean>>) => void;

/** Everything outside, handed in. Rules never read the clock, chance or the environment themselves. */
export interface Deps {
  readonly db: Store;
  readonly mail: MailPort;
  /** Now. */
  readonly clock: () => Date;
  /** A fresh unguessable id: 22 characters, base64url. */
  readonly newId: () => string;
  readonly log: Log;
  readonly config: Config;
  readonly forms: Forms;
  readonly assets: Assets;
}
