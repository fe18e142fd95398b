<?php

declare(strict_types=1);

/**
 * Checks a message of Tandem's and returns its JSON (null for an empty body); throws when it is not to be trusted.
 * $headers by lower-case name; $body exactly as it came; $secrets: all that are valid now.
 */
function verify(array $headers, string $body, array $secrets, ?float $now = null): mixed
{
    [$id, $time, $signatures] = array_map(fn($name) => (string) ($headers["webhook-$name"] ?? ''), ['id', 'timestamp', 'signature']);
    if ($id === '' || $time === '' || $signatures === '') throw new RuntimeException('a webhook header is missing');
    if (abs(($now ?? time()) - (int) $time) > 300) throw new RuntimeException('the timestamp is more than 5 minutes off');
    $fits = false;
    foreach ($secrets as $secret) {
        $key = base64_decode(str_replace('whsec_', '', $secret));
        if (strlen($key) < 24) throw new RuntimeException('this is not a whsec_ secret');
        $ours = 'v1,' . base64_encode(hash_hmac('sha256', "$id.$time.$body", $key, true));
        foreach (explode(' ', $signatures) as $theirs) $fits = hash_equals($ours, $theirs) || $fits;
    }
    if (!$fits) throw new RuntimeException('no signature fits');
    return $body === '' ? null : json_decode($body, true, 512, JSON_THROW_ON_ERROR);
}

// As a command: {"headers": {…}, "body": "…", "secrets": ["whsec_…"], "now": seconds or left out} on standard input.
if (PHP_SAPI === 'cli' && realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
    try {
        $in = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
        verify($in['headers'], $in['body'], $in['secrets'], $in['now'] ?? null);
        echo "ok\n";
    } catch (Throwable $error) {
        echo $error->getMessage(), "\n";
        exit(1);
    }
}
