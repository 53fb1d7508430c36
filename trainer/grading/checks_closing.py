"""Layer 4: what was concluded, who does what by when, and how firmly it was said."""

import re

from trainer.domain.report import Commitment, Evidence
from trainer.domain.vocabulary import Speaker
from trainer.grading.evidence import quote_holding
from trainer.grading.facts import Facts, TraineeTurn
from trainer.grading.prose import count_words, joined, matter, stems
from trainer.grading.turns import late_from, words_that
from trainer.grading.undertakings import brought_about
from trainer.grading.verdict import Check, Verdict, shown, when
from trainer.reading.amounts import amounts, same, values

_CLAIMS_YES = re.compile(
    r"\b(?:so we(?:'re| are) (?:all )?(?:agreed|set|on)|i'?ll take that as a yes|so that'?s (?:a yes|settled|agreed|"
    r"a deal)|(?:glad|great|good)[, ]+(?:that )?you'?re on board"
    r"|i(?:'ll| will|'m going to)? take (?:it|that)(?: then)? (?:as (?:a yes|read|settled|agreed)|that (?:you|we))|so you'?re (?:agreed|"
    r"on board|in\b|"
    r"happy to go|going ahead)|(?:a |such a )?(?:strong|firm|clear|solid|great) commitment|you(?:'ve| have) (?:committed|agreed|"
    r"signed up) to"
    r"|consider it (?:done|booked)|we have a deal|thanks? (?:you )?for (?:agreeing|committing|your commitment))\b",
    re.I,
)  # fmt: skip
_DECLINES_OFFER = re.compile(
    r"\b(?:no need (?:to|for)|let'?s not (?:fix|book|set|put)|not necessary|no rush|rather not (?:fix|book|set)|"
    r"don'?t need (?:a|to fix|to book)"
    r"|leave (?:it|that) open|we can see nearer|let'?s see (?:how|when))\b",
    re.I,
)
_REASON = re.compile(r"\b(?:because|since|as|given|so|that'?s why|reason|after what|from what|unless|until|without|if)\b", re.I)


RECAP_MATTER = 2
"""Content words that a recap shares with the prospect, the line right before it left out: repeating that line sums up nothing."""


def _recaps(facts: Facts) -> list[TraineeTurn]:
    """Late turns that play back what was concluded, in matter the prospect had spoken of."""
    late = late_from(len(facts.session.turns))
    said = (turn for turn in facts.trainee if turn.turn >= late and ("summary" in turn.labels.closing or "summarise" in turn.labels.gives))
    recaps = [turn for turn in said if len(stems(turn.text) & stems(facts.heard_before(turn.turn - 1))) >= RECAP_MATTER]
    return recaps or [turn for turn in facts.trainee if turn.turn >= late and _adds_up(facts, turn)]


FIGURES_BACK = 2


def _adds_up(facts: Facts, turn: TraineeTurn) -> bool:
    """Two or more of the prospect's own figures given back in statements: "you're out twenty-one thousand, and about ten on beer"."""
    heard = {value for value in values(facts.heard_before(turn.turn - 1)) if value >= A_FIGURE}
    back = {value for value in values(turn.text) if any(same(value, each) for each in heard)}
    return len(back) >= FIGURES_BACK and len(matter(turn.text) & stems(facts.heard_before(turn.turn - 1))) >= RECAP_MATTER


A_FIGURE = 10
"""Smaller numbers are hours, days and counts."""


def summary_given(facts: Facts) -> Verdict:
    words = [
        q
        for turn in _recaps(facts)
        for q in words_that(turn, lambda labels: "summary" in labels.closing or "summarise" in labels.gives, facts.session)
    ]
    return shown(words, "You summed up what had been said.", "Near the end you did not sum up what the prospect had told you.")


