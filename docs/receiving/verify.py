import base64
import hmac
import json
import sys
import time


def verify(headers, body, secrets, now=None):
    """Checks a message of Tandem's and returns its JSON (None for an empty body); raises when it is not to be trusted.

    headers by lower-case name; body exactly as it came, str or bytes; secrets: all that are valid now.
    """
    id, stamp, signatures = (headers.get("webhook-" + name) for name in ("id", "timestamp", "signature"))
    if not id or not stamp or not signatures:
        raise ValueError("a webhook header is missing")
    if abs((time.time() if now is None else now) - int(stamp)) > 300:
        raise ValueError("the timestamp is more than 5 minutes off")
    raw = body.encode() if isinstance(body, str) else body
    keys = [base64.b64decode(secret.replace("whsec_", "")) for secret in secrets]
    if any(len(key) < 24 for key in keys):
        raise ValueError("this is not a whsec_ secret")
    content = f"{id}.{stamp}.".encode() + raw
    ours = [b"v1," + base64.b64encode(hmac.digest(key, content, "sha256")) for key in keys]
    if not any(hmac.compare_digest(one, given.encode()) for one in ours for given in signatures.split(" ")):
        raise ValueError("no signature fits")
    return json.loads(raw) if raw else None


# As a command: {"headers": {…}, "body": "…", "secrets": ["whsec_…"], "now": seconds or left out} on standard input.
if __name__ == "__main__":
    try:
        message = json.load(sys.stdin.buffer)
        verify(message["headers"], message["body"], message["secrets"], message.get("now"))
        print("ok")
    except Exception as error:
        print(error)
        sys.exit(1)
