import { Button as PageButton } from '../pages/controls.tsx';

/** What somebody may do with what they have. */
export type SeatAction = 'leave' | 'accept' | 'decline' | 'extend' | 'confirm';

interface ButtonProps {
  readonly action: SeatAction;
  readonly label: string;
  readonly primary?: boolean;
}

/** A button of the page behind the link of a sign-up. */
export function Button({ action, label, primary }: ButtonProps) {
  return (
    <p>
      <PageButton label={label} value={action} look={primary ? 'primary' : 'secondary'} />
    </p>
  );
}
