export function earlyScript(): Promise<string>;
