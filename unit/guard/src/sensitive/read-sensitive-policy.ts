// Joins the code list and the Annex I catalogue into the policy that the filter runs on.
import type { Result } from '@vigie/words';
import { createForms } from './form.ts';
import type { SensitivePolicy } from './policy.ts';
import { PolicyReading } from './policy-reading.ts';
import { readAnnexOne } from './read-annex-one.ts';
import { readSensitiveCodes } from './read-sensitive-codes.ts';

/**
 * The policy from the parsed JSON of `sensitive-codes.json` and `annex-one.json`.
 * Fault `POLICY_INVALID` with the path of the first mistake: a list that cannot be read whole is not used at all.
 */
export function readSensitivePolicy(codesJson: unknown, annexJson: unknown): Result<SensitivePolicy> {
  const reading = new PolicyReading();
  const codes = readSensitiveCodes(codesJson, reading);
  const forms = createForms(codes);
  const annex = readAnnexOne(annexJson, { reading, forms });
  return reading.result({
    version: codes.version,
    reviewed: codes.reviewed,
    reviewDue: codes.reviewDue,
    ssr: codes.ssr,
    patterns: codes.patterns,
    titles: codes.titles,
    programmes: codes.programmes,
    forms,
    ...annex,
  });
}
