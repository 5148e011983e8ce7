package orderflow.cli;

/** The form of what a command prints on standard output; the names are the words of {@code --output}. */
enum OutputFormat {
    text,
    json
}
