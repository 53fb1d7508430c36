"""What she will convey this turn: a short list of acts, decided by code before anyone finds words for it.

Three ways through a turn: ``leave`` (she ends the call), ``close`` (the next step or the end is on the table) and
``converse`` (everything else). The wording comes later (``trainer.prospect.voice``).
"""

import re
from dataclasses import dataclass, field
from typing import Literal

from trainer.domain.persona import Anticipated, NextStep, Situation
from trainer.domain.readings import CommitmentReading, MoveReading
from trainer.domain.session import Act, ActKind
from trainer.domain.vocabulary import ValueKind
from trainer.prospect.disposition import Mood
from trainer.prospect.ladder import Aim, Decision, told_again
from trainer.prospect.memory import Memory
from trainer.prospect.parting import has_parted, takes_leave
from trainer.prospect.proposed_day import proposed_day

Route = Literal["leave", "close", "converse"]

_ASKS_WHEN = re.compile(
    r"\b(when|what (?:day|date|time)|which (?:day|date|week)|by when|calendar|diary|diaries|(?:put|fix|set|pick) a (?:day|date))\b",
    re.I,
)
_ASKS_WHO = re.compile(r"\b(who(?:'s|’s| is| will| would| should| else| sends| owns| takes| needs)?|owner|whose)\b", re.I)
_NAMES_OWNER = re.compile(r"\b(i'll|i’ll|i will|i can send|you'll|you’ll|will you|can you|could you|would you)\b", re.I)
_PROPOSES = re.compile(
    r"\b(?:would it (?:make sense|be (?:reasonable|worth|useful|possible|an idea))|(?:shall|should|can|could|may|might) (?:we|i)\b|"
    r"would you (?:be (?:open|up|willing|happy|prepared|interested)|like|want)|"
    r"are you (?:still )?(?:open|up|happy|comfortable|willing)|let's|"
    r"let us|how about|what about (?:a|us|getting)|"
    r"(?:does|is|do) (?:that|it|this|we)(?:\W+\w+){0,6}\W+(?:still|make sense)|still (?:on|happy)|"
    r"(?:agreed|deal|sound good|okay with you|all right with you)\s*\?)",
    re.I,
)
_MEETS = re.compile(
    r"\b(?:next step|meet(?:ing)?s?|session|workshop|call|visit|walk|trial|pilot|demo(?:nstration)?|follow[- ]?up|introduc\w+|invite|"
    r"come (?:in|by|over|round|and see)|sit down|together|book|diary|calendar|appointment)\b",
    re.I,
)
_CHECKS = re.compile(
    r"\b(?:(?:have|did) i (?:got|get|understand|understood|hear|heard|miss|missed|summari[sz]e\w*)|"
    r"(?:is|was) that (?:right|fair|correct|accurate)|"
    r"anything i(?:'ve| have)? (?:got wrong|missed)|got (?:that|it) right|understood correctly|what did i miss)\b",
    re.I,
)
_ASKS_LEAVE = re.compile(
    r"\b(?:is (?:that|it|this) (?:ok(?:ay)?|all right|alright|fine)|(?:can|could|may|might|shall) i\b|"
    r"would (?:that|it) be (?:ok(?:ay)?|all right|fine)|"
    r"(?:do|would) you mind|if (?:that's|it's|you don't mind)|does that (?:work|sound|suit)|"
    r"ok(?:ay)? (?:with|for) you|all right (?:with|for) you)\b",
    re.I,
)
_ASKS_WHETHER_THAT_DID = re.compile(
    r"\b(?:(?:does|did|would|has) (?:that|this|it) (?:\w+ )?(?:answer|help|address|settle|cover|make (?:any )?sense|sound|reassure|"
    r"put your mind)\w*|is that (?:clear(?:er)?|any (?:help|use)|what you)|(?:is|was) that (?:an|the) answer)\b",
    re.I,
)
_DEFLECTED = frozenset({"leading", "assumption", "stacked", "pitch", "injection", "abusive", "repeat", "off_subject", "needs_trust"})
_UNEARNED_EFFECT = frozenset({"no_such_effect", "nothing_left", "closed", "nothing_known", "worth_without_effect", "worth_known", "wish"})
_WAITS = 2


