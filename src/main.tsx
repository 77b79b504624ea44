import "./app/tokens.css";
import "./app/page.css";
import { start } from "./app/start/start.tsx";

void start();
