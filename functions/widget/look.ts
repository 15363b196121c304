/**
 * The look of the elements, sent with what they show: fonts, size and colours are the host page's; a few custom properties and parts
 * change the rest (docs/embedding.md). The cards have the height that `browser/look.ts` keeps for them, unless they need more.
 */
export const css = `
:host{display:block}
:host([hidden]){display:none}
[part=body]{
  all:initial;
  display:block;
  font:inherit;
  line-height:1.5;
  color:inherit;
  color-scheme:inherit;
  visibility:inherit;
  --gap:var(--helferkreis-gap,1em);
  --radius:var(--helferkreis-radius,.25em);
}
[part=body]:lang(de-simple){font-size:1.125em;line-height:1.75;white-space:pre-line}
*{box-sizing:border-box;font:inherit}
form,ul{display:grid;gap:var(--gap)}
form{grid-template-columns:repeat(auto-fit,minmax(min(100%,9em),1fr))}
label span{display:block}
[part~=input]{width:100%;font-size:max(1em,16px)}
[part~=input],[part~=button]{
  min-height:44px;
  padding:.375em .75em;
  color:CanvasText;
  background:Canvas;
  border:1px solid;
  border-radius:var(--radius);
}
[part~=button]{
  display:inline-flex;
  align-items:center;
  color:var(--helferkreis-accent,inherit);
  background:none;
  text-decoration:none;
  cursor:pointer;
}
p,[part~=title]{margin:0;text-align:-webkit-match-parent;text-align:match-parent;overflow-wrap:anywhere}
[part~=status]{min-height:1.5em;margin-block:.75em}
ul{
  grid-template-columns:repeat(auto-fill,minmax(min(100%,var(--helferkreis-column,17em)),1fr));
  grid-auto-rows:minmax(16em,auto);
  padding:0;
  margin:0;
  list-style:none;
}
li{
  position:relative;
  display:flex;
  flex-direction:column;
  gap:.5em;
  padding:1em;
  background:var(--helferkreis-card,none);
  border:1px solid;
  border-color:var(--helferkreis-line,color-mix(in srgb,currentColor 35%,transparent));
  border-radius:var(--radius);
}
[part~=title]{font-size:1.125em;font-weight:600;line-height:1.3333}
[part~=text]{
  display:-webkit-box;
  overflow:hidden;
  -webkit-box-orient:vertical;
  -webkit-line-clamp:3;
}
[part~=facts]{
  display:flex;
  flex-wrap:wrap;
  margin-block-start:auto;
  margin-inline-start:-1em;
  clip-path:inset(0 0 0 1em);
}
[dir=rtl] [part~=facts]{clip-path:inset(0 1em 0 0)}
[part=fact]{position:relative;padding-inline-start:1em}
[part=dot]{position:absolute;inset-inline-start:.4em}
[part~=badges],[part~=columns]{display:flex;flex-wrap:wrap;gap:.5em}
[part~=columns]{gap:.75em 3em}
[part~=badge]{
  padding:0 .5em;
  font-size:.875em;
  border:1px solid;
  border-radius:var(--radius);
}
[part~=end]{
  display:flex;
  flex-wrap:wrap;
  gap:var(--gap);
  align-items:center;
  min-height:44px;
  margin-block-start:var(--gap);
}
a{color:var(--helferkreis-accent,inherit);text-underline-offset:.2em}
[part~=end] a,address a{display:inline-block;padding-block:.625em}
[part~=entry]:after{position:absolute;inset:0;border-radius:var(--radius);content:""}
[part~=action]{position:relative;align-self:start}
:focus-visible{outline:3px solid;outline-offset:2px}
[part~=entry]:focus-visible{outline-color:transparent}
[part~=entry]:focus-visible:after{outline:3px solid;outline-offset:2px}
[part~=columns]{min-height:12em;align-items:start}
table{border-spacing:0}
td bdi{white-space:nowrap}
th{padding-inline-end:1em;text-align:start}
caption,[part~=closed] :first-child{font-weight:600;text-align:start}
@media (forced-colors:active){li{border-color:CanvasText}}
`.replace(/\n */g, '');
