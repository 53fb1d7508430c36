"""The simulated prospect: what she discloses is decided here, by code; how she says it may be a model's."""
