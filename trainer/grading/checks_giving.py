"""Layer 3, giving: the insight and the story."""

from collections.abc import Callable

from trainer.domain.readings import StoryReading
from trainer.grading.facts import Facts, Insight, Story
from trainer.grading.prose import joined
from trainer.grading.verdict import Check, Condition, Verdict, shown, when

# --- teach


def best_insight(facts: Facts) -> Insight | None:
    """The insight that shows most; None if none was given."""
    return max(facts.insights, key=lambda insight: insight.rank, default=None)


_NO_INSIGHT = "You gave no insight: nothing that could change how the prospect sees the matter."


def _of_insight(holds: Callable[[Insight], bool], yes: str, no: str) -> Check:
    def check(facts: Facts) -> Verdict:
        insight = best_insight(facts)
        if insight is None:
            return Verdict(False, _NO_INSIGHT)
        return shown(insight.words if holds(insight) else (), yes, no)

    return check


def teach_reacted_to(facts: Facts) -> Verdict:
    insight = best_insight(facts)
    no = "The prospect did not visibly take it in." if insight else _NO_INSIGHT
    return shown(insight.reaction if insight is not None and insight.took == "moved" else (), "The prospect visibly took it in.", no)


def teach_not_refuted(facts: Facts) -> Verdict:
    insight = best_insight(facts)
    if insight is None:
        return Verdict(False, _NO_INSIGHT)
    holds = insight.took != "refutes"
    yes = f"The prospect did not contradict it (turn {insight.turn} and the reply to it)."
    return when(holds, yes, "The prospect showed that it does not hold for them.", () if holds else insight.reaction)


# --- share


TOLD, TOLD_OUT, TOLD_WHOLE = 45, 70, 100
"""Words from which a story is told and not only mentioned, from which one can see it, and which a whole one takes."""


def best_story(facts: Facts) -> Story | None:
    """The fullest story of another; one in which the product turns things only where there is no other."""

    def fullness(story: Story) -> tuple[bool, int, int]:
        told = sum(story.length >= least for least in (TOLD, TOLD_OUT, TOLD_WHOLE))
        return not story.read.product_turns, story.parts + told, -story.turns[0]

    return max(facts.stories, key=fullness, default=None)


def _told_in(least: int) -> Check:
    def check(facts: Facts) -> Verdict:
        story = best_story(facts)
        if story is None:
            return Verdict(False, _NO_STORY)
        count = f"The story takes {story.length} words ({joined(list(story.turns))})"
        no = f"{count}: too few to be more than a mention; let the prospect see it." if least <= TOLD else f"{count}: it is told in haste."
        return shown(story.words if story.length >= least else (), f"{count}.", no)

    return check


_NO_STORY = "You told no story of somebody else's experience."


def _of_story(holds: Callable[[StoryReading], bool], yes: str, no: str) -> Check:
    def check(facts: Facts) -> Verdict:
        story = best_story(facts)
        if story is None:
            return Verdict(False, _NO_STORY)
        return shown(story.words if holds(story.read) else (), yes, no)

    return check


def story_arc(facts: Facts) -> Verdict:
    story = best_story(facts)
    if story is None:
        return Verdict(False, _NO_STORY)
    read = story.read
    return shown(
        story.words if read.one_party and read.complication and read.turning_point and read.resolution else (),
        f"The story runs from the situation through what went wrong and what changed to how it ended ({joined(list(story.turns))}).",
        "The story is cut short: situation, complication, turning point and end do not all stand.",
    )


def story_basis_known(facts: Facts) -> Verdict:
    story = best_story(facts)
    if story is None:
        return Verdict(False, _NO_STORY)
    no = "This story is not in your kit, and you did not tell it as your own experience."
    return shown(story.words if story.known else (), "The story is in your kit, or your own.", no)


# --- kit


def has_kit(facts: Facts) -> bool:
    return facts.situation is not None and bool(facts.situation.kit.insights)


def has_story_kit(facts: Facts) -> bool:
    return facts.situation is not None and bool(facts.situation.kit.stories)


CHECKS: dict[str, Check] = {
    "teaches": _of_insight(lambda insight: True, "You gave the prospect an insight that is not about your product.", _NO_INSIGHT),
    "teach_has_basis": _of_insight(
        lambda insight: insight.basis == "named",
        "You said where it comes from.",
        "You did not say where it comes from: a source, a sample, their own figures.",
    ),
    "teach_basis_known": _of_insight(
        lambda insight: insight.known,
        "It rests on your kit, on their words or on your own experience.",
        "Its basis is not in your kit, nor in what the prospect said, nor your own declared experience.",
    ),
    "teach_challenges": _of_insight(
        lambda insight: insight.challenges,
        "It went against what one would expect.",
        "It confirmed what the prospect already thought, or was common knowledge.",
    ),
    "teach_reacted_to": teach_reacted_to,
    "teach_not_refuted": teach_not_refuted,
    "tells_story": _of_story(
        lambda read: not read.product_turns,
        "You told a story of somebody else's experience.",
        "What changes things in the story is your own product: that is a pitch.",
    ),
    "mentions_somebody": _of_story(
        lambda read: read.complication, "Somebody else's trouble is at least mentioned.", "Nobody else's trouble is told of."
    ),
    "story_told": _told_in(TOLD),
    "story_told_out": _told_in(TOLD_OUT),
    "story_told_whole": _told_in(TOLD_WHOLE),
    "story_one_party": _of_story(
        lambda read: read.one_party, "It is about one person or organisation.", "It is not about one person or organisation."
    ),
    "story_complication": _of_story(lambda read: read.complication, "It tells what went wrong.", "It does not tell what went wrong."),
    "story_turning_point": _of_story(lambda read: read.turning_point, "It tells what changed.", "It does not tell what changed."),
    "story_resolution": _of_story(lambda read: read.resolution, "It tells how it ended.", "It does not tell how it ended."),
    "story_arc": story_arc,
    "story_relevant": _of_story(
        lambda read: read.relevant,
        "The story is about a matter like the prospect's.",
        "The story has little to do with what the prospect had told you.",
    ),
    "story_basis_known": story_basis_known,
}

CONDITIONS: dict[str, Condition] = {"has_kit": has_kit, "has_story_kit": has_story_kit}