@dataclass(frozen=True)
class Heard:
    """One trainee turn as the listener took it."""

    text: str
    reading: MoveReading
    aim: Aim
    background: str | None = None
    touches: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    """Her waiting questions and objections that the turn does not take up, whatever words of theirs it holds."""
    thin: tuple[str, ...] = ()
    """Those that it takes up with little more than sympathy: no answer to an objection."""
    step: str | None = None
    commitment: CommitmentReading = field(default_factory=CommitmentReading)
    asserts: tuple[ValueKind, ...] = ()
    stated: bool = False
    """The turn names an effect or a figure that she has not said, in whatever form."""


def route(memory: Memory, heard: Heard, mood: Mood) -> Route:
    if mood.ends:
        return "leave"
    labels = heard.reading.labels
    if "injection" in labels.other:
        return "converse"
    if "provisional_next_step" in labels.opening or {"reconfirm_next_step", "action", "disqualify"} & set(labels.closing):
        return "close"
    if memory.refs("commit"):
        on_the_step = _returns_to_terms(memory, heard)
    else:
        on_the_step = _sets_terms(memory, heard) or _proposes_a_step(memory, heard)
    if on_the_step:
        return "close"
    return "close" if takes_leave(memory, heard.text, labels) else "converse"


def _only_takes_leave(memory: Memory, heard: Heard) -> bool:
    """A goodbye that settles nothing: a dated meeting named in it, or the step itself, is still answered as such."""
    labels = heard.reading.labels
    settles = "provisional_next_step" in labels.opening or {"reconfirm_next_step", "disqualify"} & set(labels.closing)
    meets = _MEETS.search(heard.text) and heard.commitment.due
    return takes_leave(memory, heard.text, labels) and not settles and not meets


def _sets_terms(memory: Memory, heard: Heard) -> bool:
    """Who and when, once a step is on the table."""
    refused_just_now = memory.ledger and any(act.kind == "decline_step" for act in memory.ledger[-1].acts)
    if memory.refs("vague_step") or refused_just_now:
        return _asks_for_terms(heard)
    return bool(
        memory.refs("accept_step") and heard.step and heard.reading.labels.spin in ("none", "situation") and _asks_who_or_when(heard)
    )


def _returns_to_terms(memory: Memory, heard: Heard) -> bool:
    """Once it is agreed: another day is put up, or who and when are asked again right after it."""
    labels = heard.reading.labels
    if labels.question == "none" or labels.spin not in ("none", "situation"):
        return False
    just_now = any(act.kind == "commit" for act in memory.ledger[-1].acts)
    return proposed_day(heard.text) is not None or (just_now and _asks_who_or_when(heard))


def _proposes_a_step(memory: Memory, heard: Heard) -> bool:
    """A step asked for or fixed in plain words. Not in the first exchange of courtesies, and not inside a question about her trouble."""
    labels = heard.reading.labels
    if not memory.ledger or labels.spin not in ("none", "situation") or labels.question in ("leading", "stacked"):
        return False
    binds = heard.commitment.strength == "strong" and heard.commitment.due is not None
    asks = labels.question in ("closed", "open") and bool(_PROPOSES.search(heard.text))
    return bool(_MEETS.search(heard.text)) and (asks or (binds and bool(memory.opened)))


def only_from_the_script(acts: tuple[Act, ...], heard: Heard) -> bool:
    """Where a slip would cost most (an assumption, an attack), she keeps to the lines written for her."""
    risky = {"leading", "assumption", "injection", "abusive"}
    return bool(heard.asserts) or any(act.kind == "end" or (act.kind == "deflect" and act.ref in risky) for act in acts)


def leave() -> tuple[Act, ...]:
    return (Act(kind="end"),)