def summary_names_value(facts: Facts) -> Verdict:
    """The recap gives back an effect, its kind and its size as the prospect put them."""
    for each in facts.disclosures:
        said = " ".join(words.quote for words in each.evidence)
        for turn in _recaps(facts) if each.kinds and each.sized else ():
            back = _given_back(turn.text, said + " " + _whole(facts, each.turn))
            if back and turn.turn > each.turn:
                recap = quote_holding(facts.session.turns[turn.turn].text, turn.turn, (back,))
                return Verdict(True, "Your recap gave back the effect and its size as the prospect had put them.", (*recap, *each.evidence))
    return Verdict(False, "Your recap did not name the revenue, cost or risk and its size in the prospect's own words.")


def _given_back(recap: str, said: str) -> str | None:
    """The figure of the recap that the prospect had given, as it stands in the recap."""
    theirs = values(said)
    return next((recap[each.start : each.end].strip() for each in amounts(recap) if any(same(each.value, value) for value in theirs)), None)


def _whole(facts: Facts, turn: int) -> str:
    said = facts.prospect_at(turn)
    return said.text if said else ""


_MERE_COURTESY = re.compile(
    r"\b(?:some(?:thing)?|any|more|the|a (?:bit|few)|bits)? ?(?:information|info|details?|material|stuff|literature|brochures?|things?|"
    r"thoughts?|links?|"
    r"slides|deck|email|overview|one-pager)\b|\bsomething\b",
    re.I,
)


SAYS_LEAST = 3
"""Words in the shortest promise that names only its day: "Friday." alone repeats one."""


def binds(row: Commitment) -> bool:
    """Firm words about a thing that can be late: to send "some information" one day binds nobody."""
    vague_thing = bool(_MERE_COURTESY.search(row.task or "")) and not row.complete
    says_what = bool(row.task) or (bool(row.due) and count_words(row.text) >= SAYS_LEAST)
    return row.strength == "strong" and says_what and not vague_thing


def _refused(facts: Facts, turn: int) -> bool:
    """The prospect's next words take back what the trainee announced."""
    reply = next((each for each in facts.prospect if each.turn > turn), None)
    return reply is not None and (reply.line.step == "decline" or bool(_NOT_THAT.search(reply.text)))


_NOT_THAT = re.compile(r"\b(?:i didn'?t say|not an? \w+|just the details|please don'?t|no need|i(?:'ve| have)n'?t agreed|i never)\b", re.I)


def action_agreed(facts: Facts) -> Verdict:
    words = [
        quote
        for action in facts.actions
        if action.strong and (action.dated or not _MERE_COURTESY.search(action.task)) and not _refused(facts, action.turn)
        for quote in action.evidence
    ]
    return shown(words, "The close holds a definite action.", "The close holds no definite action: nobody said what they will do.")


def actions_owned(facts: Facts) -> Verdict:
    """Somebody is named for it; a meeting fixed for a day ("let's do Thursday at two") is owned by both."""
    loose = [action for action in facts.actions if action.owner is None and not (action.dated and action.strong)]
    words = [quote for action in loose or facts.actions for quote in action.evidence]
    no = "It is open who will do it." if loose else "There was no action to own."
    return when(bool(facts.actions) and not loose, "Every action has somebody who does it.", no, words)


def _undated(facts: Facts) -> list[Evidence]:
    return [quote for action in facts.actions if not action.dated for quote in action.evidence]


def actions_dated(facts: Facts) -> Verdict:
    loose = _undated(facts)
    words = loose or [quote for action in facts.actions for quote in action.evidence]
    no = "It is open by which day it will be done." if loose else "There was no action to date."
    return when(bool(facts.actions) and not loose, "Every action has its day.", no, words)


def one_action_undated_at_most(facts: Facts) -> Verdict:
    loose = sum(not action.dated for action in facts.actions)
    words = [quote for action in facts.actions for quote in action.evidence]
    return when(
        bool(facts.actions) and loose <= 1, "At most one action is left without a day.", f"{loose} actions are left without a day.", words
    )


