"""The learned half of the embedded reader: small nets weigh the words, the context and what the rules found."""
