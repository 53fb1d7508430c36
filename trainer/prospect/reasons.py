"""Why a turn opened what it opened, in words a trainee understands."""

from dataclasses import replace

from trainer.domain.persona import Persona
from trainer.domain.readings import Labels
from trainer.domain.session import Reason
from trainer.prospect.ladder import Decision

_TEXTS = {
    "opened": "You asked for it, one step at a time, and {she} told you.",
    "leading": "Leading question: you supplied the answer.",
    "assumption": "Assumption: you stated the effect instead of asking for it.",
    "stacked": "Too many questions at once, so none of them was answered.",
    "pitch": "A pitch, not a question: nothing was asked that {she} could answer.",
    "injection": "Stepping outside the conversation: {she} only answers a salesperson's questions.",
    "abusive": "Nobody opens up to that tone.",
    "no_question": "You did not ask anything in this turn.",
    "closed": "A yes-or-no question that names no effect, so a yes or no is all it earns.",
    "off_subject": "The question was about something else than the problem on the table.",
    "wish": "A wish invites dreaming, not the effect of the problem.",
    "repeat": "You had asked this before and had the answer.",
    "which": "Two of {her} problems fit the question equally, so {she} asked which one you meant.",
    "nothing_known": "You asked for an effect or a size before there was a problem on the table.",
    "no_such_effect": "{She} sees no such effect here, or has already told you. Ask about another kind, or for its size.",
    "nothing_left": "{She} had told you all there was to say on this. Ask how big it is, or about another problem.",
    "known_symptom": "This problem was on the table already. Ask what it leads to.",
    "situation": "A fact about the set-up, not yet a problem or an effect.",
    "worth_without_effect": "You asked what solving it would be worth before its effect on revenue, cost or risk was said.",
    "worth_known": "You asked what solving it would be worth; the effect was on the table, and {she} stood by it.",
    "ended": "{She} had warned you and ended the call, so this was not answered.",
    "opening": "Part of the opening: it set the frame and was not meant to find anything out.",
    "closing": "Part of the close: it was about what happens next.",
    "gave": "You gave something here. Giving earns trust, not facts.",
    "not_asked": "You asked for neither a difficulty nor an effect.",
    "needs_trust": "A good question, but {she} did not trust you enough to answer it yet. Give something first, then ask again.",
}
_PRONOUNS = {"she": ("she", "her"), "he": ("he", "his"), "they": ("they", "their")}

CODES = tuple(_TEXTS)


def fairly_put(decision: Decision, labels: Labels) -> Decision:
    """A turn that opened the meeting, closed it or gave something is not blamed for having asked nothing."""
    if decision.code not in ("closed", "not_asked", "no_question"):
        return decision
    if labels.closing:
        return replace(decision, code="closing")
    if labels.opening:
        return replace(decision, code="opening")
    return replace(decision, code="gave") if {"teach", "share", "answer", "summarise"} & set(labels.gives) else decision


def reason_for(persona: Persona, decision: Decision) -> Reason:
    subject, possessive = _PRONOUNS[persona.pronoun]
    text = _TEXTS[decision.code].format(she=subject, She=subject.capitalize(), her=possessive)
    if persona.pronoun == "they":
        text = text.replace("They sees", "They see").replace("or has already", "or have already")
    return Reason(code=decision.code, text=text)
