"""Layer 3, giving: the insight and the story."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from trainer.domain.report import Evidence
from trainer.domain.secrecy import proper_names
from trainer.grading.evidence import quote, quote_holding
from trainer.grading.facts import Facts, ProspectTurn, TraineeTurn
from trainer.grading.prose import Span, count_words, figures, matter, sentence_spans, stems
from trainer.grading.turns import INSIGHT_WORDS, words_that
from trainer.grading.turns import teaches as teaches_in
from trainer.grading.verdict import Check, Condition, Verdict, shown, when
from trainer.reading.amounts import amounts
from trainer.reading.telling import SAMPLE, TURNED, finding_at
from trainer.reading.words import fold, sentences

INSIGHT_MATTER = 4
STORY_MATTER = 3
"""Content words, the framework's own left out, in the thinnest insight, and in the thinnest story."""

STORY_WORDS = 25

_BASIS = re.compile(
    r"\b(?:according to|stud(?:y|ies)|survey\w*|research|benchmark\w*|report(?:s|ed)? (?:by|from|that|found|last|"
    r"says)|(?:published|annual|industry|recent) (?:report|figures|data)"
    r"|(?:looked|went) (?:at|through|into)|measured|analys(?:ed|is)|analyz(?:ed)|compared|tracked|sampled|counted|"
    r"interviewed|institute|university|association|federation|regulator'?s?"
    r"|your own (?:figures|numbers|data|report|words|accounts|website)|you (?:said|told|mentioned)|you just (?:said|"
    r"told|gave)|in my (?:own )?(?:experience|years|last|previous|time)"
    r"|when i (?:was|ran|worked|managed)|i (?:ran|worked|managed|spent)|(?:of|across|from|with|at|in) (?:the|our|"
    r"about|some|over|around|roughly)?\s*(?:\d+|[a-z]+teen|twelve|twenty|thirty|forty|fifty|sixty|dozens?)"
    r"\s+(?:\w+\s+){0,2}(?:clients?|customers?|sites?|plants?|companies|firms?|teams?|hospitals?|schools?|stores?|"
    r"shops?|offices|practices|businesses|warehouses|clinics|insurers|banks|hotels|operators|suppliers))\b",
    re.I,
)
_NAMED_SOURCE = re.compile(
    r"\b(?!Research|Stud|Survey|Data|Evidence|Expert|Report|(?:The|Our|A|One|This|It|What|That|They|Most|Some|Many|Leading)\s)"
    r"(?:[A-Z][A-Za-z&'’-]+\s+){1,3}(?:found|says|said|published|report|survey|study|showed|shows|put|puts|estimates?|index|research)\b"
)
_BODY = re.compile(r"\b(?:association|institute|university|federation|regulator|ministry|agency|chamber|union|council|auditors?)\b", re.I)
_OWN = re.compile(
    r"\b(?:in my (?:own )?(?:experience|years|last|previous|time)|when i (?:was|ran|worked|managed)|i (?:ran|worked|"
    r"managed|spent)|we(?:'ve| have)? (?:seen|measured|found|looked)|our (?:own|clients|customers))\b",
    re.I,
)
_THEIRS = re.compile(r"\b(?:you (?:said|told|mentioned|gave|just)|your own|from what you)\b", re.I)
_CHALLENGES = re.compile(
    r"\b(?:every(?:one|body) (?:had |has )?(?:told|said|thought|figured|blamed|swore|believed)|as good as new|(?:was|were) fine\b|"
    r"nothing to do with|"
    r"most (?:people|teams?|companies|firms|managers|of (?:them|us))|everyone (?:thinks|assumes|expects)|"
    r"turns? out|surpris\w+|the opposite|other way round|rather than|instead of"
    r"|(?:isn'?t|wasn'?t|aren'?t|weren'?t|not) (?:the|because|where|so much|in the)|rarely|hardly ever|overlook\w*|"
    r"underestimat\w*|nobody (?:counts|sees|notices|measures|looks)|no one (?:counts|sees|notices|measures)"
    r"|barely|hardly|scarcely|(?:weren'?t|wasn'?t|no) (?:any )?(?:quicker|better|faster|difference|worse)|explained little|"
    r"hidden|unseen|never shows? up|doesn'?t show up|only (?:about )?(?:\d|one|two|three|a (?:third|quarter|half))|"
    r"(?:two|three|four|five|ten) times|twice|more than half|less than half|actually|in fact|before anyone)\b",
    re.I,
)
_SURPRISED = re.compile(
    r"\b(?:(?:hadn'?t|haven'?t|never) (?:thought|looked|seen|considered|put|heard)|didn'?t (?:know|realise|realize)|"
    r"huh|(?:oh,? )?you'?re (?:joking|kidding|having me on)|oh,? (?:no|for|my|god)\b|i'?d (?:put|blamed|always)|really(?=\?)|"
    r"that'?s (?:more|higher|worse|new|interesting|a lot|not what|the opposite|news)"
    r"|i'?d have (?:said|thought|guessed|put|bet)|i (?:always )?(?:figured|thought it was|assumed)|(?:i|we) (?:never|always) (?:thought|"
    r"blamed|"
    r"looked|counted|figured)"
    r"|surpris\w+|makes me (?:think|wonder)|now (?:that )?you (?:say|mention)|wow|come to think)\b",
    re.I,
)
_REVERSES = re.compile(
    r"\b(?:(?:we|i)(?:'ve| have| had| was| were)? (?:been|always|only|never)|oh (?:no|my|for|dear|god)|wait\b|damn|i was (?:about|"
    r"going) to|blaming|so it'?s (?:not|us))\b",
    re.I,
)
"""The prospect turns round on what they had thought or done so far."""
_REFUTES = re.compile(
    r"\b(?:that'?s (?:simply |just )?not (?:true|right|correct|the case|how)|that'?s wrong|not in our (?:case|"
    r"business|trade|industry)|doesn'?t (?:apply|match|hold|fit)|isn'?t true|i (?:don'?t|do not) (?:believe|"
    r"buy) (?:that|it)"
    r"|i disagree|we(?:'ve| have) (?:measured|checked|looked at) (?:that|it)|ours (?:is|are) (?:nothing|not)|"
    r"out of date|where (?:did|do) you get|made[- ]up|opposite is true)\b",
    re.I,
)

