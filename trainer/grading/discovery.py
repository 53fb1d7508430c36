"""What the prospect said about effects, and who deserves the credit: the question that earned it, nobody, or an assumption."""

import re
from collections.abc import Sequence

from trainer.domain.earning import MONEY_OR_RISK, asks_about_effect, forfeits
from trainer.domain.persona import Persona, Rung
from trainer.domain.readings import Reader
from trainer.domain.report import Evidence
from trainer.domain.session import LedgerEntry, Session
from trainer.domain.vocabulary import VALUE_KINDS, ValueKind
from trainer.grading.evidence import quote, quote_holding
from trainer.grading.facts import Disclosure, How, ProspectTurn, TraineeTurn
from trainer.grading.prose import count_words, figures, sentence_spans, stems
from trainer.grading.turns import left_asking
from trainer.reading.amounts import amounts
from trainer.reading.value import kinds_named
from trainer.reading.words import fold, refers_back

_SUM = re.compile(
    r"[£$€]\s?\d|\b(?:\d[\d.,]*\s?[km]?|hundred|thousand|million|grand)\s?(?:pounds?|quid|dollars?|euros?|gbp|usd|"
    r"eur|francs?|a (?:month|year|week)|per )",
    re.I,
)

LEADS_BACK = 2
"""Bare nods that may stand between a question and the answer it earned."""

NOD = 8
"""Words in the longest turn that is only a nod."""


# --- from the words ---


def disclosures_in(
    session: Session, trainee: Sequence[TraineeTurn], prospect: Sequence[ProspectTurn], reader: Reader
) -> tuple[Disclosure, ...]:
    """Every prospect turn that says something about a problem or an effect, with who led to it."""
    found: list[Disclosure] = []
    named: set[ValueKind] = set()
    for said in prospect:
        asker = _asker(said, trainee)
        bare = (said.line.discloses == "none" and not _tells_of_trouble(said, asker, found)) or _is_hollow(said)
        if bare and not _is_bare_size(said, asker, found):
            continue
        kinds = _kinds_said(said, asker, found, reader)
        grows = asker is not None and takes_up(asker, prospect)
        how = _how(kinds, asker, named, reader, grows=grows)
        if kinds and how == "volunteered" and asker is not None and _led_on(asker, grows=grows):
            # The answer went further than the question: what was asked for was the step before.
            found.append(_disclosure(session, said, (), "asked", asker, reader))
        found.append(_disclosure(session, said, kinds, how, asker, reader))
        named |= set(kinds)
    return tuple(found)


def _disclosure(
    session: Session, said: ProspectTurn, kinds: tuple[ValueKind, ...], how: How, asker: TraineeTurn | None, reader: Reader
) -> Disclosure:
    depth = said.line.discloses
    money = asker is not None and left_asking(asker) and any(amount.money for amount in amounts(said.text))
    sized = bool(kinds) and (
        depth == "magnitude" or money or said.quantified or (asker is not None and asks_amount(asker) and bool(figures(said.text)))
    )
    return Disclosure(
        turn=said.turn, kinds=kinds, sized=sized, how=how, asked_by=asker.turn if asker else None,
        evidence=_words_naming(session, said, reader),
        consequence=depth == "consequence" or (depth in _WORTH and not kinds),
        symptom=depth == "symptom" or (depth == "none" and not kinds),
    )  # fmt: skip


def _kinds_said(said: ProspectTurn, asker: TraineeTurn | None, earlier: Sequence[Disclosure], reader: Reader) -> tuple[ValueKind, ...]:
    kinds = said.line.kinds or reader.value(said.text).value_kind or _kinds_affirmed(said, asker)
    if not kinds and said.line.discloses not in ("impact", "magnitude") and not _is_bare_size(said, asker, earlier):
        return ()
    if kinds:
        return kinds
    asked = tuple(kind for kind in VALUE_KINDS if asker is not None and kind in asker.labels.targets)
    last = next((each.kinds for each in reversed(earlier) if each.kinds), ())
    heard = kinds_named(asker.text) if asker is not None else ()
    in_money: tuple[ValueKind, ...] = ("cost",) if amounts(said.text) else ()
    return tuple(kind for kind in asked if kind in last) or (asked or heard or last or in_money)[:1]


_AFFIRMS = re.compile(
    r"^\W*(?:(?:oh|well|hm+|sadly|funny you ask)\W+)*(?:yes|yeah|yep|one\b|two|three|four|five|six|several|a few|a couple|some|once|twice|"
    r"it (?:has|did|does)|"
    r"we (?:did|have|do)|he did|she did|they (?:did|do|have)|last (?:year|month|spring|summer|autumn|winter)|\d)",
    re.I,
)


def _kinds_affirmed(said: ProspectTurn, asker: TraineeTurn | None) -> tuple[ValueKind, ...]:
    """ "Did any of them take the job elsewhere?" - "One, for nine thousand.": the kind stands in the question, the yes in the answer."""
    if asker is None or forfeits(asker.labels) in ("leading", "injection", "pitch") or not _AFFIRMS.search(said.text):
        return ()
    return kinds_named(_question_in(asker))


