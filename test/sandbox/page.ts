/** An HTML page, as the machines in front of Harvest send. */
export function page(status: number, title: string, headers: Record<string, string> = {}): Response {
  const body = `<!DOCTYPE html>\n<html lang="en">\n<head>\n  <meta charset="utf-8">\n  <title>${title}</title>\n</head>\n<body><h1>${title}</h1></body>\n</html>\n`
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=UTF-8', ...headers } })
}
