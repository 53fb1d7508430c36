"""The trainee's preparation: five short questions (article "Making every conversation count", layer 1)."""

from collections.abc import Iterator

from trainer.domain.days import impossible_day
from trainer.domain.frozen import Open


class Plan(Open):
    objectives: tuple[str, ...] = ()
    trainee_wants: str = ""
    customer_wants: str = ""
    trainee_success: str = ""
    customer_success: str = ""
    next_step: str = ""
    fit_hypothesis: str = ""
    expected_concerns: tuple[str, ...] = ()

    def is_blank(self) -> bool:
        words = (self.trainee_wants, self.customer_wants, self.trainee_success, self.customer_success, self.next_step, self.fit_hypothesis)
        return not any(text.strip() for text in (*words, *self.objectives, *self.expected_concerns))

    def impossible_day(self) -> tuple[str, str] | None:
        """Where a day stands that does not exist, and the day: ``("objectives[0]", "2026-13-45")``."""
        return next(((field, day) for field, text in self._texts() if (day := impossible_day(text))), None)

    def _texts(self) -> Iterator[tuple[str, str]]:
        for number, text in enumerate(self.objectives):
            yield f"objectives[{number}]", text
        for name in ("trainee_wants", "customer_wants", "trainee_success", "customer_success", "next_step", "fit_hypothesis"):
            yield name, getattr(self, name)
        for number, text in enumerate(self.expected_concerns):
            yield f"expected_concerns[{number}]", text
