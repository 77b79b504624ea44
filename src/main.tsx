import { start } from "./app/start/start.ts";

void start();
