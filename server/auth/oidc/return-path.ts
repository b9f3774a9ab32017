/**
 * A path of ours to go to after signing in, from what the browser asked; `/` for anything that could lead elsewhere
 * (another origin, `//host`, a backslash that browsers read as a slash, our own API).
 */
export function safeReturnPath(asked: string | undefined): string {
  if (asked === undefined || asked.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked)) return '/';
  if (asked.includes('\\') || !URL.canParse(asked, 'http://hier')) return '/';
  const { origin, pathname, search } = new URL(asked, 'http://hier');
  if (origin !== 'http://hier' || pathname.startsWith('//') || /^\/(v1|sync|health)(\/|$)/.test(pathname))
    return '/';
  return pathname + search;
}
