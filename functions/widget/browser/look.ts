/**
 * Keeps the place of what is on its way, as wide and high as it will be; all else of the look comes with the answer.
 * `height` of an entry in `em`.
 */
export const css = (height: number) =>
  `:host{display:block}:host([hidden]){display:none}slot{position:absolute}div{display:grid;gap:var(--helferkreis-gap,1em);grid:auto-flow calc(1.5em + 44px)/repeat(auto-fit,minmax(min(100%,9em),1fr))}div+div{grid:auto-flow ${height}em/repeat(auto-fill,minmax(min(100%,var(--helferkreis-column,17em)),1fr));margin:3em 0 calc(44px + 1em)}`;
