// Shows an answer of the unit, or that it is on its way, or why it did not come.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Fault } from './fault.tsx';
import { LoadingRows } from './loading-rows.tsx';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (answer: T) => ReactNode;
}

/** An answer that could not be renewed stays on the page, with the reason above it. */
export function Loaded<T>({ query, children }: Props<T>): ReactNode {
  const retry = (): void => void query.refetch();
  if (query.data === undefined) return query.isError ? <Fault error={query.error} retry={retry} /> : <LoadingRows />;
  return (
    <>
      {query.isError ? <Fault error={query.error} retry={retry} /> : null}
      {children(query.data)}
    </>
  );
}
