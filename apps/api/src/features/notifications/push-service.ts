/**
 * The services that browsers use. The address comes from the browser and the server calls it, so it must not be one
 * that leads into our own network.
 */
const SERVICES = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  "web.push.apple.com",
  "notify.windows.com",
  "push.services.mozilla.com",
];

export function isPushService(endpoint: string): boolean {
  const { hostname, port, protocol } = new URL(endpoint);
  if (protocol !== "https:" || port !== "") return false;
  return SERVICES.some((service) => hostname === service || hostname.endsWith(`.${service}`));
}
