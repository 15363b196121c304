import { Rejected } from './errors.ts';
import type { Submission } from './room.ts';
import type { Role } from './store/entry.ts';

/** The refusal of a submission at the field with a role, in the sender's words; at the whole form where it has no such field. */
export function rejectedAt(
  { form }: Pick<Submission, 'form'>,
  role: Role,
  message: string,
  code = 'not_available',
): Rejected {
  const field = form.fields.find((one) => one.role === role);
  return new Rejected([{ pointer: field ? `/${field.key}` : '', code, message }]);
}
