/** The addresses of gateways, as nginx's `server` directive takes them. */
export interface LoadBalancerOptions {
  port: number;
  servers: readonly string[];
  /** A DNS server to ask again for the servers' names, whose number may change while nginx runs (nginx 1.27.3 or later). */
  resolver?: string;
}

/**
 * An nginx configuration that spreads requests over gateways. Every request to a gateway only reads, so that one
 * which a gateway did not answer may always be put to the next. A 503 is an answer: it says when to come again, and
 * a gateway with too much to do must not send its load to the others.
 */
export function loadBalancerConfig({ port, servers, resolver }: LoadBalancerOptions): string {
  const upstream = servers.map(
    (server) => `    server ${server}${resolver ? " resolve" : ""} max_fails=1 fail_timeout=2s;`,
  );
  return `# Written by npm run deploy:manifests; do not edit.
worker_processes auto;
pid /tmp/nginx.pid;
error_log stderr warn;
events { worker_connections 4096; }
http {
  access_log off;
  server_tokens off;
  client_body_temp_path /tmp/nginx-body;
  proxy_temp_path /tmp/nginx-proxy;
  fastcgi_temp_path /tmp/nginx-fastcgi;
  uwsgi_temp_path /tmp/nginx-uwsgi;
  scgi_temp_path /tmp/nginx-scgi;
${resolver ? `  resolver ${resolver} valid=5s;\n` : ""}  upstream gateways {
    zone gateways 256k;
${upstream.join("\n")}
    keepalive 64;
  }
  server {
    listen ${port};
    client_max_body_size 1m;
    location / {
      proxy_pass http://gateways;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_connect_timeout 1s;
      proxy_read_timeout 60s;
      proxy_next_upstream error timeout non_idempotent;
      proxy_next_upstream_tries 2;
    }
  }
}
`;
}
