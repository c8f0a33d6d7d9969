import type { ReactNode } from 'react';
import type { CommandInput, CommandType } from '#app/contract/desk.ts';
import { useDesk } from './desk-context.tsx';

/** The part of a command that its form fixes; the person's fields fill in the rest. */
type Fixed = { readonly type: CommandType } & { readonly [member: string]: unknown };

/**
 * A command as a plain form: it works before scripts come, and without any. Sent twice, it is one command, since its id
 * was made with the page.
 */
export function CommandForm({
  command,
  about,
  as,
  children,
  className,
}: {
  command: Fixed;
  /** Tells forms of the same command on one page apart. */
  about: string;
  /** The party that the operator acts for. */
  as?: string | undefined;
  children: ReactNode;
  className?: string;
}) {
  const { seat, stamp } = useDesk();
  return (
    <form method="post" action={`/seat/${seat}/command`} className={className ?? 'act'}>
      <input type="hidden" name="command" value={JSON.stringify(command)} />
      <input type="hidden" name="commandId" value={`${stamp}.${command.type}.${about}`.slice(0, 80)} />
      {as !== undefined && <input type="hidden" name="as" value={as} />}
      {children}
    </form>
  );
}

/** A command that needs nothing but a press. */
export function CommandButton({
  command,
  about,
  as,
  isMain = false,
  children,
}: {
  command: CommandInput;
  about: string;
  as?: string | undefined;
  isMain?: boolean;
  children: ReactNode;
}) {
  return (
    <CommandForm command={command} about={about} as={as} className="act act-inline">
      <button type="submit" className={isMain ? 'button button-main' : 'button'}>
        {children}
      </button>
    </CommandForm>
  );
}
