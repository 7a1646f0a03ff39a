// The numbers of the evidence model, in nats (natural-log likelihood ratios), fitted on development data with cross-validation.

/** Evidence weights; a positive number speaks for the same person, a negative one against. */
export const WEIGHTS = {
  /** How much of the textbook surprise of a shared word holds: names go together, so words are not independent. */
  surprise: 0.68,
  /** Bounds of the surprise of a single word: shipped shares are too rough to trust beyond them. */
  leastSurprise: 4.4,
  mostSurprise: 8.6,
  /** Cost of each way two words can agree, taken off the surprise of the shared word. */
  exact: 0.4,
  fold: 0.4,
  article: 1.2,
  synonym: 1.6,
  sound: 0.35,
  soundPerEdit: 0.9,
  confusion: 0.4,
  typo1: 1.0,
  typo2: 1.4,
  near: 1.8,
  nearScript: 1.5,
  nearPerEdit: 0.75,
  prefix: 0.3,
  joined: 0.4,
  split: 0.4,
  initial: 1.9,
  light: 1.1,
  /** Share taken off the third-best word, and off every later one. */
  thirdWord: 0.8,
  laterWord: 1,
  /** Every word of the traveller is on the list name; then also: in a close spelling; in the same spelling. */
  covered: -0.4,
  coveredClosely: 1.2,
  coveredExactly: 1.6,
  /** Every word of the list name is the traveller's; then also: the other way round. */
  listCovered: 0.7,
  whole: 1.2,
  /** Words that only one side has. */
  extraTraveller: -1.4,
  extraTravellerFirst: -0.3,
  extraList: -0.85,
  extraListFirst: -0.1,
  extraLight: -0.1,
  /** A word of the traveller where the list has another, per pair, on top of both extras; and once for any. */
  conflict: -2,
  anyConflict: -0.5,
  rotated: -1.2,
  disordered: -0.3,
  chain: -6,
  lowQuality: -3.8,
  former: -0.3,
  script: -0.3,
  /** No word in common at all; below every name with one. */
  nothing: -15,
  nationalitySame: 1.6,
  nationalityOther: -1.5,
  sexSame: 0.4,
  sexOther: -1.5,
  /** A document number alike but for one confusable character. */
  documentNear: 5,
  documentSame: 12,
} satisfies Record<string, number>;

/** Blend of the list's own word frequencies into the shipped ones. */
export const LIST_SHARE = 0.5;
