// The sources of Terminal.
