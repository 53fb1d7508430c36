"""The learned half of the embedded reader: a small encoder weighs the words, the context and what the rules found."""
