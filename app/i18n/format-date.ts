/** A day as the reader's language writes it, by the clock of the machine that runs this. */
export function formatDay(at: number, language: string): string {
  // Day before month in English too, as the United Nations write it.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(at);
}

export function formatTime(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}
