"""The commands, a file for each group of them: they parse, call one library function, and print."""
