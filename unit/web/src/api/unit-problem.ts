// The error a call to the unit ends with: the code, place and words the unit gave, and the status.
import type { Problem } from '@vigie/words/api';

/** Thrown by `callUnit`; `status` is 0 where no answer came. */
export class UnitProblemError extends Error {
  override readonly name = 'UnitProblemError';
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.code);
    this.status = status;
    this.problem = problem;
  }
}

/** The code of an error of any kind, `UNREADABLE` for one that is none of ours. */
export function codeOf(error: unknown): string {
  return error instanceof UnitProblemError ? error.problem.code : 'UNREADABLE';
}