def any_undertaking(facts: Facts) -> Verdict:
    words = [quote for row in _final(facts, "trainee") + _final(facts, "prospect") for quote in _words(facts, row)]
    return shown(words, "Something was at least promised.", "Nobody promised anything.")


def clear_no(facts: Facts) -> Verdict:
    """An honest end without a fit, with its reasons."""
    no = "There was no reasoned end to it."
    if facts.outcome.value != "disqualification":
        return Verdict(False, no)
    ending = [turn for turn in facts.trainee if "disqualify" in turn.labels.closing and _REASON.search(turn.text)]
    words = [quote for turn in ending for quote in words_that(turn, lambda labels: "disqualify" in labels.closing, facts.session)]
    return shown(words, "You closed it honestly and said why.", no)


# --- how firmly ---


def _final(facts: Facts, speaker: Speaker) -> list[Commitment]:
    """The undertakings of one side in the close; where it has none there, its last one in the late part of the call."""
    late = late_from(len(facts.session.turns))
    mine = [row for row in facts.commitments if row.speaker == speaker and row.turn >= late and brought_about(row, facts.trainee)]
    closing = [row for row in mine if row.turn >= facts.close]
    return closing or mine[-1:]


def _words(facts: Facts, row: Commitment) -> tuple[Evidence, ...]:
    return quote_holding(facts.session.turns[row.turn].text, row.turn, (row.text[:60], row.task or ""))


_OTHER_SIDE: dict[Speaker, Speaker] = {"trainee": "prospect", "prospect": "trainee"}
_PLAIN_YES = re.compile(
    r"^\W*(?:(?:ok|okay|right|well|oh)\W+)?(?:yes|yeah|yep|sure|i will|i can|will do|done|agreed|of course|you'?ll have it|no problem|"
    r"happy to|"
    r"absolutely|certainly|fine|that works)\b",
    re.I,
)


def _said_yes_to_a_day(facts: Facts) -> tuple[Evidence, ...]:
    """ "Will you send it by Wednesday?" - "I will.": a plain yes to a dated request binds as much as its words said again."""
    late = late_from(len(facts.session.turns))
    asked = {row.turn for row in facts.commitments if row.speaker == "trainee" and row.turn >= late and row.due and row.owner == "prospect"}
    yes = [each for each in facts.prospect if each.before in asked and _PLAIN_YES.search(each.text) and each.line.step != "decline"]
    return tuple(quote for each in yes for quote in quote_holding(facts.session.turns[each.turn].text, each.turn))


def _firm(row: Commitment) -> bool:
    """Strong words that are late from some day on: "I'll send it over" without a day is firm in tone only."""
    return binds(row) and (row.complete or row.date is not None or row.due is not None)


def _strong(speaker: Speaker, yes: str, no: str) -> Check:
    def check(facts: Facts) -> Verdict:
        rows = [row for row in _final(facts, speaker) if _firm(row) and row.owner != _OTHER_SIDE[speaker]]
        words = [quote for row in rows if speaker == "prospect" or not _refused(facts, row.turn) for quote in _words(facts, row)]
        return shown(words or (_said_yes_to_a_day(facts) if speaker == "prospect" else ()), yes, no)

    return check


def _vague_left(most: int, yes: str, no: str) -> Check:
    def check(facts: Facts) -> Verdict:
        rows = [*_final(facts, "trainee"), *_final(facts, "prospect")]
        if not rows:
            return Verdict(False, "There was no undertaking to firm up.")
        left = [row for row in rows if _is_vague(row) and not _firmed(row, rows)]
        turns = joined(sorted({row.turn for row in rows}))
        return when(len(left) <= most, f"{yes} ({turns}).", no, [quote for row in left for quote in _words(facts, row)])

    return check


def _is_vague(row: Commitment) -> bool:
    """Weak words, or strong ones that are never late."""
    return row.strength == "weak" or (row.strength == "strong" and bool(row.task) and not _firm(row))


