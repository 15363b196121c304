import { listed } from '../../language/message.ts';
import type { Json } from '../../store/port.ts';
import type { Field } from '../definition.ts';
import type { Words } from '../wording.ts';
import { several } from './choices.tsx';
import { idOf, type Kind, markedWords } from './kind.ts';

const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const parts = ['morning', 'afternoon', 'evening'] as const;

/** A slot in words: `Montag vormittags`. */
function saySlot(slot: string, words: Words): string {
  const [day, part] = slot.split('-');
  const dayWord = days.find((one) => one === day);
  const partWord = parts.find((one) => one === part);
  return dayWord && partWord ? `${words.days[dayWord]} ${words.parts[partWord]}` : slot;
}

function slotsOf(field: Field): readonly string[] {
  return (field.choices ?? []).map((choice) => String(choice.value));
}

/** Days down, parts of the day across; every box says its day and part itself. */
export const availability: Kind = {
  ...several,
  control: ({ field, name, value, form }) => {
    const { words, lang } = form;
    const chosen = Array.isArray(value) ? value.map(String) : [];
    const slots = slotsOf(field);
    const rows = days.filter((day) => slots.some((slot) => slot.startsWith(`${day}-`)));
    return (
      <table class="availability" lang={markedWords(lang).lang}>
        <thead>
          <tr>
            <td />
            {parts.map((part) => (
              <th scope="col">{words.parts[part]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((day) => (
            <tr>
              <th scope="row">{words.days[day]}</th>
              {parts.map((part) => {
                const slot = `${day}-${part}`;
                if (!slots.includes(slot)) return <td />;
                return (
                  <td>
                    <label>
                      <input
                        class="kern-form-check__checkbox"
                        type="checkbox"
                        id={slot === slots[0] ? idOf(name) : undefined}
                        name={name}
                        value={slot}
                        checked={chosen.includes(slot) || undefined}
                        aria-label={saySlot(slot, words)}
                      />
                    </label>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    );
  },
  say: (value, _field, lang, words) =>
    listed(
      (Array.isArray(value) ? value : [value]).map((slot: Json) => saySlot(String(slot), words)),
      lang,
    ),
};
