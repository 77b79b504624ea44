import { expect, test } from "vitest";
import { foreignAddress } from "./foreignAddress.ts";

test("a public https address is one, without its fragment", () => {
  expect(foreignAddress("https://data.example.org/story.json?v=2#x")).toEqual({
    href: "https://data.example.org/story.json?v=2",
    host: "data.example.org",
  });
  expect(foreignAddress("https://data.example.org:8443/a.json")?.host).toBe("data.example.org:8443");
});

test.each([
  "http://data.example.org/a.json",
  "ftp://data.example.org/a.json",
  "javascript:alert(1)",
  "https://user:word@data.example.org/a.json",
  "https://localhost/a.json",
  "https://machine/a.json",
  "https://printer.local/a.json",
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
