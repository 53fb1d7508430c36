"""Layer 2: how the conversation was opened, and the provisional next step from its first mention to the end."""

import re

from trainer.domain.vocabulary import Opening
from trainer.grading.evidence import quote_holding
from trainer.grading.facts import Facts, TraineeTurn
from trainer.grading.prose import count_words, has_words, matter, only_asks, sentence_spans
from trainer.grading.turns import words_that
from trainer.grading.verdict import Check, Verdict, counted, shown, when

OPENING_TURNS = 4
"""Trainee turns in which something can still count as opening, even where the core began at once."""

REAL_ANSWER = 4
"""Words in the shortest reply that tells what the prospect wants."""


_NO_IDEA = re.compile(
    r"\b(?:don'?t know|no idea|not sure|you (?:called|tell) me|nothing (?:really|special|in particular)|hard to say)\b", re.I
)


def _opening_turn(facts: Facts, move: Opening) -> TraineeTurn | None:
    within = [turn for turn in facts.trainee if turn.turn <= facts.core or turn.order < OPENING_TURNS]
    return next((turn for turn in within if move in turn.labels.opening and _has_matter(turn, move)), None)


def _has_matter(turn: TraineeTurn, move: Opening) -> bool:
    """ "Our purpose is mutual value, the agenda is discovery" names the parts of an opening and fills none."""
    if move not in ("purpose", "agenda"):
        return True
    doing = [turn.text[part.start : part.end] for part in turn.parts if move in part.labels.opening]
    return bool(matter(" ".join(doing) or turn.text))


def _does(move: Opening, yes: str, no: str) -> Check:
    def check(facts: Facts) -> Verdict:
        turn = _opening_turn(facts, move)
        return shown(words_that(turn, lambda labels: move in labels.opening, facts.session) if turn else (), yes, no)

    return check


_ABOUT_THE_MEETING = re.compile(
    r"\b(?:call|today|meeting|conversation|this|(?:the|at the) end|end of|phone down|hang up|finish|our time|your time|half (?:an )?hour|"
    r"minutes|when we|by the time|"
    r"before (?:we|you)|us|from me|with me|out of)\b",
    re.I,
)
_WISHED_FOR = re.compile(
    r"\b(?:would|want|like|hope|hoping|need|should|useful|worth|good|best|help|helped|expect|after|got now|leave with|take away)\b", re.I
)
_SAYS_A_WISH = re.compile(
    r"\b(?:i(?:'d| would)? (?:just |really |only )?(?:want|like|love|need|hope|wish|was hoping|am hoping)|i'm (?:hoping|after|looking)|"
    r"(?:^|[.!?]\s+)\W*(?:whether|if|how|what|why)|to (?:know|find|get|"
    r"understand|see|stop|hear)|an? (?:\w+ )?(?:idea|answer|picture|view|plan|way)|getting|knowing|somebody to|someone to|mainly|"
    r"honestly)\b",
    re.I,
)


_COMMANDS = re.compile(r"\b(?:tell me|let me (?:know|hear)|i'?d like to (?:know|hear))\b", re.I)


def _asks_for_goals(facts: Facts) -> TraineeTurn | None:
    """A question about the meeting, put before anything else, that the prospect answers with a wish: however it is worded."""
    for turn in facts.trainee[:2]:
        reply = facts.prospect_at(turn.reply)
        asked = turn.text[sentence_spans(turn.text)[-1][0] :] if sentence_spans(turn.text) else ""
        asks = "?" in asked or _COMMANDS.search(asked) is not None
        about = asks and _ABOUT_THE_MEETING.search(asked) and _WISHED_FOR.search(asked) and turn.labels.question != "leading"
        if about and reply is not None and _SAYS_A_WISH.search(reply.text):
            return turn
    return None


def goals_taken_up(facts: Facts) -> Verdict:
    turn = _opening_turn(facts, "goals") or _asks_for_goals(facts)
    no = "You did not ask what the prospect wanted from the meeting, nor take up what they said they wanted."
    if turn is None:
        return Verdict(False, no)
    words = words_that(turn, lambda labels: "goals" in labels.opening, facts.session)
    reply, before = facts.prospect_at(turn.reply), facts.prospect_at(turn.before)
    if turn.labels.question != "none" or _COMMANDS.search(turn.text):
        if reply is None or count_words(reply.text) < REAL_ANSWER or _NO_IDEA.search(reply.text):
            return Verdict(False, "You asked what they wanted from the meeting, but went on without hearing it.")
        return Verdict(True, "You asked what they wanted from the meeting, and heard it.", (*words, *quote_holding(reply.text, reply.turn)))
    heard = quote_holding(before.text, before.turn) if before else ()
    return Verdict(True, "You took up what they wanted from the meeting.", (*words, *heard)) if words else Verdict(False, no)


_TALKS = re.compile(
    r"\b(?P<who>i|we|you|us|let'?s)(?:'d|'ll|'m going to| will| would| could| can| should| want to)?(?: like (?:us )?(?:to|you to)| both|"
    r" then| just| first| also)* "
    r"(?:tell|hear|ask|show|take|walk|spend|run|work|see|judge|decide|look|talk|go|throw|share|give|start|listen|put|say|find|settle|"
    r"finish|use|begin|"
    r"compare|weigh|describe|explain|stick|answer|bring|check|add)\b",
    re.I,
)
STEPS_OF_TALK = 3
"""Acts of talking proposed in one turn, of more than one person, that make an agenda whatever it is called."""


