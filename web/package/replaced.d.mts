export function replaced(
  text: string,
  pattern: string | RegExp,
  by: string | ((match: string, ...groups: string[]) => string),
): string;