def no_weak_words(facts: Facts) -> Verdict:
    """What was promised was promised flatly, be it without a day."""
    rows = [*_final(facts, "trainee"), *_final(facts, "prospect")]
    weak = [row for row in rows if row.strength == "weak"]
    strong = [row for row in rows if binds(row)]
    if weak or not strong:
        words = [quote for row in weak for quote in _words(facts, row)]
        no = "A promise was made in weak words." if weak else "Nothing was promised in firm words."
        return when(False, "", no, words)
    return shown([quote for row in strong for quote in _words(facts, row)], "Every promise was made in firm words.", "")


FIRMED_WITHIN = 4
"""Turns within which firm words of the same side, or of the other about the same thing, firm up a vague one."""


def _firmed(vague: Commitment, rows: list[Commitment]) -> bool:
    def about_it(row: Commitment) -> bool:
        return bool(stems(row.task or row.text) & stems(vague.task or vague.text))

    after = (row for row in rows if row is not vague and vague.turn < row.turn <= vague.turn + FIRMED_WITHIN and _firm(row))
    return any(row.speaker == vague.speaker or about_it(row) for row in after)


def no_yes_claimed(facts: Facts) -> Verdict:
    """A trainee who announces an agreement that the prospect has not given gets nothing for it."""
    claims = [turn for turn in facts.trainee if _CLAIMS_YES.search(turn.text) and not _confirmed(facts, turn)]
    words = [quote for turn in claims for quote in quote_holding(facts.session.turns[turn.turn].text, turn.turn)]
    span = f"turns {facts.close}-{len(facts.session.turns) - 1}"
    return when(
        not claims, f"You claimed no yes that was not given ({span}).", "You announced an agreement the prospect had not given.", words
    )


def _confirmed(facts: Facts, turn: TraineeTurn) -> bool:
    around = (facts.prospect_at(turn.before), facts.prospect_at(turn.reply))
    gave = {row.turn for row in facts.commitments if row.speaker == "prospect" and row.strength == "strong"}
    return any(each is not None and (each.line.step == "accept" or each.turn in gave) for each in around)


def no_dated_offer_declined(facts: Facts) -> Verdict:
    dated = {row.turn for row in facts.commitments if row.speaker == "prospect" and row.due}
    declined = [turn for turn in facts.trainee if turn.before in dated and _DECLINES_OFFER.search(turn.text)]
    words = [quote for turn in declined for quote in quote_holding(facts.session.turns[turn.turn].text, turn.turn)]
    span = f"turns {facts.close}-{len(facts.session.turns) - 1}"
    return when(
        not declined,
        f"You turned down no dated offer of the prospect's ({span}).",
        "The prospect offered a day and you turned it down.",
        words,
    )


prospect_strong = _strong("prospect", "The prospect ended with a firm undertaking.", "The prospect undertook nothing firm.")

CHECKS: dict[str, Check] = {
    "summary_given": summary_given,
    "summary_names_value": summary_names_value,
    "action_agreed": action_agreed,
    "actions_owned": actions_owned,
    "actions_dated": actions_dated,
    "one_action_undated_at_most": one_action_undated_at_most,
    "any_undertaking": any_undertaking,
    "clear_no": clear_no,
    "trainee_strong": _strong(
        "trainee", "You ended with a firm undertaking of your own.", "You ended without a firm undertaking of your own."
    ),
    "prospect_strong": prospect_strong,
    "weak_words_firmed": _vague_left(
        0, "No vague promise was left standing", "A vague promise was left standing: nobody asked what exactly, who and by when."
    ),
    "no_weak_words": no_weak_words,
    "few_vague_words": _vague_left(1, "At most one vague promise was left standing", "Several vague promises were left standing."),
    "no_yes_claimed": no_yes_claimed,
    "no_dated_offer_declined": no_dated_offer_declined,
}
