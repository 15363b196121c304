import type { Child } from 'hono/jsx';
import type { BusyTimes } from './busy.ts';
import type { Deps } from './deps.ts';
import type { Form } from './intake/definition.ts';
import type { Language, Text } from './language/language.ts';
import type { Message } from './mail/port.ts';
import type { Right, Viewer } from './rights.ts';
import type { Entry, Facts, MailIntent, Role } from './store/entry.ts';
import type { Json } from './store/port.ts';

/** A valid submission on its way to its room. */
export interface Submission {
  readonly form: Form;
  readonly lang: Language;
  /** Relevant answers only, validated. */
  readonly answers: Readonly<Record<string, Json>>;
  readonly facts: Facts;
  /** The idempotency key, as the client gave it or the page carried it. */
  readonly key: string;
  readonly at: Date;
  /** Mail address of the signed-in member, where there is one. */
  readonly by?: string;
  /** Id of that member's organisation. */
  readonly organisation?: string;
  readonly demo?: boolean;
  /** References of what its sender was shown, and says that it is something else. */
  readonly apart?: readonly string[];
}

/** What the sender is told. `status` is the same whether or not the address was known. */
export interface Accepted {
  readonly reference: string;
  readonly status: string;
}

/** Something an action asks for besides a reason and a period of publication, as data. */
export interface Asked {
  readonly name: string;
  readonly label: Text;
  readonly hint?: Text;
  /** `day`: `YYYY-MM-DD`; `moment`: a day and a time of the city, handed on as an instant; `organisation`: the id of one. */
  readonly kind: 'line' | 'text' | 'number' | 'day' | 'moment' | 'choice' | 'organisation' | 'yes';
  readonly required?: boolean;
  /** A number may have decimals; without it, only whole ones are taken. */
  readonly decimals?: true;
  /** Of a number; of a line or text the number of characters. */
  readonly min?: number;
  readonly max?: number;
  /** For `choice`, by the value that is stored. */
  readonly choices?: Readonly<Record<string, Text>>;
  /** The same where they depend on the entry (one of its dates). Pure. */
  choicesOf?(entry: Entry, now: Date): Readonly<Record<string, Text>>;
  /** What stands there before anybody typed, as the field is typed (a moment as `YYYY-MM-DDTHH:MM`). */
  usual?(entry: Entry, now: Date): string | undefined;
}

/** An action of a member upon an entry: from which states to which, as data. */
export interface Action {
  readonly from: readonly string[];
  /** Without it, the status stays. */
  readonly to?: string;
  readonly label: Text;
  /** A reason must be given. */
  readonly reason?: boolean;
  /** A first and a last day of publication are asked for. */
  readonly window?: boolean;
  readonly asks?: readonly Asked[];
  /** What somebody must have a right to; `coordinate` without it. They must see all of the entry besides. */
  readonly right?: Right;
  /** Not only in which states, but when else it is possible; `viewer` is missing where the sender or the system acts. Pure. */
  when?(entry: Entry, now: Date, viewer?: Viewer): boolean;
  /** Somebody who sees only what the public sees of the entry may do it, too (claiming a need). */
  readonly forOthers?: boolean;
  /** The entry's own sender may do it, too, by a link that was mailed to them. */
  readonly bySender?: true;
  /** It cannot be taken back, or others are told: said at the button. */
  readonly warning?: Text;
}