def _question_in(turn: TraineeTurn) -> str:
    """The last sentence of the turn that asks."""
    end = turn.text.rfind("?")
    return turn.text[turn.text.rfind(".", 0, end) + 1 : end + 1] if end >= 0 else ""


_ASKS_AMOUNT = re.compile(
    r"\b(?:how much|how many|add(?:s|ed)? up|com(?:e|es|ing) to|amounts? to|put a (?:number|figure)|in (?:money|pounds|euros|dollars)|"
    r"what (?:does|do|did|is|"
    r"are|was|were|would)\b[^.?!]{0,40}\b(?:cost|worth|total|a month|a year|bill)|which sum|what sum|roughly|ballpark)\b",
    re.I,
)


def asks_amount(turn: TraineeTurn) -> bool:
    """A real question after a size, by its label or its words."""
    return turn.labels.question not in ("leading", "none") and (turn.labels.quantify or bool(_ASKS_AMOUNT.search(turn.text)))


def _is_hollow(said: ProspectTurn) -> bool:
    """ "If you say so." discloses nothing, whatever it was said to."""
    return len(stems(said.text)) < 2 and not figures(said.text)


SUM_LEAST = 100
"""A bare number from here up, after "how much", is a sum."""

_THEIR_BOOKS = re.compile(r"\b(?:turnover|budget|what do you (?:charge|sell)|price|spend on|pay for|annual sales|size of)\b", re.I)


def _sum_of_effect(asker: TraineeTurn | None, earlier: Sequence[Disclosure], *, money: bool) -> bool:
    """Money named in answer to a real question, once a difficulty is on the table, is the size of what it does."""
    if asker is None or not money or not earlier or not left_asking(asker):
        return False
    return asker.labels.question in ("open", "closed") and not asker.labels.opening and not _THEIR_BOOKS.search(asker.text)


def _is_bare_size(said: ProspectTurn, asker: TraineeTurn | None, earlier: Sequence[Disclosure]) -> bool:
    """ "How much is that?" - "About 1,900 pounds a month.": a sum that names nothing is the size of the effect last named."""
    asked = asker is not None and asks_amount(asker) and not forfeits(asker.labels)
    money = (
        any(amount.money or (amount.value >= SUM_LEAST and "how much" in asker.text.lower()) for amount in amounts(said.text))
        if asker
        else False
    )
    return _sum_of_effect(asker, earlier, money=money) or (
        asked and (money or (bool(_SUM.search(said.text)) and any(each.kinds for each in earlier)))
    )


_OPENS_UP = re.compile(
    r"\b(?:happen\w*|wrong|trouble|worst|last time|going on|take me|walk me|talk me|tell me (?:about|what|how)|what'?s it like|bother\w*|"
    r"problem|difficult|"
    r"stuck|get in the way|hurt\w*|frustrat\w*|where does it|fall down)\b",
    re.I,
)
TELLING = 10
"""Words in the shortest account of what goes wrong."""


def opens_up(turn: TraineeTurn) -> bool:
    """An open question into what happens or goes wrong."""
    return turn.labels.question == "open" and left_asking(turn) and bool(_OPENS_UP.search(turn.text)) and not turn.labels.opening


def _tells_of_trouble(said: ProspectTurn, asker: TraineeTurn | None, earlier: Sequence[Disclosure]) -> bool:
    """The first full answer to a question into what goes wrong tells of a difficulty, whatever words it finds for it."""
    if asker is None or earlier or not opens_up(asker) or said.turn < 3:
        return False
    return count_words(said.text) >= TELLING and not _FINE.search(said.text) and said.line.step in ("none", "accept")


_FINE = re.compile(
    r"\b(?:fine|nothing (?:really|much)|no (?:problem|trouble|complaints)|can'?t complain|happy with|works well|all good|good question)\b",
    re.I,
)


def _asker(said: ProspectTurn, trainee: Sequence[TraineeTurn]) -> TraineeTurn | None:
    """The trainee turn this answers; a bare nod in between ("Mm. Go on.") hands the credit back to the question before it."""
    earlier = [turn for turn in trainee if turn.turn < said.turn]
    for turn in reversed(earlier[-(LEADS_BACK + 1) :]):
        if not _is_nod(turn):
            return turn
    return earlier[-1] if earlier else None


def _is_nod(turn: TraineeTurn) -> bool:
    quiet = turn.labels.question == "none" and not set(turn.labels.gives) - {"acknowledge"}
    return quiet and 0 < count_words(turn.text) <= NOD


def deserves(turn: TraineeTurn) -> bool:
    """A question about effects or their size, neither leading nor stacked nor dressed-up selling; or an insight that opens one."""
    labels = turn.labels
    if not left_asking(turn) and not turn.insight.teaches:
        return False
    if turn.insight.teaches and labels.question not in ("leading", "stacked"):
        return True
    names_it = labels.question == "closed" and bool(kinds_named(_question_in(turn)))
    if forfeits(labels) and not (forfeits(labels) == "closed" and names_it):
        return False
    if names_it:
        return True
    sizes = asks_amount(turn) and labels.spin != "situation"
    sure = turn.reading.confidence >= SURE_OF_EFFECT
    return sizes or (sure and (asks_about_effect(labels) or bool(MONEY_OR_RISK & set(labels.targets))))


