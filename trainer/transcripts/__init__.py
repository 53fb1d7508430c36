"""Calls held elsewhere: what was said by whom, out of ``.vtt`` captions or text with names, and which of them sells."""
