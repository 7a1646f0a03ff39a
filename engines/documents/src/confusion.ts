// Characters that officers type and cameras read for one another in document numbers (OCR-B look-alikes, Doc 9303-3, 4).

const CONFUSED: Readonly<Record<string, string>> = {
  O: '0',
  0: 'O',
  I: '1',
  1: 'I',
  S: '5',
  5: 'S',
  B: '8',
  8: 'B',
  Z: '2',
  2: 'Z',
};

/** Numbers that differ in one character by a known confusion. */
export function neighbours(number: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < number.length; at++) {
    const other = CONFUSED[number.charAt(at)];
    if (other !== undefined) found.push(number.slice(0, at) + other + number.slice(at + 1));
  }
  return found;
}

/** The number with every such letter as its digit: equal for a number and all its neighbours. */
export function withoutConfusion(number: string): string {
  return number.replace(/[OISBZ]/g, (letter) => CONFUSED[letter] ?? letter);
}
