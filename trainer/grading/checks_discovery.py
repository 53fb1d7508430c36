"""Layer 3, learning: how far the questions reached, and how they grew out of each other."""

import re
from collections.abc import Iterable

from trainer.domain.earning import asks_about_effect
from trainer.domain.report import Evidence
from trainer.domain.vocabulary import VALUE_KINDS, Spin, ValueKind
from trainer.grading.balance import asks
from trainer.grading.discovery import opens_up, takes_up
from trainer.grading.evidence import quote_holding
from trainer.grading.facts import Disclosure, Facts, TraineeTurn
from trainer.grading.prose import figures, joined, stems
from trainer.grading.turns import left_asking, words_that
from trainer.grading.verdict import Check, Verdict, counted, shown, when
from trainer.reading.words import fold, refers_back

ANSWERED = 2
"""New content words in the shortest reply that answers a real question."""

SITUATION_FREE = 3
"""Situation questions that are few in any call."""

FOLLOWED = 3
"""Answered questions about effects by which an effect counts as followed."""

SITUATION_SHARE = 0.4
"""Above that, the share of situation questions that is still few."""


# --- depth ---


def answered(facts: Facts, turn: TraineeTurn) -> bool:
    """The question was left standing, and the prospect's next words say something it did not."""
    reply = facts.prospect_at(turn.reply)
    if reply is None or not left_asking(turn):
        return False
    if figures(reply.text) - figures(turn.text):
        return True
    return len(stems(reply.text) - stems(turn.text)) >= ANSWERED


def follows_so_what(facts: Facts) -> Verdict:
    asked = [
        turn
        for turn in facts.trainee
        if turn.labels.question in ("open", "closed", "stacked") and asks_about_effect(turn.labels) and answered(facts, turn)
    ]
    words = [quote for turn in asked for quote in words_that(turn, asks_about_effect, facts.session)]
    return shown(
        words,
        "You asked what the problem leads to, and got an answer.",
        "You did not ask what the problem leads to: so what, if it stays as it is?",
    )


def _naming(facts: Facts, how: Iterable[str] = ("asked",), *, sized: bool = False) -> list[Disclosure]:
    return [each for each in facts.disclosures if each.kinds and each.how in how and (each.sized or not sized)]


def kinds_reached(facts: Facts) -> tuple[ValueKind, ...]:
    """Revenue, cost and risk that the prospect named in answer to the trainee's own questions."""
    said = {kind for each in _naming(facts) for kind in each.kinds}
    return tuple(kind for kind in VALUE_KINDS if kind in said)


def _words(found: Iterable[Disclosure]) -> list[Evidence]:
    return [quote for each in found for quote in each.evidence]


def problem_heard(facts: Facts) -> Verdict:
    """Asked for, or taken up with a question when it was volunteered: a difficulty passed over was not found out."""
    found = [each for each in facts.disclosures if each.how == "asked" or _asked_on(facts, each)]
    no = (
        "The prospect told you of a difficulty, and you did not ask on." if facts.disclosures else "The prospect told you of no difficulty."
    )
    return shown(_words(found), "You heard of something that does not work, by asking or by asking on.", no)


def _asked_on(facts: Facts, said: Disclosure) -> bool:
    """The next trainee turn is a real question into what was volunteered."""
    after = next((turn for turn in facts.trainee if turn.turn > said.turn), None)
    if after is None or said.how == "assumed" or not answered(facts, after):
        return False
    into = after.labels.so_what or after.labels.spin in ("problem", "implication")
    return into and after.labels.question in ("open", "closed")


def _effects_asked_for(facts: Facts) -> list[Disclosure]:
    return [each for each in facts.disclosures if each.how == "asked" and (each.consequence or each.kinds)]


def consequence_heard(facts: Facts) -> Verdict:
    return shown(
        _words(_effects_asked_for(facts)),
        "Your question brought out what the problem does to them.",
        "Your questions did not bring out what the problem does to them.",
    )


