import { connect, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { startTestServer } from '#server/rest/test-support.ts';

it('[HT3] lets go of who opens a connection and does not say what they want', async () => {
  const { app } = await startTestServer();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const said: string[] = [];
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /sync/tafel/x HTTP/1.1\r\nHost: x\r\nUpgrade: web'),
    );
    socket.on('data', (bytes) => said.push(bytes.toString()));
    socket.on('close', () => resolve());
  });
  expect(said.join('')).toContain('408');
  await app.close();
});