def out_of_time(memory: Memory, situation: Situation, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """On the last turn that the situation allows she says so herself."""
    last = memory.trainee_turns + 1 >= situation.turns
    return (*acts, Act(kind="time_up")) if last and not any(act.kind == "end" for act in acts) else acts


def converse(memory: Memory, heard: Heard, decision: Decision, mood: Mood) -> tuple[Act, ...]:
    acts = [*_on_what_was_pending(memory, heard)]
    if not any(act.kind == "unsettle" for act in acts):
        acts += _takes_in(heard)
    acts += [Act(kind="disclose", ref=rung) for rung in decision.opened]
    if not decision.opened and (not _dealt_with(acts) or _asks_besides(heard, decision)):
        acts += _without_disclosure(memory, heard, decision)
    if mood.warns:
        acts.append(Act(kind="warn"))
    elif decision.code not in ("injection", "abusive", "which"):
        acts += _raises(memory, heard, decision, acts)
    return tuple(acts)


def _dealt_with(acts: list[Act]) -> bool:
    return any(act.kind in ("settle", "unsettle") for act in acts)


def _asks_besides(heard: Heard, decision: Decision) -> bool:
    """Beside the answer to hers there is a question that wants its own; "does that answer it?" has had it."""
    if heard.reading.labels.question == "none" or decision.code == "pitch":
        return False
    return not _ASKS_WHETHER_THAT_DID.search(heard.text)


def close(memory: Memory, heard: Heard, decision: Decision, mood: Mood) -> tuple[Act, ...]:
    if _only_takes_leave(memory, heard):
        return (Act(kind="thank"),)
    acts = [*_on_what_was_pending(memory, heard)]
    acts += [Act(kind="disclose", ref=rung) for rung in decision.opened]
    acts += _on_the_step(memory, heard, settled_now=tuple(act.ref for act in acts if act.kind == "settle" and act.ref))
    if mood.warns:
        acts.append(Act(kind="warn"))
    elif "provisional_next_step" in heard.reading.labels.opening:
        acts += _raises(memory, heard, decision, acts)
    return tuple(acts)


def _on_what_was_pending(memory: Memory, heard: Heard) -> list[Act]:
    """Her open questions and objections: settled by the right kind of answer, left open by another attempt."""
    settled = [Act(kind="settle", ref=ref) for ref in memory.pending if _settles(_anticipated(memory, ref), heard)]
    if settled or not memory.pending or not memory.ledger:
        return settled
    last = memory.pending[-1]
    fresh = any(act.kind == "raise" and act.ref == last for act in memory.ledger[-1].acts)
    return [Act(kind="unsettle", ref=last)] if fresh and _tries(last, heard) and not memory.times("unsettle", last) else []


def _settles(thing: Anticipated, heard: Heard) -> bool:
    """The right kind of give, about one of the right things. A doubt wants more: that the turn really deals with it."""
    right = thing.id in heard.touches and bool(set(heard.reading.labels.gives) & set(thing.settled_by.gives))
    return right and (thing.kind == "question" or thing.id not in (*heard.passes, *heard.thin))


def _tries(ref: str, heard: Heard) -> bool:
    """An answer that does not answer; a question on its heels does not hide it. A pitch instead of one is heard as that."""
    labels = heard.reading.labels
    if labels.question == "none":
        return "pitch" in labels.gives or ("answer" in labels.gives and ref not in heard.passes)
    return "answer" in labels.gives and ref in heard.thin and not labels.closing


def _anticipated(memory: Memory, ref: str) -> Anticipated:
    return next(thing for thing in memory.persona.anticipate if thing.id == ref)


def _takes_in(heard: Heard) -> list[Act]:
    return [Act(kind="react")] if {"teach", "share"} & set(heard.reading.labels.gives) and "pitch" not in heard.reading.labels.gives else []


def _without_disclosure(memory: Memory, heard: Heard, decision: Decision) -> list[Act]:
    labels = heard.reading.labels
    if decision.code == "which":
        return [Act(kind="ask_which")]
    if decision.code in _DEFLECTED:
        return [Act(kind="deflect", ref=decision.code)]
    if "goals" in labels.opening and labels.question != "none":
        return [Act(kind="wants")]
    if "smalltalk" in labels.other and len(memory.ledger) < 2 and not has_parted(memory):
        return [Act(kind="greet")]
    if labels.opening:
        return [Act(kind="agree_time" if labels.opening == ("timing",) else "agree")]
    if heard.background and decision.code == "situation":
        return [Act(kind="answer", ref=heard.background)]
    if labels.question == "closed" and labels.spin in ("none", "situation"):
        return _to_a_check(heard, decision)
    if decision.code == "worth_known" and (told := _told_of(memory, decision)):
        return [Act(kind="recall", ref=told)]
    if told := _asked_again(memory, heard, decision):
        return [Act(kind="recall", ref=told)]
    if alike := _lookalike(memory, heard, decision):
        return [Act(kind="offer", ref=alike)]
    if decision.code in _UNEARNED_EFFECT:
        return [Act(kind="deflect", ref=decision.code)]
    if labels.question != "none":
        return [Act(kind="answer", ref=heard.background)]
    if "off_topic" in labels.other:
        return [Act(kind="deflect", ref="off_topic")]
    return [] if {"teach", "share"} & set(labels.gives) else [Act(kind="listen")]


def _to_a_check(heard: Heard, decision: Decision) -> list[Act]:
    """A yes-or-no question that seeks nothing of hers: is the summary right, may I go on? An effect slipped in is not confirmed."""
    if heard.asserts:
        return [Act(kind="deflect", ref="assumption")]
    labels = heard.reading.labels
    if "summarise" in labels.gives or "summary" in labels.closing or _CHECKS.search(heard.text):
        return [Act(kind="confirm")]
    if _ASKS_LEAVE.search(heard.text) or {"teach", "share", "pitch"} & set(labels.gives):
        return [Act(kind="permit")]
    return [Act(kind="answer", ref=heard.background)]


def _asked_again(memory: Memory, heard: Heard, decision: Decision) -> str | None:
    """What she has told is not denied when it is asked for in other words."""
    labels = heard.reading.labels
    if decision.code not in ("no_such_effect", "nothing_left") or decision.concern is None or labels.spin == "value":
        return None
    return told_again(memory.persona.concern(decision.concern), memory, heard.reading, heard.aim.impact)


def _told_of(memory: Memory, decision: Decision) -> str | None:
    """The last effect, or its size, that she has told of this concern, or of the one spoken of last."""
    name = decision.concern or memory.concern
    if name is None:
        return None
    concern = memory.persona.concern(name)
    told = [rung.id for rung in concern.rungs if rung.rung in ("impact", "magnitude") and rung.id in memory.opened]
    return told[-1] if told else None


def _lookalike(memory: Memory, heard: Heard, decision: Decision) -> str | None:
    """Asked what it would be worth, she gladly names something that is not value by itself."""
    if heard.reading.labels.spin != "value" and decision.code != "wish":
        return None
    ordered = sorted(memory.persona.concerns, key=lambda concern: concern.id != decision.concern)
    offered = memory.refs("offer")
    return next((alike.id for concern in ordered for alike in concern.lookalikes if alike.id not in offered), None)


def _raises(memory: Memory, heard: Heard, decision: Decision, acts: list[Act]) -> list[Act]:
    """At most one thing of hers a turn, none while another is waiting, and not on top of two disclosures."""
    if has_parted(memory):
        return []
    settled_now = {act.ref for act in acts if act.kind == "settle"}
    waiting = [
        ref for ref in memory.pending if ref not in settled_now and not memory.times("unsettle", ref) and _raised_just_now(memory, ref)
    ]
    if waiting or len(decision.opened) > 1 or any(act.kind == "unsettle" for act in acts):
        return []
    raised = memory.refs("raise")
    due = (thing for thing in memory.persona.anticipate if thing.id not in raised and _is_time(thing, memory, heard, decision))
    return [Act(kind="raise", ref=thing.id) for thing in due][:1]


def _raised_just_now(memory: Memory, ref: str) -> bool:
    """She waits a turn or two for an answer; after that the next thing may come up, and the first stays open."""
    return any(act.kind == "raise" and act.ref == ref for entry in memory.ledger[-_WAITS:] for act in entry.acts)


def _is_time(thing: Anticipated, memory: Memory, heard: Heard, decision: Decision) -> bool:
    when = thing.when
    return (
        (when.turn is not None and memory.trainee_turns + 1 >= when.turn)
        or (when.rung is not None and when.rung in (*memory.opened, *decision.opened))
        or (when.gives is not None and when.gives in heard.reading.labels.gives)
    )


def _on_the_step(memory: Memory, heard: Heard, settled_now: tuple[str, ...]) -> list[Act]:
    labels = heard.reading.labels
    if "disqualify" in labels.closing:
        return [Act(kind="accept_no_fit" if memory.persona.fit.value == "none" else "thank")]
    if memory.refs("commit"):
        agreed = memory.refs("commit")[-1]
        return [Act(kind="commit", ref=agreed) if _returns_to_terms(memory, heard) else Act(kind="thank")]
    step = _step_meant(memory, heard)
    if "provisional_next_step" in labels.opening and not memory.refs("accept_step"):
        return [Act(kind="accept_step" if _purpose_is_clear(memory, heard) else "need_purpose", ref=step.id)]
    if not (
        set(labels.closing) & {"reconfirm_next_step", "action"}
        or labels.opening
        or _sets_terms(memory, heard)
        or _proposes_a_step(memory, heard)
    ):
        return [Act(kind="thank")]
    if _on_condition(heard) and not memory.refs("accept_step") and not memory.impacts_said:
        return [Act(kind="accept_step" if _purpose_is_clear(memory, heard) else "need_purpose", ref=step.id)]
    if not _got_enough(memory, step, settled_now):
        return [Act(kind="decline_step", ref=step.id)]
    return [Act(kind="commit" if _terms_are_set(memory, heard) else "vague_step", ref=step.id)]


def _on_condition(heard: Heard) -> bool:
    return bool(re.search(r"\b(?:if|assuming|provided|suppose|should (?:we|it|this))\b", heard.text, re.I))


def _step_meant(memory: Memory, heard: Heard) -> NextStep:
    """The step on the table; before there is one, the step named, else the first she could take."""
    steps = memory.persona.next_steps
    on_table = [*memory.refs("vague_step"), *memory.refs("accept_step")]
    wanted = heard.step or (on_table[0] if on_table else None)
    return next((step for step in steps if step.id == wanted), steps[0])


def _purpose_is_clear(memory: Memory, heard: Heard) -> bool:
    return bool((memory.openings | set(heard.reading.labels.opening)) & {"purpose", "goals", "agenda"}) or bool(
        re.search(
            r"\b(objectives?|goals?|cover|accomplish|purpose|worth|useful|helps?|answer|understand|find|learn|looks? like|makes? sense)\b",
            heard.text,
            re.I,
        )
    )


def _got_enough(memory: Memory, step: NextStep, settled_now: tuple[str, ...]) -> bool:
    settled = {*memory.refs("settle"), *settled_now}
    return memory.impacts_said >= step.needs.impacts and settled >= set(step.needs.settled)


def _asks_for_terms(heard: Heard) -> bool:
    return bool(heard.commitment.due or proposed_day(heard.text)) or _asks_who_or_when(heard)


def _asks_who_or_when(heard: Heard) -> bool:
    return bool(_ASKS_WHEN.search(heard.text) or _ASKS_WHO.search(heard.text))


def _terms_are_set(memory: Memory, heard: Heard) -> bool:
    """Task, owner and date have been asked for or named since the step came up for good."""
    since = _since_vague(memory)
    texts = [*since, heard.text]
    when = bool(heard.commitment.due) or any(_ASKS_WHEN.search(text) or proposed_day(text) for text in texts)
    who = bool(heard.commitment.owner) or any(_ASKS_WHO.search(text) or _NAMES_OWNER.search(text) for text in texts)
    return when and who


def day_for_the_step(memory: Memory, text: str, acts: tuple[Act, ...]) -> str | None:
    """The day put up for the step in this turn; for her firm word, also the last one put up since she first went along with it."""
    day = proposed_day(text)
    if day is not None or not any(act.kind == "commit" for act in acts):
        return day
    earlier = (proposed_day(line) for line in reversed(_since(memory, "accept_step", "vague_step", "commit")))
    return next((found for found in earlier if found), None)


def _since_vague(memory: Memory) -> list[str]:
    return _since(memory, "vague_step")


def _since(memory: Memory, *kinds: ActKind) -> list[str]:
    """The trainee's turns from the first on that was answered with one of these acts."""
    first = next((i for i, entry in enumerate(memory.ledger) if any(act.kind in kinds for act in entry.acts)), None)
    return [] if first is None else [memory.line_of(entry) for entry in memory.ledger[first:]]
