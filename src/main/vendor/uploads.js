// What static/material needs of tus-js-client: files in pieces, which go on where they broke.
export { Upload } from "tus-js-client";
