"""Signs the claims, or verifies the token, that stand on the standard input:

    python3 tokens.py sign
    python3 tokens.py verify AUDIENCE
"""
import base64
import json
import os
import sys

import jwt

DECODERS = {
    "text": str.encode,
    "hex": bytes.fromhex,
    "base64": base64.b64decode,
    "base64url": lambda text: base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)),
}

secret = os.environ["JWT_SECRET"]
algorithm = os.environ["JWT_ALGORITHM"]
key = DECODERS[os.environ["JWT_SECRET_FORMAT"]](secret)
text = sys.stdin.read()
if sys.argv[1] == "sign":
    output = jwt.encode(json.loads(text), key, algorithm=algorithm)
else:
    output = json.dumps(jwt.decode(text, key, algorithms=[algorithm], audience=sys.argv[2]))
sys.stdout.write(output)