_ONE = re.compile(
    r"\b(?:one of (?:our|my|the)|an?|another|this|the|my (?:last|previous|old|former)) (?:[\w'’-]+ ){0,4}?(?:client|"
    r"customer|firm|company|plant|manager|director|head|owner|team|hospital|school|store|shop|bank|insurer|practice|"
    r"hotel|"
    r"colleague|operator|supplier|warehouse|clinic|factory|bakery|brewery|manufacturer|distributor|retailer|officer|"
    r"controller|lead|chief|supervisor|business|employer|group|outfit|counterpart|woman|man|guy|person|maker|"
    r"printer|farm|site|partner)\b"
    r"|\b(?:i|we) (?:once|used to|had)\b|\bwhen i (?:was|ran|worked|managed)\b"
    r"|\b(?:one of (?:our|my)|an?|another) [\w'’ -]{3,60}.{0,200}?\b(?:he|she|they|their|his|her)\b",
    re.I | re.S,
)
_COMPLICATION = re.compile(
    r"\b(?:but|problem|trouble|kept|lost|losing|couldn'?t|could not|failed|missed|struggl\w+|stuck|wrong|late|"
    r"behind|fined|complain\w*|worse|nearly|ran out|broke\w*|delay\w*|short|until|turned (?:down|away)|leak\w*|"
    r"went under|threat\w*|fed up|about to (?:walk|leave|quit|go|lose|close|cancel)|cancel\w*|angry|furious|stops|"
    r"stoppages?|stopp(?:ed|ing)|penalt\w+|mess|nightmare|gave up|in trouble|quit|walked out|queue\w*|waste\w*|overran|mistakes?|"
    r"jam\w*|dry|down|empty|idle|again|twice|rejected|sent back|returned|thrown|scrapped|binned|charge[sd]?|claims?|owed|sick|"
    r"same (?:thing|trouble|story|mess|problem)|stayed (?:at|the same|late|put)|no better|still|left|gone|dropped|argu\w+|blam\w+|no idea|"
    r"nobody|in arrears|overtime|bleeding|chasing|waiting|backed up|piled up)\b",
    re.I,
)
_TURN = re.compile(
    r"\b(?:then|until|so (?:they|he|she|we|i)|what changed|turning point|decided|realised|realized|one day|started|"
    r"stopped|switched|changed|noticed|sat down|found out|worked out|began|moved to|brought in|put in|asked|"
    r"instead)\b",
    re.I,
)
_RESOLUTION = re.compile(
    r"\b(?:now|since then|these days|today|ended up|in the end|as a result|(?:with)?in (?:a|two|three|four|five|six|"
    r"nine|\d+) (?:days?|weeks?|months?|years?|quarters?)|within (?:a|two|three|four|five|six|\d+)|"
    r"after (?:that|a|two|three|four|six|\d+)|(?:by|the) (?:the )?(?:end|next|following|second|third|summer|spring|autumn|winter|christmas|"
    r"easter)|result\w*|"
    r"saved|cut|down (?:to|by|from)|dropped|went from|fell|won back|no longer|never (?:had|since|did)|hasn'?t|haven'?t|"
    r"not one|stayed|(?:the )?(?:next|following) (?:year|quarter|month|season|summer|winter|spring|autumn|week)|half|fewer|back|under|"
    r"first time|kept the|came home|halved|doubled|got (?:it|them|her|his|the) \w+|stopped|"
    r"(?:last|this) (?:year|summer|winter|spring|autumn|month|quarter|christmas))\b",
    re.I,
)
ENDING_FROM = 0.45
"""How a story ends stands in its second half or so."""


