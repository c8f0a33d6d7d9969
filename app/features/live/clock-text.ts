/** A duration as a clock shows it, `7:05`, in the digits of the language. Whole seconds, never below zero. */
export function clockText(milliseconds: number, language: string): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const whole = new Intl.NumberFormat(language, { useGrouping: false }).format(Math.floor(seconds / 60));
  const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 }).format(seconds % 60);
  return `${whole}:${two}`;
}

/** Whole minutes of play between two moments, never below zero. */
export function minutesBetween(since: number, play: number): number {
  return Math.max(0, Math.floor((play - since) / 60_000));
}
