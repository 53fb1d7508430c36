"""Fingerprints: what exactly was used, so a reader of a report a year later can tell."""

import hashlib
import json


def of_text(text: str) -> str:
    """SHA-256 of a text as ``sha256:<hex>``; line endings are folded so that a checkout on Windows agrees."""
    folded = text.replace("\r\n", "\n")
    return "sha256:" + hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()


def of_json(value: object) -> str:
    """Fingerprint of plain JSON data, independent of the order of its keys."""
    return of_text(json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")))
