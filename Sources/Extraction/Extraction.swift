// The sources of Extraction.
