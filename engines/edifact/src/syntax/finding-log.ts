// Collects findings up to a limit, so that hostile input cannot grow memory through its own faults.
import type { Finding } from './finding.ts';

/** A bounded list of findings; past the limit one `FINDINGS_CUT` stands for the rest. */
export interface FindingLog {
  readonly list: readonly Finding[];
  add(finding: Finding): void;
}

/** An empty log that keeps at most `limit` findings and then closes itself with `FINDINGS_CUT`. */
export function createFindingLog(limit = 1000): FindingLog {
  const list: Finding[] = [];
  return {
    list,
    add(finding) {
      if (list.length < limit) {
        list.push(finding);
        return;
      }
      if (list.length === limit) {
        list.push({ ...finding, code: 'FINDINGS_CUT', text: `More than ${limit} findings; the rest is not listed.` });
      }
    },
  };
}
