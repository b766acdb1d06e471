// The address as it can be typed in, and the browser's own printing; both are there without this.
const address = document.getElementById('printed-address')
if (address instanceof HTMLAnchorElement) address.textContent = address.href
window.print()
