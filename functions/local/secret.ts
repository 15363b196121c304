import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../errors.ts';

/**
 * The secret of a local installation: made at the first start, kept in the data folder, readable by its owner only.
 * Throws `StartError` when the folder cannot be written or the file was damaged.
 */
export async function readSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret');
  try {
    await mkdir(dataDir, { recursive: true });
    // Fails where the file is there already, so that two first starts agree on one secret.
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new StartError(`The setting DATA_DIR names "${dataDir}", which cannot be written to.`);
    }
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < 16) throw new StartError(`The file "${file}" is damaged. Restore it, or set SECRET.`);
  return secret;
}