def _proposes_a_course(facts: Facts) -> TraineeTurn | None:
    """ "You take me through it, I'll tell you what we've seen, and between us we judge": who does what, in turn."""
    for turn in facts.trainee[:OPENING_TURNS]:
        who = [match["who"].lower() for match in _TALKS.finditer(turn.text)]
        if turn.turn <= facts.core and len(who) >= STEPS_OF_TALK and len(set(who)) >= 2 and matter(turn.text) and turn.order > 0:
            return turn
    return None


def agenda_agreed(facts: Facts) -> Verdict:
    turn = _opening_turn(facts, "agenda") or _proposes_a_course(facts)
    if turn is None:
        return Verdict(False, "You proposed no agenda.")
    words = words_that(turn, lambda labels: "agenda" in labels.opening, facts.session)
    reply = facts.prospect_at(turn.reply)
    if reply is None or not has_words(reply.text):
        return Verdict(False, "You proposed an agenda, but did not wait for a yes.")
    if reply.line.step in ("decline", "defer") or only_asks(reply.text):
        return Verdict(False, "You proposed an agenda, and the prospect did not go along with it.", words)
    return Verdict(True, "You proposed an agenda, and the prospect went along with it.", words)


_LIMIT = re.compile(
    r"\b(?:until|till|only|just|got|have|before|not more|off at|by|away at|about|back at|out at|for|and|at|is|"
    r"gone)\b[^.?!]{0,25}?\b(?P<time>(?:half|"
    r"quarter|ten|twenty|five)"
    r"(?: (?:past|to))? ?\w*|\d{1,2}(?:[:.]\d\d)?|[\w-]+ (?:minutes|mins)|half an hour|an hour|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|"
    r"twelve|noon|lunch)\b",
    re.I,
)
_TIME_WORDS = re.compile(r"\b(?:sharp|minutes?|mins?|hour|o'clock|half past|quarter (?:past|to)|until|till|noon|\w+ it is)\b", re.I)


def time_confirmed(facts: Facts) -> Verdict:
    """Stated or asked, or the prospect's own limit taken up in the turn after it."""
    turn = _opening_turn(facts, "timing") or _takes_up_limit(facts)
    no = "You did not confirm how much time there was."
    if turn is None:
        return Verdict(False, no)
    words = words_that(turn, lambda labels: "timing" in labels.opening, facts.session)
    return shown(words, "You confirmed the time available.", no)


_NO_TIME = frozenset("the a an s of it in o at and".split())


def _takes_up_limit(facts: Facts) -> TraineeTurn | None:
    for turn in facts.trainee[:OPENING_TURNS]:
        before = facts.prospect_at(turn.before)
        limit = _LIMIT.search(before.text) if before else None
        if limit is None:
            continue
        said = frozenset(limit["time"].lower().replace("-", " ").replace("'", " ").split()) - _NO_TIME
        mine = frozenset(turn.text.lower().replace(",", " ").replace(".", " ").replace("-", " ").split())
        if said & mine and _TIME_WORDS.search(turn.text):
            return turn
    return None


def asked_step_early(facts: Facts) -> Verdict:
    no = "You did not ask, before your first insight, story or pitch, what would happen next if the meeting went well."
    return shown(facts.step.asked if facts.step.early else (), "Before the core you asked, on a condition, what would happen next.", no)


def asked_step(facts: Facts) -> Verdict:
    no = "Nothing was asked for in advance: no 'if this goes well, would it make sense to…' before the close."
    return shown(facts.step.asked, "You asked conditionally for a next step.", no)


def step_agreed(facts: Facts) -> Verdict:
    no = "The prospect did not say yes to it." if facts.step.asked else "There was no conditional request to agree to."
    return shown(facts.step.agreed, "The prospect agreed to it in advance.", no)


def step_returned_to(facts: Facts) -> Verdict:
    no = "The prospect never heard of that next step again: you did not come back to it at the end."
    return shown(
        facts.step.returned,
        "At the end you came back to it openly.",
        no if facts.step.asked or facts.step.in_agenda else "There was no next step to come back to.",
    )


def step_in_agenda(facts: Facts) -> Verdict:
    return shown(facts.step.in_agenda, "A next step was at least named in the agenda.", "The agenda named no next step.")


def no_early_pitch(facts: Facts) -> Verdict:
    early = [turn for turn in facts.trainee if turn.order < OPENING_TURNS]
    pitching = next(
        (turn for turn in early if "pitch" in turn.labels.gives and (not facts.disclosures or turn.turn < facts.disclosures[0].turn)), None
    )
    words = words_that(pitching, lambda labels: "pitch" in labels.gives, facts.session) if pitching else ()
    yes = f"You did not sell before you knew of a problem ({counted(facts)})."
    return when(pitching is None, yes, "You talked about your product before you knew of a problem.", words)


CHECKS: dict[str, Check] = {
    "goals_taken_up": goals_taken_up,
    "purpose_shared": _does("purpose", "You said what the meeting was for.", "You did not say what the meeting was for, for both of you."),
    "agenda_agreed": agenda_agreed,
    "time_confirmed": time_confirmed,
    "no_early_pitch": no_early_pitch,
    "asked_step_early": asked_step_early,
    "asked_step": asked_step,
    "step_agreed": step_agreed,
    "step_returned_to": step_returned_to,
    "step_in_agenda": step_in_agenda,
}
