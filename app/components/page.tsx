import type { ReactNode } from 'react';

/** The content of a page. `wide`: it holds tables that need the width. */
export function Page({
  title,
  lead,
  kicker,
  wide = false,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  kicker?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <main id="content" className={wide ? 'page page-wide' : 'page'}>
      <header className="page-head">
        {kicker !== undefined && <p className="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </header>
      {children}
    </main>
  );
}
