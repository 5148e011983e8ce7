package orderflow.cli;

/** The form of what a replay prints on standard output; the names are the words of {@code --output}. */
enum ReplayForm {
    text,
    json,
    csv
}
