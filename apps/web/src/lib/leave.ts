/**
 * Leaves for the sign-in page so that nothing of what was read stays: not in this document, and not in the copy that a
 * browser keeps of it for the back button.
 */
export function leaveForSignIn(): void {
  window.addEventListener('pagehide', () => document.body.replaceChildren());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
  window.location.assign('/sign-in');
}
