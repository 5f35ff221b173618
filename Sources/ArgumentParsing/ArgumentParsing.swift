// The sources of ArgumentParsing.
