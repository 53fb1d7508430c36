"""What the prospect raised (questions, objections, concerns) and how each was met."""

import re
from collections.abc import Sequence

from trainer.domain.persona import Persona
from trainer.domain.session import LedgerEntry, Session
from trainer.grading.evidence import quote_holding
from trainer.grading.facts import ProspectTurn, Raised, TraineeTurn
from trainer.grading.prose import count_words, figures, matter, sentence_spans, stems
from trainer.grading.turns import left_asking

_SMALL = re.compile(
    r"\b(?:how are you|how'?s it going|can you hear|can you see|you there|am i on mute|what time|which day|what day|"
    r"does that (?:work|suit|make sense|help)"
    r"|shall we|anything else|is that (?:ok|okay|all right|alright|fair|fine)|what do you mean|sorry,? what|pardon|"
    r"come again|who'?s calling|you know\?|what (?:was|is|did|do) (?:it )?(?:that )?you (?:want|wanted|wish|like)(?:ed)? to (?:talk|speak|"
    r"see|tell)|"
    r"what can i do for you|where (?:do|shall|would) (?:you|we|i) (?:want to |like to )?(?:start|begin)|shall i (?:tell|start|begin|go|"
    r"describe|"
    r"explain)|would you like me to|do you want me to)",
    re.I,
)
_PARK = re.compile(
    r"\b(?:come back to (?:that|it|you)|park (?:that|it)|i (?:honestly )?don'?t know|not sure (?:yet|off)|"
    r"i'?ll (?:check|find out|look into|ask)|let me (?:check|find out|ask)"
    r"|get back to you|can'?t (?:promise|say|answer|tell)|(?:i )?wouldn'?t want to guess|later in)\b",
    re.I,
)
_DEFENDS = re.compile(
    r"\b(?:you'?re (?:wrong|mistaken|missing)|that'?s (?:not true|wrong|nonsense|ridiculous|unfair|not fair|"
    r"simply not|just not)|with (?:all due )?respect"
    r"|you (?:don'?t|do not|clearly don'?t) understand|trust me|(?<!not )(?<!n't )(?<!to )believe me|that (?:never|"
    r"doesn'?t) happens? with us|"
    r"nobody else (?:complains|has)"
    r"|you (?:should|need to) (?:realise|realize|understand|accept)|everyone (?:else )?(?:loves|says)|"
    r"not our (?:fault|problem)|don'?t worry about|"
    r"(?:that'?s|which is) (?:exactly |precisely |just )?why you|even if (?:it'?s|that'?s|you|half)|they will be\b|only a matter of time|"
    r"a (?:well-?)?known (?:figure|fact)|you'?d be (?:mad|crazy|foolish|daft)|surely you|you must (?:admit|agree|see)|"
    r"it (?:really )?doesn'?t matter|"
    r"(?:that|it)'?s never (?:been )?a problem|(?:people|customers|they) (?:always |all )?say that (?:at first|to begin|until)|"
    r"when (?:they|you) see the value|isn'?t a (?:concern|problem) any ?more|"
    r"you'?ll (?:soon )?(?:love|get used)|everybody'?s the same)\b",
    re.I,
)
_TAKES_UP = re.compile(
    r"\b(?:that|this|it|those|what you|you'?re (?:right|asking|worried)|fair|good question|understand|why|makes sense)\b", re.I
)
ASKS_LEAST = 4
"""Words in the shortest question of the prospect's that calls for an answer."""


def raised_in(
    session: Session,
    trainee: Sequence[TraineeTurn],
    prospect: Sequence[ProspectTurn],
    persona: Persona | None,
    ledger: Sequence[LedgerEntry],
) -> tuple[Raised, ...]:
    """In order; from the acts of a trusted ledger where it has any, else from the words."""
    if persona is not None and any(entry.acts for entry in ledger):
        acted = (
            _acted(session, entry, act.ref, trainee, prospect, persona, ledger)
            for entry in ledger
            for act in entry.acts
            if act.kind == "raise"
        )
        return tuple(each for each in acted if each is not None)
    last = trainee[-1].turn if trainee else -1
    calling = [said for said in prospect if _calls_for_an_answer(said) and not _says_her_goal(said, trainee)]
    could_be_met = [said for said in calling if said.turn < last]
    return tuple(_raised(session, said, trainee, prospect) for said in could_be_met or calling)


