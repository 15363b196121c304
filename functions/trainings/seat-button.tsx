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
      <button
        class={`kern-btn kern-btn--${primary ? 'primary' : 'secondary'}`}
        type="submit"
        name="do"
        value={action}
      >
        <span class="kern-label">{label}</span>
      </button>
    </p>
  );
}