def value_reached(facts: Facts) -> Verdict:
    kinds = kinds_reached(facts)
    no = "No effect on revenue, cost or risk was reached by your own questions"
    heard = _naming(facts, ("volunteered", "assumed"))
    no += "; one was named, but not because you asked." if heard else "."
    return shown(_words(_naming(facts)), f"Your questions brought out an effect on {' and '.join(kinds)}, in the prospect's words.", no)


def _value_reached_often(times: int) -> Check:
    """One answer may name money by chance; who digs brings it out again and again. A practice prospect tells an effect and its size in
    two answers."""

    def check(facts: Facts) -> Verdict:
        found = _naming(facts)
        often = (
            "never brought out revenue, cost or risk",
            "brought out revenue, cost or risk once",
            "brought out revenue, cost or risk twice",
        )
        no = f"Your questions {often[min(len(found), 2)]}."
        return when(len(found) >= times, f"Your questions brought out revenue, cost or risk {len(found)} times.", no, _words(found))

    return check


def followed_on(facts: Facts) -> Verdict:
    found = _effects_asked_for(facts)
    no = "You asked once what it does to them, and left it there." if found else "Your questions did not bring out what it does to them."
    return when(len(found) >= 2, "You asked on: more than one answer told what it does to them.", no, _words(found))


def two_kinds_reached(facts: Facts) -> Verdict:
    kinds = kinds_reached(facts)
    first = [next(each for each in _naming(facts) if kind in each.kinds) for kind in kinds]
    no = "Your questions reached only one of revenue, cost and risk." if kinds else "Your questions reached none of revenue, cost and risk."
    return when(len(kinds) >= 2, f"Your questions reached {' and '.join(kinds)}.", no, _words(first))


def value_sized(facts: Facts) -> Verdict:
    no = "No size was heard for it in answer to a question of yours: how much, how often, what does it add up to?"
    return shown(_words(_naming(facts, sized=True)), "You asked how big it is, and the prospect gave a figure or a stake.", no)


def nothing_assumed(facts: Facts) -> Verdict:
    assumed = [each for each in facts.disclosures if each.how == "assumed"]
    leading = [
        turn
        for turn in facts.trainee
        if turn.turn >= facts.core and turn.labels.question == "leading" and turn.labels.spin in ("implication", "value")
    ]
    said = [quote for turn in leading for quote in words_that(turn, lambda labels: labels.question == "leading", facts.session)]
    turns = [each.asked_by for each in assumed if each.asked_by is not None] + [turn.turn for turn in leading]
    said += [quote for turn in turns for quote in _trainee_words(facts, turn)]
    yes = f"You put no effect into the prospect's mouth in {counted(facts, facts.core)}."
    no = f"You supplied the effect yourself in {joined(sorted(turns))} instead of asking." if turns else ""
    return when(not turns, yes, no, said)


def _trainee_words(facts: Facts, turn: int) -> tuple[Evidence, ...]:
    return quote_holding(facts.session.turns[turn].text, turn)


_OFFER = re.compile(
    r"\b(?:we|our|us|with (?:this|that|it)|(?:this|that|it|the \w+) would|would (?:take|cut|bring|stop|remove|avoid|"
    r"mean|give|save|end|let)|"
    r"(?:take|cut|bring|stop|remove|avoid)s? (?:out|down|back|away|off)?)\b",
    re.I,
)


def offer_tied_to_value(facts: Facts) -> Verdict:
    """After an effect was named, the trainee says what the offer changes about that very effect."""
    for each in facts.disclosures:
        topic = frozenset[str]().union(*(stems(quote.quote) for quote in each.evidence))
        for turn in facts.trainee if each.kinds else ():
            says = {"pitch", "answer", "teach", "share"} & set(turn.labels.gives) or turn.labels.closing
            if turn.turn > each.turn and says and len(topic & stems(turn.text)) >= 2 and _OFFER.search(turn.text):
                words = (
                    *each.evidence,
                    *quote_holding(facts.session.turns[turn.turn].text, turn.turn, tuple(topic & set(turn.text.split()))),
                )
                return Verdict(True, "You said how what you offer changes the effect the prospect had named.", words)
    return Verdict(False, "You did not say how what you offer would change the revenue, cost or risk the prospect named.")