def _acted(
    session: Session, entry: LedgerEntry, ref: str | None, trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn],
    persona: Persona, ledger: Sequence[LedgerEntry],
) -> Raised | None:  # fmt: skip
    thing = next((each for each in persona.anticipate if each.id == ref), None)
    said = next((each for each in prospect if each.turn > entry.turn), None)
    if thing is None or said is None:
        return None
    settling = next(
        (each.turn for each in ledger if each.turn > entry.turn and any(act.kind == "settle" and act.ref == ref for act in each.acts)), None
    )
    after = next((turn for turn in trainee if turn.turn > said.turn), None)
    tried = after if after is not None and (meets(said, after) or _answers_plainly(after)) else None
    answered = next((turn for turn in trainee if turn.turn == settling), tried)
    settled = next((each for each in prospect if settling is not None and each.turn > settling), None)
    opening_words = tuple(line.split(". ")[0][:60] for line in thing.says)
    return _made(session, said, opening_words, thing.kind != "question", after, answered, settled)


def _calls_for_an_answer(said: ProspectTurn) -> bool:
    if said.line.objects:
        return True
    return said.line.asks and count_words(said.text) >= ASKS_LEAST and not _SMALL.search(said.text)


_WISHES = re.compile(
    r"\bi(?:'d| would)?(?: \w+){0,3}? (?:want|like|need|hope) to (?:know|understand|see|find out|hear|learn|leave)\b", re.IGNORECASE
)


def _says_her_goal(said: ProspectTurn, trainee: Sequence[TraineeTurn]) -> bool:
    """What she says she wants of the meeting, asked for her goals, is no objection to it."""
    before = next((turn for turn in reversed(trainee) if turn.turn < said.turn), None)
    return before is not None and "goals" in before.labels.opening and _WISHES.search(said.text) is not None


def _raised(session: Session, said: ProspectTurn, trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn]) -> Raised:
    after = next((turn for turn in trainee if turn.turn > said.turn), None)
    answered = after if after is not None and meets(said, after) else None
    return _made(session, said, (), said.line.objects, after, answered, _settled_by(answered, prospect) if answered else None)


def _made(
    session: Session, said: ProspectTurn, words: Sequence[str], objection: bool, after: TraineeTurn | None, answered: TraineeTurn | None,
    settled: ProspectTurn | None,
) -> Raised:  # fmt: skip
    seen = answered if answered is not None else (after if after is not None and notices(said, after) else None)
    return Raised(
        turn=said.turn, noticed_by=seen.turn if seen else None, objection=objection,
        weight=(1000 if objection else 0) + count_words(said.text),
        answered_by=answered.turn if answered else None,
        defended=after is not None and (bool(_DEFENDS.search(after.text)) or "abusive" in after.labels.other),
        settled_by=settled.turn if settled else None,
        words=quote_holding(session.turns[said.turn].text, said.turn, words),
        reply=quote_holding(session.turns[seen.turn].text, seen.turn, seen.reading.rests_on) if seen else (),
        settled=quote_holding(session.turns[settled.turn].text, settled.turn) if settled else (),
    )  # fmt: skip


def answering_turns(raised: Sequence[Raised], trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn]) -> frozenset[int]:
    """Trainee turns that answer the prospect: what was raised, or a question put right before, small ones too."""
    asked = {each.turn: each for each in prospect if each.line.asks}
    direct = {turn.turn for turn in trainee if turn.before in asked and "answer" in turn.labels.gives and meets(asked[turn.before], turn)}
    return frozenset(direct | {each.answered_by for each in raised if each.answered_by is not None})


_CONCEDES = re.compile(
    r"\b(?:i|we|ours?|they|it|that|there|he|she)(?:'d|'ll)? ?(?:can'?t|cannot|couldn'?t|won'?t|wouldn'?t|don'?t|doesn'?t|didn'?t|isn'?t|"
    r"aren'?t|wasn'?t|"
    r"haven'?t|hasn'?t|missed|got (?:it|that) wrong|failed|would|does|do|did|depends)\b"
    r"|\b(?:you'?re|you'?d be|you are|quite) right\b|\bonly if\b|\bit depends\b|\b(?:nobody|no one|nothing|none of|you (?:don'?t|won'?t|"
    r"needn'?t|wouldn'?t))\b|^\W*(?:yes|no|not (?:always|yet|in|for|at|really))\b",
    re.I,
)
"""A plain word about how it is: what cannot be done, where she is right, yes or no."""

