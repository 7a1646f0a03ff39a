// Says in one line what an import read, kept and refused.
interface Counted {
  readonly title: string;
  readonly persons: number;
  readonly entities: number;
  readonly documents: number;
  readonly accounting: unknown;
}

interface ListAccount {
  readonly elements?: Readonly<
    Record<string, { readonly read: number; readonly kept: number; readonly refused: number }>
  >;
  readonly aliases?: number;
  readonly originalScriptNames?: number;
  readonly refusals?: readonly unknown[];
}

/** One line for the operator; the whole account by element stands in the desk. */
export function countReport(version: Counted): string {
  if (version.documents > 0) return `${version.title}: ${version.documents} documents in force`;
  const { elements = {}, aliases = 0, originalScriptNames = 0 } = version.accounting as ListAccount;
  const sum = { read: 0, kept: 0, refused: 0 };
  for (const one of Object.values(elements)) {
    sum.read += one.read;
    sum.kept += one.kept;
    sum.refused += one.refused;
  }
  return [
    `${version.title}: ${version.persons} persons and ${version.entities} entities in force`,
    `${aliases} aliases and ${originalScriptNames} original-script names of persons`,
    `${sum.read} elements read, ${sum.kept} kept, ${sum.refused} refused`,
  ].join('; ');
}