# --- teach ---


@dataclass(frozen=True)
class Insight:
    turn: TraineeTurn
    reply: ProspectTurn | None
    basis: bool
    known: bool
    challenges: bool
    reacts: bool
    refuted: bool

    @property
    def rank(self) -> tuple[bool, int, int]:
        return (not self.refuted, sum((self.basis, self.known, self.challenges, self.reacts)), -self.turn.turn)


def best_insight(facts: Facts) -> Insight | None:
    """The insight that shows most; None if none with any content was given."""
    told = (turn for turn in facts.trainee if teaches_in(turn) and count_words(turn.text) >= INSIGHT_WORDS)
    found = [_insight(facts, turn) for turn in told if len(matter(turn.text)) >= INSIGHT_MATTER]
    return max(found, key=lambda insight: insight.rank, default=None)


def _insight(facts: Facts, turn: TraineeTurn) -> Insight:
    reply = facts.prospect_at(turn.reply)
    said = reply.text if reply else ""
    reacts = reply is not None and takes_in(facts, turn, reply)
    basis = has_basis(turn.text) and not _source_refused(facts, reply)
    return Insight(
        turn=turn, reply=reply, basis=basis, known=_known_basis(facts, turn), reacts=reacts,
        challenges=bool(_CHALLENGES.search(turn.text)) or bool(_SURPRISED.search(said)) or (reacts and bool(_REVERSES.search(said))),
        refuted=bool(_REFUTES.search(said)) and not reacts,
    )  # fmt: skip


def takes_in(facts: Facts, turn: TraineeTurn, reply: ProspectTurn) -> bool:
    """The prospect visibly takes in what the turn told: says so, or carries its new matter over to their own case."""
    if reply.line.reacts or _SURPRISED.search(reply.text):
        return True
    if reply.line.asks or reply.line.objects or _REFUTES.search(reply.text) or not _OWN_CASE.search(reply.text):
        return False
    new = matter(turn.text) - stems(facts.heard_before(turn.turn))
    return bool(new & stems(reply.text)) and count_words(reply.text) >= APPLIES_WORDS


