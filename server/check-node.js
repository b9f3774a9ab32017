// Plain JavaScript on purpose: an old Node must be able to read it and say what to do.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Puzzeltafel heeft Node.js 24 nodig; dit is ${process.version}.\n` +
      'Node 24 komt mee met de afhankelijkheden: voer eerst "npm ci" uit (zonder --ignore-scripts)\n' +
      'en start daarna met "npm start".\n',
  );
  process.exit(1);
}
