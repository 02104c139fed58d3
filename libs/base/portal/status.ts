import { RESPONSE_INIT, inject } from '@angular/core';

/** Sets the status of the page that the server renders; does nothing in the browser. Call it where things may be injected. */
export function injectPageStatus(): (status: number) => void {
  const response = inject(RESPONSE_INIT, { optional: true });
  return (status) => {
    if (response) response.status = status;
  };
}
