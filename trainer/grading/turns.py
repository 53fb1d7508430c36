"""Reads every turn once: what the trainee does with it, what the prospect says in it, and where opening and close lie."""

import math
from collections.abc import Callable, Iterator, Sequence

from trainer.domain.readings import InsightReading, Labels, MoveContext, MoveReading, Reader, StoryReading
from trainer.domain.report import Evidence
from trainer.domain.session import Session
from trainer.domain.vocabulary import STANDINGS, Standing
from trainer.grading.evidence import quote, quote_holding
from trainer.grading.facts import Part, ProspectTurn, TraineeTurn
from trainer.grading.prose import count_words, countable, has_words, matter, sentence_spans
from trainer.grading.together import together

PARTS_READ = 12
"""Sentences of one turn that are read by themselves."""

HEARD = 12
"""How many of the prospect's last lines a turn is read against."""

CLOSE_WITHIN = 0.4
"""The close begins in the last two fifths of a call at the earliest."""

CLOSE_TURNS = 6
"""The last turns of a call belong to its late part, however short it is."""

INSIGHT_WORDS, STORY_WORDS = 12, 15
"""A shorter turn carries no finding, and a shorter one no story."""

GIVEN_MATTER = 4
"""Content words, the framework's own left out, in the thinnest insight or story."""

LabelTest = Callable[[Labels], bool]


def read_prospect(session: Session, reader: Reader) -> tuple[ProspectTurn, ...]:
    def read(turn: int) -> ProspectTurn:
        before = next((each for each in reversed(range(turn)) if session.turns[each].speaker == "trainee"), None)
        asked = countable(session.turns[before].text) if before is not None else ""
        text = countable(session.turns[turn].text)
        return ProspectTurn(turn, text, reader.line(text, asked), reader.value(text).quantified, before)

    return tuple(together(read, [turn for turn, said in enumerate(session.turns) if said.speaker == "prospect"]))


def read_trainee(session: Session, prospect: Sequence[ProspectTurn], reader: Reader) -> tuple[TraineeTurn, ...]:
    worded = [each for each in prospect if has_words(each.text)]

    def read(place_and_turn: tuple[int, int]) -> TraineeTurn:
        place, turn = place_and_turn
        heard = [each for each in worded if each.turn < turn]
        text = countable(session.turns[turn].text)
        context = _context(text, heard)
        reading = reader.move(context) if has_words(text) else MoveReading(labels=Labels())
        before = turn - 1 if turn and session.turns[turn - 1].speaker == "prospect" else None
        parts = _parts(context, reading, reader)
        insight = _insight(context, reading.labels, parts, reader)
        story = _story(context, reading.labels, parts, reader)
        return TraineeTurn(turn, place, text, reading, parts, before, _reply_to(turn, session), insight, story)

    return tuple(together(read, enumerate(turn for turn, said in enumerate(session.turns) if said.speaker == "trainee")))


def _context(text: str, heard: Sequence[ProspectTurn]) -> MoveContext:
    pain, standing = standing_after(heard)
    lines = tuple(each.text for each in heard[-HEARD:])
    return MoveContext(trainee=text, pain=pain, rung=standing, disclosed=lines, prospect=lines[-1] if lines else None)


def standing_after(heard: Sequence[ProspectTurn]) -> tuple[str | None, Standing]:
    """The concern last talked about, by the line that opened it, and how deep the prospect has gone on it."""
    pain: str | None = None
    standing: Standing = "none"
    for each in heard:
        said = each.line.discloses
        if said == "none":
            continue
        if pain is None or (said == "symptom" and standing != "symptom"):
            pain, standing = each.text, said
        elif STANDINGS.index(said) > STANDINGS.index(standing):
            standing = said
    return pain, standing


def _reply_to(turn: int, session: Session) -> int | None:
    """The prospect's next turn, if it comes before the trainee speaks again."""
    after = turn + 1
    return after if after < len(session.turns) and session.turns[after].speaker == "prospect" else None


def _parts(context: MoveContext, whole: MoveReading, reader: Reader) -> tuple[Part, ...]:
    spans = sentence_spans(context.trainee)[:PARTS_READ]
    if len(spans) == 1:
        return (Part(*spans[0], whole.labels),)
    texts = (context.trainee[start:end] for start, end in spans)
    readings = (reader.move(context.model_copy(update={"trainee": text})) for text in texts)
    return tuple(Part(*span, reading.labels) for span, reading in zip(spans, readings, strict=True))


