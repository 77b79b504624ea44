/** What a picture is drawn with: on screen a canvas, in a file to take away SVG. */
export type Pen = CanvasRenderingContext2D;