_OWN_CASE = re.compile(r"\b(?:we|our|ours|us|i|my|mine)\b", re.I)
APPLIES_WORDS = 8
"""Words in the shortest reply that carries something over to one's own case."""

_ASKS_SOURCE = re.compile(
    r"\b(?:which|what|whose|who|where)\b[^.?!]{0,40}\b(?:stud\w+|research|sources?|figures?|numbers?|survey|report|data|those|that from|"
    r"says? "
    r"(?:so|that))\b[^.?!]*\?|\b(?:says who|according to whom|based on what|how do you know)\b",
    re.I,
)


def _source_refused(facts: Facts, reply: ProspectTurn | None) -> bool:
    """Asked where it comes from, the trainee names nothing."""
    if reply is None or not _ASKS_SOURCE.search(reply.text):
        return False
    after = next((turn for turn in facts.trainee if turn.turn > reply.turn), None)
    return after is None or not (has_basis(after.text) or amounts(after.text))


def has_basis(text: str) -> bool:
    """Names where it comes from: a source, a sample, the prospect's own data, the speaker's own experience.

    "Leading studies" and "research shows" name nothing: a figure, a name or a body has to stand by them.
    """
    return _basis_span(text) is not None


def _basis_span(text: str) -> Span | None:
    """The sentence that says where it comes from: by its words, else the one in which others were looked at."""
    named = next((span for span in sentence_spans(text) if _basis_in(text[slice(*span)])), None)
    told = sentences(fold(text))
    at = finding_at(told) if named is None else None
    return named if at is None else (told[at].start, told[at].start + len(told[at].text))


def _basis_in(said: str) -> bool:
    if _NAMED_SOURCE.search(said) or _OWN.search(said) or _THEIRS.search(said) or SAMPLE.search(fold(said)):
        return True
    return bool(_BASIS.search(said)) and bool(figures(said) or _BODY.search(said) or proper_names(said))


def _known_basis(facts: Facts, turn: TraineeTurn) -> bool:
    """Rests on the kit, on what the prospect said, or on experience the trainee declares as their own."""
    kit = facts.situation.kit if facts.situation else None
    mine = stems(turn.text)
    sources = [insight.text + " " + insight.source for insight in kit.insights] if kit else []
    in_kit = any(len(mine & stems(text)) >= 3 for text in sources)
    heard = facts.heard_before(turn.turn)
    theirs = bool(_THEIRS.search(turn.text)) and len(mine & stems(heard)) >= 2
    return in_kit or theirs or bool(figures(turn.text) & figures(heard)) or bool(_OWN.search(turn.text))


def _teach_words(facts: Facts, insight: Insight | None) -> tuple[Evidence, ...]:
    return words_that(insight.turn, lambda labels: "teach" in labels.gives, facts.session) if insight else ()


_NO_INSIGHT = "You gave no insight: nothing that could change how the prospect sees the matter."


def teaches(facts: Facts) -> Verdict:
    return shown(_teach_words(facts, best_insight(facts)), "You gave the prospect an insight that is not about your product.", _NO_INSIGHT)


def teach_has_basis(facts: Facts) -> Verdict:
    insight = best_insight(facts)
    if insight is None:
        return Verdict(False, _NO_INSIGHT)
    said = insight.turn.text
    span = _basis_span(said) if insight.basis else None
    words = (quote(facts.session.turns[insight.turn.turn].text, span, insight.turn.turn),) if span else ()
    return shown(words, "You said where it comes from.", "You did not say where it comes from: a source, a sample, their own figures.")


