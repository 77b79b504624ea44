import { expect, test } from "vitest";
import { foreignAddress } from "./foreignAddress.ts";

test("a public https address is one, without its fragment", () => {
  expect(foreignAddress("https://data.example.org/story.json?v=2#x")).toEqual({
    href: "https://data.example.org/story.json?v=2",
    host: "data.example.org",
  });
});

test("a public name may begin as private numbers do", () => {
  for (const host of [
    "10.example.com",
    "127.0.0.1.example.org",
    "home.example.net",
    "xn--bcher-kva.example.com",
    "8.8.8.8",
  ])
    expect(foreignAddress(`https://${host}/a.json`)?.host).toBe(host);
});

test.each([
  "http://data.example.org/a.json",
  "ftp://data.example.org/a.json",
  "javascript:alert(1)",
  "https://user:word@data.example.org/a.json",
  "https://localhost/a.json",
  "https://machine/a.json",
  "https://printer.local/a.json",
  "https://printer.local./a.json",
  "https://nas.home.arpa/a.json",
  "https://nas.localdomain/a.json",
  "https://wiki.intranet/a.json",
  "https://db.private/a.json",
  "https://fritz.box/a.json",
  "https://192.0.0.8/a.json",
  "https://198.18.0.1/a.json",
  "https://data.example.org:8443/a.json",
  "https://*.example.org/a.json",
  "https://a;sandbox.example.org/a.json",
  "https://my_host.example.org/a.json",
  "https://127.0.0.1/a.json",
  "https://0x7f000001/a.json",
  "https://2130706433/a.json",
  "https://017700000001/a.json",
  "https://10.0.0.1/a.json",
  "https://172.20.1.1/a.json",
  "https://192.168.1.1/a.json",
  "https://169.254.169.254/latest",
  "https://100.64.0.1/a.json",
  "https://[::1]/a.json",
  "https://[fd00::1]/a.json",
  "https://",
  "not an address",
])("%s is never asked", (address) => {
  expect(foreignAddress(address)).toBeNull();
});
