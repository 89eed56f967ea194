/** Answers with a file to be saved. */

export interface Attachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly stream: ReadableStream<Uint8Array>;
}

/** The name goes out twice: in ASCII for old clients, and as it is (RFC 8187). */
export function attachment({ fileName, contentType, stream }: Attachment): Response {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  // encodeURIComponent leaves four characters alone that the header's grammar reserves.
  const exact = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(stream, {
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
    },
  });
}
