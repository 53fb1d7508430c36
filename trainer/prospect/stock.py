"""Everyday replies for a persona that brings no wording of her own (``lines`` in the persona file).

None of them holds a figure, an effect, or assent to anything.
"""

from trainer.domain.persona import StockLine

STOCK: dict[StockLine, tuple[str, ...]] = {
    "greets": ("Hello. Good to meet you.", "Morning. Thanks for making the time."),
    "agrees_agenda": ("That works for me. Go ahead.", "Fine by me. Let's start there."),
    "agrees_time": ("Yes, that time still works.", "We have what was booked, no more."),
    "no_effect_yet": ("The effect of what, exactly?", "You haven't asked me what's wrong yet."),
    "nothing_known": ("I couldn't tell you offhand.", "Nothing out of the ordinary there."),
    "deflects_assumption": ("That's your reading, not mine.", "You said that. I didn't."),
    "deflects_stack": ("That was a lot at once. Pick one.", "You lost me halfway. Which one do you want answered?"),
    "deflects_pitch": ("You're selling before you know what I need.", "I can read a brochure. What did you want to know?"),
    "deflects_injection": (
        "That's an odd thing for a salesperson to say. Shall we get back to it?",
        "I've no idea what you mean by that. Was there a question?",
    ),
    "deflects_abuse": ("I don't have to listen to that.", "Mind your tone, please."),
    "deflects_repeat": ("We've been there already.", "I answered that one a moment ago."),
    "deflects_off_topic": ("I'm not sure what that has to do with us.", "Let's stay with why we're talking."),
    "deflects_early": ("You're a few steps ahead of me.", "I couldn't put it like that yet."),
    "deflects_trust": (
        "I'd rather not go into that with someone I've only just met.",
        "Perhaps later. I don't know you well enough for that.",
    ),
    "asks_which": ("Which of the two do you mean?", "You'll have to say which one you mean."),
    "listens": ("Right.", "Go on.", "Okay."),
    "confirms": ("Yes, that's a fair summary.", "That's about it, yes.", "You've listened. Yes."),
    "permits": ("By all means.", "Fine by me, go ahead.", "Yes, do."),
    "reacts": ("Huh. I hadn't looked at it that way.", "That's interesting. I hadn't thought of that.", "Now that's useful to hear."),
    "warns": ("I'll be honest, I'm getting very little out of this. If it goes on like that I'll have to stop here.",),
    "ends": ("I'm going to leave it there. This isn't a good use of my time. Goodbye.",),
    "thanks": ("Thanks for your time.", "Good. Thank you."),
    "accepts_no_fit": ("I appreciate you saying so plainly. Most people would have kept pushing.",),
    "needs_purpose": ("Before I agree to anything, what are we trying to find out today?",),
    "time_is_up": ("That's my time, I'm afraid. I have to go.",),
}

FOR_CODE: dict[str, StockLine] = {
    "leading": "deflects_assumption",
    "assumption": "deflects_assumption",
    "stacked": "deflects_stack",
    "pitch": "deflects_pitch",
    "injection": "deflects_injection",
    "abusive": "deflects_abuse",
    "repeat": "deflects_repeat",
    "off_subject": "deflects_off_topic",
    "off_topic": "deflects_off_topic",
    "needs_trust": "deflects_trust",
    "nothing_known": "no_effect_yet",
    "no_such_effect": "nothing_known",
    "nothing_left": "nothing_known",
    "closed": "nothing_known",
    "worth_without_effect": "deflects_early",
    "worth_known": "deflects_repeat",
    "wish": "deflects_early",
}
"""Which everyday reply a reason for not disclosing calls for."""
