// Signs the claims, or verifies the token, that stand on the standard input:
//   node tokens.js sign
//   node tokens.js verify AUDIENCE
const { readFileSync } = require('fs');
const jwt = require('jsonwebtoken');

const [command, audience] = process.argv.slice(2);
const { JWT_SECRET: secret, JWT_SECRET_FORMAT: format, JWT_ALGORITHM: algorithm } = process.env;
const key = format === 'text' ? secret : Buffer.from(secret, format);
const input = readFileSync(0, 'utf8');
const output = command === 'sign'
  ? jwt.sign(JSON.parse(input), key, { algorithm })
  : JSON.stringify(jwt.verify(input, key, { algorithms: [algorithm], audience }));
process.stdout.write(output);
