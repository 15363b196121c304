/** What speaks for somebody, as data: `values` are choices of the forms (languages, slots, districts …). */
export interface Reason {
  readonly code:
    | 'category'
    | 'field'
    | 'languages'
    | 'slots'
    | 'days'
    | 'district'
    | 'near'
    | 'anywhere'
    | 'training'
    | 'fresh';
  readonly values: readonly string[];
}

/** What speaks against somebody, without being in the way. */
export interface Doubt {
  readonly code: 'other' | 'no-language' | 'no-time' | 'elsewhere' | 'busy' | 'hours';
  readonly values: readonly string[];
}

/** Why somebody is not asked now, whatever speaks for them. */
export interface Bar {
  readonly code:
    | 'paused'
    | 'paused-until'
    | 'unconfirmed'
    | 'limit'
    | 'lacks-training'
    | 'no-children'
    | 'no-certificate';
  /** Kinds of training; the moment at which a pause ends; how often somebody was asked. */
  readonly values: readonly string[];
}