_HAGGLES = re.compile(
    r"\b(?:what if i (?:made|make|gave|threw|dropped|knocked)|\w+(?:-\w+)? per ?cent(?: off|\?)|% off|discount|free (?:trial|month|clean|"
    r"sample)|throw in|go (?:any )?"
    r"lower|best price|special (?:offer|price|deal)|sign (?:today|now)|no strings|(?:get|take|bring) you down to|lowest i'?ve)\b",
    re.I,
)
_PRICE = re.compile(r"\b(?:price|cost|expensive|budget|afford|dear|cheaper|charge|how much)\w*\b", re.I)
_SPECIFIC_MATTER = 2
"""Content words about something, beside the framework's own, in the thinnest answer."""


def notices(said: ProspectTurn, turn: TraineeTurn) -> bool:
    """The turn speaks to what was raised at all; selling on over it does not."""
    labels = turn.labels
    if {"answer", "acknowledge", "teach", "share"} & set(labels.gives):
        return True
    return "pitch" not in labels.gives and bool(stems(said.text) & stems(turn.text) or _TAKES_UP.search(turn.text))


def meets(said: ProspectTurn, turn: TraineeTurn) -> bool:
    """The turn meets what was raised with substance: plain words on how it is, a figure, an honest parking, or a question into a doubt.

    Praise for the question, a promise that it will be covered and the framework's own words are none of these.
    """
    if not notices(said, turn) and "disqualify" not in turn.labels.closing and not turn.labels.opening:
        return False
    if _HAGGLES.search(turn.text) and not _PRICE.search(said.text):
        return False
    if _PARK.search(turn.text) or "disqualify" in turn.labels.closing:
        return True
    into = turn.labels.question == "open" or (turn.labels.question == "closed" and bool(stems(said.text) & stems(turn.text)))
    if said.line.objects and into and left_asking(turn) and not turn.labels.closing:
        return True
    told = _told(turn)
    plain_word = bool(_CONCEDES.search(told)) or bool(figures(told))
    shared = len(stems(said.text) & stems(told))
    return len(matter(told)) >= _SPECIFIC_MATTER and (plain_word or shared >= 2)


def _told(turn: TraineeTurn) -> str:
    """What the turn states: its questions, and sentences that only praise what was raised, left out."""
    kept = (turn.text[start:end] for start, end in sentence_spans(turn.text) if not turn.text[start:end].rstrip().endswith("?"))
    return " ".join(sentence for sentence in kept if not _PRAISES.search(sentence))


_PRAISES = re.compile(
    r"\b(?:such a |very |really |totally |completely |absolutely )*(?:valid|great|good|excellent|fair|important|interesting) (?:concern|"
    r"question|point)\b|"
    r"\b(?:glad|pleased|delighted|love|appreciate)\b[^.?!]{0,30}\b(?:you|that|it)\b|\bwork through it\b|\bnever to be defensive\b",
    re.I,
)


def _answers_plainly(turn: TraineeTurn) -> bool:
    return bool({"answer", "teach", "share"} & set(turn.labels.gives)) or bool(_PARK.search(turn.text))


_PRESSES = re.compile(
    r"\b(?:you haven'?t|you didn'?t|i (?:didn'?t|don'?t) (?:say|know that|see|think)|said something like|say(?:ing)? the same|"
    r"still (?:don'?t|not|no)|"
    r"not what i|i(?:'ll| will) have to think|i couldn'?t say|keep saying|not promising|there'?s just no|in general|i suppose|"
    r"isn'?t (?:about )?the (?:money|price)|it isn'?t about|not about the)\b",
    re.I,
)


def _settled_by(answered: TraineeTurn, prospect: Sequence[ProspectTurn]) -> ProspectTurn | None:
    """The prospect's next turn, if it goes on without pressing the point again."""
    after = next((each for each in prospect if each.turn > answered.turn), None)
    if after is None or after.line.objects or after.line.step == "decline" or _PRESSES.search(after.text):
        return None
    return after
