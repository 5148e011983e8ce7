package orderflow.feed.databento;

/** What is to be known of publishers by their number; new ones come often, and those not known here are venues. */
final class Publishers {

    private Publishers() {}

    /** True where a publisher states the best of several venues: EQUS.MINI and the consolidated ones of other sets. */
    static boolean isConsolidated(int publisher) {
        return switch (publisher) {
            case 59, 60, 92, 91, 93, 94, 95, 96 -> true;
            default -> false;
        };
    }
}
