"""The trainee's preparation: five short questions (article "Making every conversation count", layer 1)."""

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
