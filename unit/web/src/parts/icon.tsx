// The desk's own line icons, drawn on a grid of 20; always beside a word, never instead of one.
import type { ReactNode } from 'react';

const PATHS = {
  flight: 'M3 11.500 17 4l-3.200 12-3.600-4.200L3 11.500Zm7.200.3L17 4',
  hit: 'M3 5.500h8M3 10h5M3 14.500h4M16.800 16.800l-2.600-2.600M15 11.700a3.300 3.300 0 1 1-6.600 0 3.300 3.300 0 0 1 6.600 0Z',
  list: 'M4 3.500h12v13H4zM7 7.500h6M7 10.500h6M7 13.500h3.500',
  carrier: 'M3.500 16.500V6l6.500-2.500L16.500 6v10.500M3.500 16.500h13M8 16.500v-4h4v4M7 8.500h1.500M11.500 8.500H13',
  message: 'M3 5h14v10H3zM3 5.500l7 5.500 7-5.500',
  quarantine: 'M4 8.500h12v8H4zM7 8.500V6a3 3 0 0 1 6 0v2.500M10 11.500v2',
  ledger: 'M4 4.500h12M4 8.200h12M4 11.800h7M4 15.500h5M12.500 14.500l1.700 1.700 3-3.400',
  officer: 'M13 6.500a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM4 16.500c.6-3.200 3-4.800 6-4.800s5.400 1.600 6 4.800',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  keyboard: 'M2.500 5.500h15v9h-15zM5.500 8.500h.01M8.500 8.500h.01M11.500 8.500h.01M14.500 8.500h.01M6.500 11.700h7',
  out: 'M8 4H4v12h4M12 6.500l3.500 3.500-3.500 3.500M15.500 10H8',
  purpose:
    'M10 2.800 16 5v4.700c0 3.600-2.500 6.200-6 7.500-3.500-1.300-6-3.900-6-7.500V5l6-2.200ZM7.300 10l2 2 3.500-4',
  clock: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM10 6v4.200l2.700 1.800',
  toward: 'M10 16V4M5.500 8.500 10 4l4.500 4.500',
  away: 'M10 4v12M5.500 11.500 10 16l4.500-4.500',
  equal: 'M5 8h10M5 12.500h10',
  unknown: 'M7.500 7.500a2.500 2.500 0 1 1 3.700 2.200c-.8.500-1.200 1-1.200 1.800M10 14.500v.01',
  check: 'M4.500 10.500 8.500 14.500 15.500 6',
  cross: 'M5.500 5.500l9 9M14.500 5.500l-9 9',
  warning: 'M10 3.500 17.500 16.500h-15zM10 8.500v3.500M10 14.300v.01',
  waiting: 'M6 3.500h8M6 16.500h8M7 3.500c0 4 6 5.500 6 9.500v3.500M13 3.500c0 4-6 5.500-6 9.500v3.500',
  person:
    'M12.700 7a2.700 2.700 0 1 1-5.400 0 2.700 2.700 0 0 1 5.400 0ZM5 16c.5-2.800 2.400-4.200 5-4.200S14.500 13.200 15 16',
  document: 'M5 2.800h7l3.200 3.200v11.200H5zM12 2.800V6h3.200M7.500 10h5M7.500 13h5',
  menu: 'M3.500 6h13M3.500 10h13M3.500 14h13',
  back: 'M12 4.500 6.500 10l5.500 5.500',
  next: 'M8 4.500 13.500 10 8 15.500',
  upload: 'M10 13V4M6.500 7.500 10 4l3.500 3.500M4 13v3h12v-3',
  refresh: 'M16 5v3.500h-3.500M4 15v-3.500h3.500M15.500 8.500A6 6 0 0 0 5 7M4.500 11.500A6 6 0 0 0 15 13',
} as const;

export type IconName = keyof typeof PATHS;

interface Props {
  readonly name: IconName;
  readonly size?: number;
}

/** Hidden from screen readers: the word beside it says it. */
export function Icon({ name, size = 16 }: Props): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