def teach_basis_known(facts: Facts) -> Verdict:
    insight = best_insight(facts)
    if insight is None:
        return Verdict(False, _NO_INSIGHT)
    no = "Its basis is not in your kit, nor in what the prospect said, nor your own declared experience."
    return shown(
        _teach_words(facts, insight) if insight.known else (), "It rests on your kit, on their words or on your own experience.", no
    )


def teach_challenges(facts: Facts) -> Verdict:
    insight = best_insight(facts)
    if insight is None:
        return Verdict(False, _NO_INSIGHT)
    return shown(
        _teach_words(facts, insight) if insight.challenges else (),
        "It went against what one would expect.",
        "It confirmed what the prospect already thought, or was common knowledge.",
    )


def teach_reacted_to(facts: Facts) -> Verdict:
    insight = best_insight(facts)
    if insight is None or insight.reply is None or not insight.reacts:
        return Verdict(False, "The prospect did not visibly take it in." if insight else _NO_INSIGHT)
    match = _SURPRISED.search(insight.reply.text)
    words = quote_holding(facts.session.turns[insight.reply.turn].text, insight.reply.turn, (match.group(),) if match else ())
    return shown(words, "The prospect visibly took it in.", "The prospect did not visibly take it in.")


def teach_not_refuted(facts: Facts) -> Verdict:
    insight = best_insight(facts)
    if insight is None:
        return Verdict(False, _NO_INSIGHT)
    against = quote_holding(facts.session.turns[insight.reply.turn].text, insight.reply.turn) if insight.reply and insight.refuted else ()
    return when(
        not insight.refuted,
        f"The prospect did not contradict it (turn {insight.turn.turn} and the reply to it).",
        "The prospect showed that it does not hold for them.",
        against,
    )


# --- share ---


WORLD_SHARED = 2
"""Words of the prospect's world that make a story concrete where it has neither a name nor a number."""


def _is_concrete(facts: Facts, turn: TraineeTurn) -> bool:
    """Somebody, somewhere, so many: "an organisation on a similar journey" could be anybody and is nobody."""
    named = any(
        not turn.text[: match.start()].rstrip().endswith((".", "?", "!", ":")) for match in _NAME.finditer(turn.text) if match.start()
    )
    world = stems(facts.heard_before(turn.turn)) | stems(facts.session.brief or "")
    return named or bool(amounts(turn.text)) or len(matter(turn.text) & world) >= WORLD_SHARED


_NAME = re.compile(r"\b[A-Z][a-zà-ÿ'’-]{2,}")


def story_turns(facts: Facts) -> tuple[TraineeTurn, ...]:
    """The fullest story: a turn that tells one, with the telling turns that directly continue it."""
    tales: list[list[TraineeTurn]] = []
    for turn in facts.trainee:
        if "share" in turn.labels.gives and len(matter(turn.text)) >= STORY_MATTER and _is_concrete(facts, turn):
            follows = tales and tales[-1][-1].order == turn.order - 1
            tales = [*tales[:-1], [*tales[-1], turn]] if follows else [*tales, [turn]]
    return tuple(max(tales, key=lambda tale: (_arc(_told(tale)), count_words(_told(tale))), default=()))


def _told(tale: Iterable[TraineeTurn]) -> str:
    return "\n".join(turn.text for turn in tale)


def _arc(text: str) -> int:
    return sum(find(text) is not None for find in (_one_party, _COMPLICATION.search, _turning, _ending))


Found = Callable[[str], "re.Match[str] | None"]
_DENSE = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.I)


def _one_party(text: str) -> re.Match[str] | None:
    """One person or organisation: described as one, or a he or she spoken of again and again."""
    spoken_of = list(_DENSE.finditer(text))
    return _ONE.search(text) or (spoken_of[0] if len(spoken_of) >= 3 else None)


def _turning(text: str) -> re.Match[str] | None:
    return _TURN.search(text) or TURNED.search(fold(text))


def _ending(text: str) -> re.Match[str] | None:
    return _RESOLUTION.search(text, int(len(text) * ENDING_FROM))


