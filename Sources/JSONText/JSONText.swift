// The sources of JSONText.
