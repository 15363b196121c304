/** Says what was done just now. */
export function Done({ text }: { readonly text: string }) {
  return (
    <div class="kern-alert kern-alert--success" role="status">
      <p>{text}</p>
    </div>
  );
}