SAID_AFTER = 12
"""Words that may follow a question in its turn; more of them, and the speaker has gone on without waiting for an answer."""


def left_asking(turn: TraineeTurn) -> bool:
    """The turn ends with its question, or nearly so: what the prospect says next can be an answer to it."""
    mark = turn.text.rfind("?")
    if mark < 0:
        return turn.labels.question != "none" and turn.labels.question != "leading"
    return count_words(turn.text[mark + 1 :]) <= SAID_AFTER


def words_that(turn: TraineeTurn, test: LabelTest, session: Session) -> tuple[Evidence, ...]:
    """The sentence of the turn that does what ``test`` asks about, else the words its reading rests on."""
    text = session.turns[turn.turn].text
    for part in turn.parts:
        if test(part.labels):
            return (quote(text, (part.start, part.end), turn.turn),)
    return quote_holding(text, turn.turn, turn.reading.rests_on)


def _insight(context: MoveContext, labels: Labels, parts: Sequence[Part], reader: Reader) -> InsightReading:
    """Read as an insight, and as teaching by the moves too: of the turn, of one of its sentences, or of a stretch of them."""
    text = context.trainee
    if count_words(text) < INSIGHT_WORDS or len(matter(text)) < GIVEN_MATTER or "injection" in labels.other:
        return InsightReading()
    read = reader.insight(text, context.prospect or "")
    if "summary" in labels.closing or ("pitch" in labels.gives and not read.challenges):
        return InsightReading()  # what the two of them found is played back, or what the product does is told
    if not read.teaches or "teach" in labels.gives or any("teach" in part.labels.gives for part in parts):
        return read
    stretches = (reader.move(context.model_copy(update={"trainee": stretch})) for stretch in _stretches(text))
    return read if any("teach" in each.labels.gives for each in stretches) else InsightReading()


STRETCH = 300
"""Code points that a move is read whole in; of a longer turn the middle is not seen."""


def _stretches(text: str) -> Iterator[str]:
    """From each sentence on, as much as is read whole; nothing for a turn that is."""
    spans = sentence_spans(text) if len(text) > STRETCH else ()
    for place, (start, _) in enumerate(spans[:PARTS_READ]):
        end = max((end for _, end in spans[place:] if end - start <= STRETCH), default=start + STRETCH)
        yield text[start:end]


def _story(context: MoveContext, labels: Labels, parts: Sequence[Part], reader: Reader) -> StoryReading:
    """Where a move is read as sharing, by the whole or by one of its sentences, one part of a story will do; elsewhere two. Where
    the turn is not read as a pitch, no product turns it."""
    text = context.trainee
    if count_words(text) < STORY_WORDS or len(matter(text)) < GIVEN_MATTER or "injection" in labels.other:
        return StoryReading()
    shares = "share" in labels.gives or any("share" in part.labels.gives for part in parts)
    read = reader.story(text, context.prospect or "") if shares or not labels.closing else StoryReading()
    told = read.complication + read.turning_point + read.resolution
    if not read.one_party or told < (1 if shares else 2):
        return StoryReading()
    return read if "pitch" in labels.gives else read.model_copy(update={"product_turns": False})


def is_core(turn: TraineeTurn) -> bool:
    """Discovery, teaching or selling has begun."""
    return turn.labels.spin in ("problem", "implication", "value") or gives_or_sells(turn)


def gives_or_sells(turn: TraineeTurn) -> bool:
    """An insight, a story, or a pitch."""
    return turn.insight.teaches or turn.tells or "pitch" in turn.labels.gives


def core_start(trainee: Sequence[TraineeTurn]) -> int:
    """The turn that ends the opening; past the last turn if nothing does."""
    first = next(
        (each for each in trainee if is_core(each) or (each.labels.spin == "situation" and not each.labels.opening)),
        None,
    )
    return first.turn if first else (trainee[-1].turn + 1 if trainee else 0)


def close_start(trainee: Sequence[TraineeTurn], turns: int) -> int:
    """The turn that begins the close: the first closing move in the last part of the call, else its last quarter."""
    moves = (each for each in trainee if each.turn >= late_from(turns) and each.labels.closing)
    first = next(moves, None)
    return first.turn if first else max(late_from(turns), int(turns * 0.75))


def late_from(turns: int) -> int:
    """Where the late part of a call of so many turns begins."""
    return max(0, min(math.ceil(turns * (1 - CLOSE_WITHIN)), turns - CLOSE_TURNS))
