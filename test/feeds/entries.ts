import type { Deps } from '../../functions/deps.ts';
import { perform } from '../../functions/lifecycle.ts';
import { corrected } from '../../functions/person/rules.ts';
import type { ActionInput } from '../../functions/room.ts';
import { findRoom } from '../../functions/rooms.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import type { Json } from '../../functions/store/port.ts';

const by = 'koordination@konstanz.example';

/** What a coordinator does with an entry, by the rules of its room. */
export async function act(
  deps: Deps,
  reference: string,
  action: string,
  input: Partial<ActionInput> = {},
): Promise<void> {
  const entry = await deps.db.get<Entry>(entryKey(reference));
  if (!entry) throw new Error(`There is no ${reference}.`);
  const room = await findRoom(entry.domain);
  await change<Entry>(deps.db, entryKey(reference), (seen) =>
    perform(room, seen, action, { by, ...input }, deps.clock()),
  );
}

/** Its sender corrects an entry, and a coordinator publishes it again. */
export async function correct(
  deps: Deps,
  reference: string,
  answers: Readonly<Record<string, Json>>,
): Promise<void> {
  const entry = await deps.db.get<Entry>(entryKey(reference));
  const form = entry && deps.forms.get(entry.form);
  if (!form) throw new Error(`There is no ${reference}.`);
  const room = await findRoom(entry.domain);
  await change<Entry>(deps.db, entryKey(reference), (seen) => {
    const all = { ...seen.answers, ...answers };
    return corrected(room, seen, { answers: all, facts: form.facts(all), form }, deps.clock());
  });
  if (room.lifecycle.actions.publish?.from.includes('new') && room.arrives === 'new')
    await act(deps, reference, 'publish');
}

/** Texts that break what is not written with care. */
export const hostile = {
  markup: 'a]]>b]]><item>\u0001\u000b\uffff & <script>alert(1)</script>',
  lines: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:forged\r\nATTACH:https://evil.example\u2028\u0007;,\\n',
  arabic:
    'مساعدة في المطبخ: ثلاث فترات صباحية في الأسبوع، بما في ذلك تحضير الوجبات وتنظيف المكان وتوزيع الطعام (Küche & Café) 🍲👩🏽‍🍳',
  tigrinya: 'ኣብ ክሽነ ሓገዝ፦ ኣብ ሰሙን ሰለስተ ንግሆ፣ ምድላው መግቢን ምጽራይ ቦታን ምዕዳል ምግብን ንኹሎም ሓደስቲ መጻእቲ ኣብ ኮንስታንዝ',
} as const;