/** What a coordinator gave along with an action. */
export interface ActionInput {
  /** Mail address of the coordinator. */
  readonly by: string;
  readonly note?: string;
  /** Publication, as instants (ISO 8601 UTC). */
  readonly from?: string;
  readonly until?: string;
  /** Who acts, where it is a member of an organisation. */
  readonly viewer?: Viewer;
  /** What the action asked for, checked: numbers as numbers, yes as true, moments as instants. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
}

/** A room's own part of an entry's page in the workspace. */
export type Panel = (
  deps: Deps,
  about: {
    readonly viewer: Viewer;
    readonly entry: Entry;
    readonly lang: Language;
    /** What the page's address says (a further page of a list inside the panel). */
    readonly query: (name: string) => string | undefined;
  },
) => Promise<Child>;

/** The states of a room's entries and what may be done in each. */
export interface Lifecycle {
  readonly statuses: Readonly<Record<string, Text>>;
  /** What else happens to them, as it is called in the history; of an action, what came of it where its state does not tell. */
  readonly events?: Readonly<Record<string, Text>>;
  readonly actions: Readonly<Record<string, Action>>;
}

/** Renders a mail from the entry as it is now; undefined when there is nothing to tell any more. `busyTimes` are for warnings to whose they are. */
export type Template = (
  deps: Deps,
  entry: Entry,
  intent: MailIntent,
  busyTimes: BusyTimes,
) => Promise<(Omit<Message, 'id' | 'to'> & { readonly to?: string }) | undefined>;

/** A filter of a room's list in the workspace that only the room knows. */
export interface RoomFilter {
  readonly label: Text;
  /** Pure. */
  fits(entry: Entry, now: Date): boolean;
  /** States in which entries that fit need somebody now: the overview counts them. */
  readonly pressingIn?: readonly string[];
}

/** How far help for a need has come. */
export interface Coordination {
  /** Helpers in all, and how many of them are found. */
  readonly wanted: number;
  readonly found: number;
  /** Ids of the organisations that look after it. */
  readonly claimants: readonly string[];
  /** Whole days without any, once these are more than the city wants. */
  readonly unclaimedDays?: number;
  /** Days since help should have been there. */
  readonly overdueDays?: number;
}

/** Headings of the workspace's navigation under which a room's list may stand. */
export type RoomGroup = 'help' | 'people' | 'learning' | 'network' | 'more';

/** A room, as `app.ts`, the sweep and the workspace see it. */
export interface Room {
  readonly domain: string;
  readonly title: Text;
  /** Under which heading the workspace lists it; `more` without it, not at all for `false` (sign-ups stand with their training). */
  readonly group?: RoomGroup | false;
  /** Its lists begin with what sorts first (the most urgent), not with what came in last. */
  readonly ascending?: true;
  /** Filters of its list in the workspace besides those of its forms, by their name in the address. */
  readonly filters?: Readonly<Record<string, RoomFilter>>;
  /** What a member needs a right to, to fill in its forms that are for members only; `contribute` without it. */
  readonly entering?: Right;
  /** A form for this room must have fields with these roles; checked when it is loaded. */
  readonly needs: readonly Role[];
  readonly lifecycle: Lifecycle;
  accept(deps: Deps, submission: Submission): Promise<Accepted>;
  /** What becomes of an entry whose own date (`nextAt`) has come, or after an action. Pure. Sets a later `nextAt` or none. */
  due?(entry: Entry, now: Date): Entry;
  /** Status of an entry whose sender needs to prove nothing, or has proven their address. */
  readonly arrives: string;
  /** Whether somebody relies on it (a seat, a claim): such an entry is never closed in favour of one that is the same. Pure. */
  isRelied?(entry: Entry): boolean;
  /** Status in which its entries are public, or several of them, if that is not `published`. */
  readonly publicAs?: string | readonly string[];
  /** Where an entry stands in the lists of its room, if not by the time at which it came in. Pure. */
  position?(entry: Pick<Submission, 'form' | 'facts' | 'at'>): string;
  /** Called after a coordinator's action (or the confirmation, as action `confirm`), pure: sets dates, adds mails. */
  acted?(entry: Entry, action: string, input: ActionInput, now: Date): Entry;
  /** Called after a member has noted something about an entry (a note, a contact, a follow-up), pure: who works on it keeps it. */
  noted?(entry: Entry, viewer: Viewer, now: Date): Entry;
  /**
   * Called before an action is written, where another item has the truth about it (a place that many want): does its one
   * conditional write, or throws `Problem`. What it gives is called when the action could not be written after all.
   */
  secure?(
    deps: Deps,
    entry: Entry,
    action: string,
    input: ActionInput,
  ): Promise<(() => Promise<void>) | undefined>;
  /** Called after an action was written: does at once what the sweep would do later anyway. */
  written?(deps: Deps, entry: Entry): Promise<void>;
  /** Called after its sender has corrected an entry, pure. */
  corrected?(entry: Entry, form: Form, now: Date): Entry;
  /** What has to be told when its sender withdraws it, read from the entry as it was. Pure. */
  withdrawn?(entry: Entry, now: Date): Readonly<Record<string, MailIntent>>;
  /** How it stands, line by line, for its sender on their personal page. */
  standing?(deps: Deps, entry: Entry, lang: Language): Promise<readonly string[]>;
  /**
   * What becomes of a public (or hidden) entry that its sender corrects, where it need not be looked at before it is public
   * again; undefined where it must. Pure.
   */
  keeps?(before: Entry, corrected: Entry, form: Form, now: Date): Entry | undefined;
  /** A further page of the sender's own, beside that of their answers. */
  ownPage?(
    deps: Deps,
    entry: Entry,
    lang: Language,
  ): { readonly label: Text; readonly href: string } | undefined;
  /** Trainings: places in all, free ones, people waiting, and when it starts (ISO 8601 UTC). Pure. */
  places?(entry: Entry): {
    readonly capacity: number;
    readonly free: number;
    readonly waiting: number;
    readonly starts: string;
  };
  /** What lists of the workspace say of an entry below its title, where the title alone says too little. Pure. */
  summary?(entry: Entry, lang: Language): string;
  /** Needs: who looks after it and how far it has come, for lists and the digest. Pure. */
  coordination?(entry: Entry, now: Date): Coordination;
  /** Its sender cannot correct the answers, only take all of it back: others have decided upon them. */
  readonly fixed?: boolean;
  /** Address where the sender sees and changes it, where that is not the common personal page. */
  personalLink?(deps: Deps, entry: Entry, lang: Language): string;
  /** Mail templates by name without the room's prefix; loaded only by the sweep. */
  mails?(): Promise<Readonly<Record<string, Template>>>;
  /** What the workspace shows on an entry's page besides answers, actions and history; loaded with the first such page. */
  panel?(): Promise<Panel>;
  /** Headings of the panel that somebody on a phone jumps to, by their ids. Pure. */
  panelParts?(entry: Entry, lang: Language, now: Date): readonly (readonly [id: string, label: string])[];
  /** The panel is for those, too, who see only the public side of an entry; it decides itself what it shows them. */
  readonly panelForOthers?: boolean;
}
