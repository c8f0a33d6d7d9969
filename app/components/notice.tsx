import type { ReactNode } from 'react';

/** Something that happened, in words: `stop` was refused, `done` worked, `note` is good to know. */
export function Notice({
  id,
  tone,
  children,
}: {
  id?: string;
  tone: 'stop' | 'done' | 'note';
  children: ReactNode;
}) {
  return (
    <p
      {...(id !== undefined && { id })}
      className={`notice notice-${tone}`}
      role={tone === 'stop' ? 'alert' : 'status'}
    >
      {children}
    </p>
  );
}
