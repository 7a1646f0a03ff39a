// Loads what a State decides as data: purposes and offences, sensitive codes, Annex I (`countries/`).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSensitivePolicy, type SensitivePolicy } from '@vigie/guard/sensitive';
import type { PurposeCatalogue } from '@vigie/words';

export interface Country {
  readonly catalogue: PurposeCatalogue;
  readonly sensitive: SensitivePolicy;
}

const COUNTRIES = join(import.meta.dirname, '../../../countries');

/** Throws with the file's name when the data does not hold together: the unit does not start without its safeguards. */
export function loadCountry(name: string): Country {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(COUNTRIES, name, file), 'utf8'));
  const policy = readSensitivePolicy(read('sensitive-codes.json'), read('annex-one.json'));
  if (!policy.ok)
    throw new Error(`loadCountry: countries/${name}: ${policy.fault.code} at ${policy.fault.at}: ${policy.fault.text}`);
  return { catalogue: read('purposes.json') as PurposeCatalogue, sensitive: policy.value };
}