# --- order ---

STAGES: tuple[Spin, ...] = ("problem", "implication", "value")


def _asked(facts: Facts, spin: Spin) -> list[TraineeTurn]:
    """Real questions of this stage, answered: naming a stage, or supplying the answer, is not asking."""
    asked = [
        turn
        for turn in facts.trainee
        if turn.labels.spin == spin and turn.labels.question in ("open", "closed", "stacked") and answered(facts, turn)
    ]
    if asked or spin == "implication":
        return asked
    return _first_difficulty(facts) if spin == "problem" else [turn for turn in facts.trainee if _asks_worth(facts, turn)]


_WORTH = re.compile(
    r"\b(?:if|suppos(?:e|ing)|picture|imagine|say|let'?s say|assum(?:e|ing)|once|with)\b[^?]{5,140}\b(?:what|how)\b[^?]{0,60}\b(?:give|"
    r"mean|worth|do for|do to|"
    r"change|bring|get you|save|look like|make|free|different)\b[^?]{0,40}\?",
    re.I,
)
"""A supposition and what it would bring: the worth of solving it, in plain words."""


def _asks_worth(facts: Facts, turn: TraineeTurn) -> bool:
    """Once an effect is known, a real question what it would bring to be rid of it."""
    known = any(each.turn < turn.turn and (each.kinds or each.consequence) for each in facts.disclosures)
    open_question = turn.labels.question in ("open", "stacked") and not turn.labels.opening and "pitch" not in turn.labels.gives
    return known and open_question and bool(_WORTH.search(turn.text)) and answered(facts, turn)


def _first_difficulty(facts: Facts) -> list[TraineeTurn]:
    """The open question that brought out the first difficulty, whatever it was worded as."""
    first = next((each for each in facts.disclosures), None)
    asker = facts.trainee_at(first.asked_by) if first is not None and first.how == "asked" else None
    plain_question = asker is not None and asker.labels.question == "open" and answered(facts, asker)
    return [asker] if asker is not None and plain_question and (opens_up(asker) or not asker.labels.targets) else []


def _stage(spin: Spin, yes: str, no: str) -> Check:
    def check(facts: Facts) -> Verdict:
        words = [quote for turn in _asked(facts, spin) for quote in words_that(turn, lambda labels: labels.spin == spin, facts.session)]
        return shown(words, yes, no)

    return check


def asks_on_about_effects(facts: Facts) -> Verdict:
    """The heart of it (So what? And then?): who stops after one or two has not followed an effect to where it hurts."""
    asked = _asked(facts, "implication")
    words = [quote for turn in asked for quote in words_that(turn, lambda labels: labels.spin == "implication", facts.session)]
    if not asked:
        return Verdict(False, "You did not ask what it leads to.")
    turns = joined([turn.turn for turn in asked])
    yes = f"{len(asked)} of your questions asked on about what the difficulty leads to ({turns})."
    return when(len(asked) >= FOLLOWED, yes, f"You asked about what it leads to in {turns} only.", words)


def _goes_deeper(facts: Facts, turn: TraineeTurn) -> bool:
    """An open question into what goes wrong, or one that grows out of a difficulty just told, is no question on the set-up."""
    if opens_up(turn):
        return True
    told = any(each.turn == turn.before for each in facts.disclosures)
    return told and takes_up(turn, facts.prospect)


