// The Mantine theme: the desk's own colours, type and sizes.
import { type CSSVariablesResolver, createTheme } from '@mantine/core';

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: 'var(--vg-font)',
  fontFamilyMonospace: 'var(--vg-mono)',
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  colors: {
    petrol: [
      '#eef6fa',
      '#d9eaf2',
      '#b0d4e4',
      '#83bcd6',
      '#5da7ca',
      '#4499c2',
      '#2a7296',
      '#17587a',
      '#124863',
      '#0d384e',
    ],
    dark: [
      '#e4eaef',
      '#c3ced7',
      '#a3b3c0',
      '#7d909f',
      '#3a4955',
      '#283540',
      '#1b252e',
      '#161f27',
      '#0f161c',
      '#0a1015',
    ],
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
  },
});

/** Lets Mantine's own surfaces take the desk's tokens. */
export const variables: CSSVariablesResolver = () => ({
  variables: { '--mantine-font-size-xs': '0.8125rem' },
  light: {
    '--mantine-color-body': 'var(--vg-surface)',
    '--mantine-color-text': 'var(--vg-ink)',
    '--mantine-color-dimmed': 'var(--vg-ink-soft)',
    '--mantine-color-placeholder': '#66747f',
    '--input-bd': 'var(--vg-line-strong)',
    '--mantine-color-error': 'var(--vg-urgent)',
  },
  dark: {
    '--mantine-color-body': 'var(--vg-surface)',
    '--mantine-color-text': 'var(--vg-ink)',
    '--mantine-color-dimmed': 'var(--vg-ink-soft)',
    '--mantine-color-placeholder': '#90a2b0',
    '--mantine-color-error': 'var(--vg-urgent)',
  },
});
