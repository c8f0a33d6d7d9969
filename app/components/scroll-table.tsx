import type { ReactNode } from 'react';

/** A table that scrolls in its own box on a narrow screen, so that the page does not. */
export function ScrollTable({
  caption,
  children,
  tight = false,
  isCaptionShown = false,
}: {
  /** Names the table for people who cannot see the heading above it. */
  caption: string;
  children: ReactNode;
  tight?: boolean;
  isCaptionShown?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <figure className="scroll" aria-label={caption} tabIndex={0}>
      <table className={tight ? 'tight' : undefined}>
        <caption className={isCaptionShown ? undefined : 'aside'}>{caption}</caption>
        {children}
      </table>
    </figure>
  );
}
