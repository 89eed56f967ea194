/**
 * Name of the header by which a page says whose request it sends. The cookie belongs to the browser: when somebody else
 * signs in in another tab, a page that is still open would send its person's decisions in the other's name.
 */
export const accountHeader = "kaoju-account";
