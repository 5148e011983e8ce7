package orderflow.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version as the jar's manifest has it, with what a report of a defect needs to name. */
final class Version implements IVersionProvider {

    /** The number alone, or that there is none. */
    static String number() {
        String packaged = Main.class.getPackage().getImplementationVersion();
        return packaged == null ? "(not packaged)" : packaged;
    }

    /** One line: name, version, and the machine it runs on. */
    static String text() {
        return "orderflow " + number() + " (Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ")";
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
