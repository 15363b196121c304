/** The widgets' look: the host page's fonts and colours, with a few custom properties and parts to change it by. */
export const css = `
:host{display:block;--accent:var(--helferkreis-accent,LinkText);--line:var(--helferkreis-line,color-mix(in srgb,currentColor 30%,transparent))}
:host([hidden]){display:none}
*{box-sizing:border-box;font:inherit}
form{display:flex;flex-wrap:wrap;gap:.75em}
label{flex:1 1 11em}
span{display:block}
input,select{width:100%;min-height:44px;padding:.25em .5em;color:inherit;background:Canvas;color:CanvasText;border:1px solid;border-radius:4px}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17em),1fr));gap:1em;margin:0;padding:0;list-style:none}
li{padding:1em;border:1px solid var(--line);border-radius:4px}
h3{margin:0;font-size:1.125em;font-weight:600}
p,h3{text-align:match-parent}
p{margin:.5em 0;overflow-wrap:anywhere}
address{font-style:normal}
a{color:var(--accent);text-underline-offset:.2em;display:inline-block;padding-block:.3em}
:focus-visible{outline:3px solid;outline-offset:2px}
iframe{display:block;width:100%;min-height:20em;border:0}
`.replace(/\n/g, '');
