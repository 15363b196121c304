import type { Assets } from '../pages/assets.ts';

/**
 * The stylesheet of a form inside the element: that of our pages, but sized by the text around the element. A host page
 * may give `rem` any meaning; `em` follows the text it stands in.
 */
export function formCss(assets: Assets): string {
  return assets.get('widget-form.css').body.replace(/(?<=\d)rem\b/g, 'em');
}