_NO_STORY = "You told no story of somebody else's experience."


def _story(test: Found | None, yes: str, no: str) -> Check:
    def check(facts: Facts) -> Verdict:
        tale = story_turns(facts)
        if not tale:
            return Verdict(False, _NO_STORY)
        for turn in tale:
            match = test(turn.text) if test else None
            if test is None or match:
                holding = (turn.text[match.start() : match.end()],) if match else turn.reading.rests_on
                return shown(quote_holding(facts.session.turns[turn.turn].text, turn.turn, holding), yes, no)
        return Verdict(False, no)

    return check


def story_arc(facts: Facts) -> Verdict:
    tale = story_turns(facts)
    if not tale:
        return Verdict(False, _NO_STORY)
    full = _arc(_told(tale)) == 4 and count_words(_told(tale)) >= STORY_WORDS
    words = [quote for turn in tale for quote in quote_holding(facts.session.turns[turn.turn].text, turn.turn)]
    return shown(
        words if full else (),
        "The story runs from the situation through what went wrong and what changed to how it ended.",
        "The story is cut short: situation, complication, turning point and end do not all stand.",
    )


def story_relevant(facts: Facts) -> Verdict:
    """It meets the prospect where they stand: their own words, or their trade, come back in it."""
    tale = story_turns(facts)
    if not tale:
        return Verdict(False, _NO_STORY)
    world = stems(facts.heard_before(tale[0].turn)) | stems(facts.session.brief or "")
    if facts.persona is not None:
        world |= stems(f"{facts.persona.role} {facts.persona.industry} {facts.persona.public.summary}")
    shared = stems(_told(tale)) & world
    words = quote_holding(facts.session.turns[tale[0].turn].text, tale[0].turn, tale[0].reading.rests_on)
    return shown(
        words if len(shared) >= 3 else (),
        "The story is about a matter like the prospect's.",
        "The story has little to do with what the prospect had told you.",
    )


def story_basis_known(facts: Facts) -> Verdict:
    tale = story_turns(facts)
    if not tale:
        return Verdict(False, _NO_STORY)
    kit = facts.situation.kit if facts.situation else None
    in_kit = any(len(stems(_told(tale)) & stems(story.text + " " + story.about)) >= 4 for story in kit.stories) if kit else False
    words = quote_holding(facts.session.turns[tale[0].turn].text, tale[0].turn, tale[0].reading.rests_on)
    no = "This story is not in your kit, and you did not tell it as your own experience."
    return shown(words if in_kit or _OWN.search(_told(tale)) else (), "The story is in your kit, or your own.", no)


# --- kit ---


def has_kit(facts: Facts) -> bool:
    return facts.situation is not None and bool(facts.situation.kit.insights)


def has_story_kit(facts: Facts) -> bool:
    return facts.situation is not None and bool(facts.situation.kit.stories)


CHECKS: dict[str, Check] = {
    "teaches": teaches,
    "teach_has_basis": teach_has_basis,
    "teach_basis_known": teach_basis_known,
    "teach_challenges": teach_challenges,
    "teach_reacted_to": teach_reacted_to,
    "teach_not_refuted": teach_not_refuted,
    "tells_story": _story(None, "You told a story of somebody else's experience.", _NO_STORY),
    "story_one_party": _story(_one_party, "It is about one person or organisation.", "It is not about one person or organisation."),
    "story_complication": _story(_COMPLICATION.search, "It tells what went wrong.", "It does not tell what went wrong."),
    "story_turning_point": _story(_turning, "It tells what changed.", "It does not tell what changed."),
    "story_resolution": _story(_ending, "It tells how it ended.", "It does not tell how it ended."),
    "story_arc": story_arc,
    "story_relevant": story_relevant,
    "story_basis_known": story_basis_known,
}

CONDITIONS: dict[str, Condition] = {"has_kit": has_kit, "has_story_kit": has_story_kit}
