import { NagSuppressions } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** Accepts one finding of cdk-nag at one construct (and, if asked, what is below), with the reason why it is right as it is. */
export function accept(construct: IConstruct, id: string, reason: string, below = false): void {
  NagSuppressions.addResourceSuppressions(construct, [{ id, reason }], below);
}
