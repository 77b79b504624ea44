// Playwright asks for a stack at every call, to say in an error which line of a test made the call. It looks up the
// source of each of up to 50 frames, which took an eighth of the work of its process. So the stack is cut to the last
// frame of Playwright and the frames of the test that follow it.
const FRAMES = 8;

const whole = Error.prepareStackTrace;
if (whole) {
  Error.prepareStackTrace = (error, frames) => {
    const ours = frames.findIndex((frame) => !isOfPackage(frame.getFileName()));
    const first = Math.max(0, ours - 1);
    return whole(error, frames.slice(first, first + FRAMES));
  };
}

const isOfPackage = (file: string | null | undefined): boolean =>
  file === undefined || file === null || file.startsWith("node:") || file.includes("/node_modules/");
