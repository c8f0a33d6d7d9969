/** One red line may be crossed by more than one item. */
export function redLineKey(line: { readonly redLine: string; readonly item: string }): string {
  return `${line.redLine}|${line.item}`;
}