def few_situation_questions(facts: Facts) -> Verdict:
    situation = [
        turn.turn for turn in facts.trainee if turn.labels.spin == "situation" and asks(turn.labels) and not _goes_deeper(facts, turn)
    ]
    every = [turn.turn for turn in facts.trainee if asks(turn.labels)]
    few = bool(every) and (len(situation) <= SITUATION_FREE or len(situation) <= SITUATION_SHARE * len(every))
    few = few and len(situation) < len(every)
    count = f"{len(situation)} of your {len(every)} questions in {counted(facts)} asked for facts of today's set-up"
    return when(
        few, f"{count}: few enough.", f"{count}: too many, or nothing else." if every else f"You asked nothing in {counted(facts)}."
    )


def stages_in_order(facts: Facts) -> Verdict:
    """No effect is asked about before a difficulty is known, and no worth before an effect was asked about."""
    first = {spin: min((turn.turn for turn in _asked(facts, spin)), default=None) for spin in STAGES}
    turns = [turn for turn in first.values() if turn is not None]
    if len(turns) < 2:
        return Verdict(False, "There were too few kinds of question to speak of an order.")
    heard = [each.turn for each in facts.disclosures]
    known = min([*heard, *(turn for turn in (first["problem"],) if turn is not None)], default=None)
    jumps = [
        later
        for earlier, later in ((known, first["implication"]), (first["implication"], first["value"]))
        if later is not None and (earlier is None or earlier > later)
    ]
    order = joined(sorted(turns))
    yes = f"A difficulty before its effects, and effects before the worth of solving it ({order})."
    return when(not jumps, yes, f"Your questions jumped ahead in {joined(jumps)}." if jumps else "")


def questions_grow(facts: Facts) -> Verdict:
    """At least half of the deeper questions take up what the prospect had just said."""
    deep = [turn for spin in STAGES for turn in _asked(facts, spin)]
    later = [turn for turn in deep if turn.before is not None and turn.turn > facts.trainee[0].turn]
    growing = [turn for turn in later if _takes_up(facts, turn)]
    words = [quote for turn in growing for quote in words_that(turn, lambda labels: labels.question != "none", facts.session)]
    no = (
        "Most of your deeper questions did not take up what the prospect had just said."
        if later
        else "There were no deeper questions that could build on an answer."
    )
    return when(
        bool(growing) and len(growing) * 2 >= len(later),
        f"{len(growing)} of {len(later)} deeper questions took up what the prospect had just said.",
        no,
        words,
    )


def _takes_up(facts: Facts, turn: TraineeTurn) -> bool:
    heard = "\n".join(each.text for each in facts.prospect if each.turn < turn.turn and each.turn >= turn.turn - 4)
    return turn.labels.so_what or bool(stems(turn.text) & stems(heard)) or refers_back(fold(turn.text))


CHECKS: dict[str, Check] = {
    "problem_heard": problem_heard,
    "follows_so_what": follows_so_what,
    "consequence_heard": consequence_heard,
    "value_reached": value_reached,
    "value_reached_twice": _value_reached_often(2),
    "value_reached_thrice": _value_reached_often(3),
    "followed_on": followed_on,
    "two_kinds_reached": two_kinds_reached,
    "value_sized": value_sized,
    "nothing_assumed": nothing_assumed,
    "offer_tied_to_value": offer_tied_to_value,
    "asks_situation": _stage("situation", "You asked how things work today.", "You did not ask how things work today."),
    "asks_problem": _stage("problem", "You asked what is difficult, and heard it.", "You did not ask what is difficult about it."),
    "asks_implication": _stage(
        "implication", "You asked what the difficulty leads to, and heard it.", "You did not ask what the difficulty leads to."
    ),
    "asks_value": _stage(
        "value", "You asked what solving it would be worth, and heard it.", "You did not ask what solving it would be worth to them."
    ),
    "asks_on_about_effects": asks_on_about_effects,
    "few_situation_questions": few_situation_questions,
    "stages_in_order": stages_in_order,
    "questions_grow": questions_grow,
}
