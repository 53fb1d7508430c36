"""Goodbyes: when a turn only takes leave, and when both have taken it."""

import re

from trainer.domain.readings import Labels
from trainer.prospect.memory import Memory

_BYE = re.compile(r"\b(?:good ?bye|bye(?:[- ]bye)?)\b", re.I)
_TAKES_LEAVE = re.compile(
    r"\b(?:good ?bye|bye|(?:thanks|thank you)(?: (?:so|very) much)?(?: again)? for (?:your|the) time|thanks again|take care|all the best|"
    r"have a (?:good|great|nice|lovely|wonderful|pleasant)|enjoy (?:your|the rest)|(?:speak|talk)(?: to you)? (?:soon|then|next|again)|"
    r"(?:we(?:'ll| will)|i(?:'ll| will)) (?:speak|talk)|see you|until (?:then|next)|"
    r"let you (?:go|get (?:on|back))|i(?:'ll| will| should| must| have to|'ve got to| need to) (?:run|go now|be going|leave (?:it|you))|"
    r"(?:won't|will not|don't want to) (?:keep you|take (?:up )?(?:any )?more of your time)|"
    r"that(?:'s| is| was) (?:all|it|everything) (?:from|on) (?:me|my side)|"
    r"(?:good|nice|great|lovely|a pleasure)(?: to (?:talk|speak)|,? (?:talking|speaking|chatting)) (?:to|with) you)\b",
    re.I,
)
_OPENS_SOMETHING = frozenset({"teach", "share", "pitch"})


def takes_leave(memory: Memory, text: str, labels: Labels) -> bool:
    """The turn says goodbye and asks for nothing. Thanks for the time in the first turn are a courtesy, not an end."""
    if labels.opening or "injection" in labels.other:
        return False
    if has_parted(memory) and _goes_along(labels):
        return True
    if labels.question == "none":
        return bool((_TAKES_LEAVE if memory.ledger else _BYE).search(text))
    return labels.question == "closed" and labels.spin == "none" and bool(_BYE.search(text))


def has_parted(memory: Memory) -> bool:
    """Both have said goodbye, or agreed openly that there is nothing to go on with; she begins nothing new after that."""
    return any(
        act.kind == "accept_no_fit"
        or (act.kind == "thank" and ("disqualify" in entry.labels.closing or bool(_TAKES_LEAVE.search(memory.line_of(entry)))))
        for entry in memory.ledger
        for act in entry.acts
    )


def _goes_along(labels: Labels) -> bool:
    """Another courtesy ("You too."): nothing asked, told or arranged."""
    return labels.question == "none" and not _OPENS_SOMETHING & set(labels.gives) and not labels.closing
