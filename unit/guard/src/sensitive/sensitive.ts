// Front door of the sensitive filter.
export type { FilterAccounting } from './accounting.ts';
export { DROP_CLASSES, type DropClass } from './drop-class.ts';
export type { MessageOrigin } from './listed-filter.ts';
export { ruleOfSsr, type SensitivePolicy, type SsrRule } from './policy.ts';
export { readSensitivePolicy } from './read-sensitive-policy.ts';
export { createSegmentFilter, type SegmentFilter, type Verdict } from './segment-filter.ts';