SURE_OF_EFFECT = 0.4
"""Below this confidence a question that may be after an effect is taken for one after the difficulty."""


_BARE_FACT = re.compile(
    r"\b(?:how many|how long have|how old|who(?:'s| is| are) (?:it|your|the)|which|when(?:'s| is| does)|where (?:is|are|do)|"
    r"do you (?:have|own|use)|have you got|are "
    r"you (?:on|using)|what(?:'s| is) (?:your|the) (?:turnover|budget|name|size))\b",
    re.I,
)


def takes_up(turn: TraineeTurn, prospect: Sequence[ProspectTurn]) -> bool:
    """A real question that grows out of the prospect's last line and is no mere request for a fact: so what, however it is worded."""
    last = next((each for each in reversed(prospect) if each.turn < turn.turn), None)
    asked = _question_in(turn)
    if last is None or not left_asking(turn) or turn.labels.question not in ("open", "closed") or _BARE_FACT.search(asked):
        return False
    if "injection" in turn.labels.other or "pitch" in turn.labels.gives or turn.labels.opening:
        return False
    return bool(stems(turn.text) & stems(last.text)) or refers_back(fold(asked))


def _led_on(asker: TraineeTurn, *, grows: bool) -> bool:
    """A real question that is no bare request for a fact: it brings out a difficulty, or what one leads to."""
    return not forfeits(asker.labels) and (grows or asker.labels.spin == "problem" or opens_up(asker) or asks_about_effect(asker.labels))


_WORTH: frozenset[str] = frozenset({"impact", "magnitude"})


def _how(kinds: Sequence[ValueKind], asker: TraineeTurn | None, named: set[ValueKind], reader: Reader, *, grows: bool) -> How:
    """Credit goes to a question as far as it asked: a problem question that is answered with a fine has brought out the problem."""
    if asker is None:
        return "volunteered"
    if asker.labels.question == "leading" or set(kinds) & (effects_asserted(asker, reader) - named):
        return "assumed"
    if kinds:
        return "asked" if deserves(asker) or (asker.reading.earns in _WORTH and left_asking(asker)) else "volunteered"
    return "asked" if deserves(asker) or _led_on(asker, grows=grows) else "volunteered"


_OF_YOURS = re.compile(r"\b(?:you|your|you're|you've|you'll|you'd|yours)\b", re.I)


def effects_asserted(turn: TraineeTurn, reader: Reader) -> set[ValueKind]:
    """Kinds of effect that the turn states as this prospect's, rather than asks about, teaches, tells of others or plays back."""
    kinds: set[ValueKind] = set()
    for part in turn.parts:
        if not _OF_YOURS.search(turn.text[part.start : part.end]):
            continue
        if part.labels.question in ("none", "leading") and not {"teach", "share", "summarise", "answer", "pitch"} & set(part.labels.gives):
            kinds |= set(reader.value(turn.text[part.start : part.end]).value_kind)
    return kinds if not {"teach", "share", "summarise"} & set(turn.labels.gives) else set()


def _words_naming(session: Session, said: ProspectTurn, reader: Reader) -> tuple[Evidence, ...]:
    """The sentence that says it: the first that names an effect, else the longest."""
    spans = sentence_spans(said.text)
    text = session.turns[said.turn].text
    naming = next((span for span in spans if reader.value(said.text[slice(*span)]).value_kind), None)
    span = naming or max(spans, key=lambda each: each[1] - each[0], default=None)
    return (quote(text, span, said.turn),) if span else ()


# --- from a trusted ledger ---


def disclosures_from(
    persona: Persona, session: Session, ledger: Sequence[LedgerEntry], prospect: Sequence[ProspectTurn]
) -> tuple[Disclosure, ...]:
    """What the gate opened, turn by turn."""
    known = {rung.id: rung for rung in persona.rungs()}
    found = []
    for entry in ledger:
        reply = next((each.turn for each in prospect if each.turn > entry.turn), None)
        if reply is None:
            continue
        how: How = "asked"
        for names in (entry.opened, entry.volunteered):
            for rung in (known[name] for name in names if name in known):
                found.append(_opened(persona, session, entry, rung, reply, how))
            how = "volunteered"
    return tuple(found)


def _opened(persona: Persona, session: Session, entry: LedgerEntry, rung: Rung, reply: int, how: How) -> Disclosure:
    sized = persona.rung(rung.of) if rung.of else rung
    said = next((span for span in entry.spans if span.rung == rung.id), None)
    text = session.turns[reply].text
    fits = said is not None and 0 <= said.start < said.end <= len(text)
    words = (quote(text, (said.start, said.end), reply),) if said and fits else quote_holding(text, reply)
    return Disclosure(
        turn=reply, kinds=(sized.kind,) if sized.kind else (), sized=rung.rung == "magnitude", how=how, asked_by=entry.turn,
        evidence=words, consequence=rung.rung == "consequence", symptom=rung.rung == "symptom",
    )  # fmt: skip
