/** The way into a room in the web, as a row of facts; nothing without one. Only for whom it is meant. */
export function OnlineLink({ label, href }: { readonly label: string; readonly href: string | undefined }) {
  if (!href) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <a class="kern-link" href={href} rel="external noreferrer" dir="ltr">
          {href}
        </a>
      </dd>
    </>
  );
}
