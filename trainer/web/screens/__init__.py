"""The screens as text: values in, HTML out, everything escaped. No framework, no state."""
