// The numbers of the evidence model, in nats (natural-log likelihood ratios), fitted on development data with cross-validation.

/** Evidence weights; a positive number speaks for the same person, a negative one against. */
export const WEIGHTS = {
  /** Cost of each way two words can agree, taken off the surprise of the shared name. */
  exact: 0,
  fold: 0.3,
  article: 0.5,
  synonym: 1.2,
  sound: 0.5,
  soundPerEdit: 0.9,
  confusion: 1.3,
  typo1: 1.7,
  typo2: 3.2,
  near: 2.4,
  nearPerEdit: 0.9,
  prefix: 1,
  joined: 0.8,
  split: 0.8,
  initial: 1.3,
  light: 0.5,
  /** Words that only one side has. */
  extraTraveller: -1.2,
  extraTravellerFirst: -0.5,
  extraList: -0.6,
  extraListFirst: -0.5,
  extraLight: -0.1,
  /** A word of the traveller where the list has another, per pair, on top of both extras. */
  conflict: -1.5,
  rotated: -0.2,
  disordered: -0.5,
  chain: -4.5,
  lowQuality: -1.5,
  former: -0.3,
  script: -0.3,
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

/** Strongest evidence a single word can give. */
export const MAX_WORD_NATS = 9;
