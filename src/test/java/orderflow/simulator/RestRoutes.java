package orderflow.simulator;

/** Finds the answer to a request, key and faults aside. Safe for use by several threads. */
final class RestRoutes {

    private static final String TRADES = "/v3/trades/";
    private static final String QUOTES = "/v3/quotes/";
    private static final String LAST_TRADE = "/v2/last/trade/";
    private static final String LAST_QUOTE = "/v2/last/nbbo/";
    private static final String SNAPSHOT = "/v2/snapshot/locale/us/markets/stocks/tickers/";

    private final Faults faults;
    private final HistoryRoute history;
    private final LastRoute last;
    private final MarketStatusRoute marketStatus;

    RestRoutes(History history, RestTime time, Faults faults) {
        this.faults = faults;
        this.history = new HistoryRoute(history, time, faults);
        this.last = new LastRoute(history, time, faults);
        this.marketStatus = new MarketStatusRoute(time, faults);
    }

    RestAnswer answer(RestRequest request) {
        String path = request.path();
        if (lacking(path)) {
            return RestAnswer.notEntitled(request.id());
        }
        if (named(path, TRADES)) {
            return history.answer(request, TRADES, "T");
        }
        if (named(path, QUOTES)) {
            return history.answer(request, QUOTES, "Q");
        }
        if (named(path, LAST_TRADE)) {
            return last.trade(request, request.after(LAST_TRADE));
        }
        if (named(path, LAST_QUOTE)) {
            return last.quote(request, request.after(LAST_QUOTE));
        }
        if (named(path, SNAPSHOT)) {
            return last.snapshot(request, request.after(SNAPSHOT));
        }
        return switch (path) {
            case "/v1/marketstatus/now" -> marketStatus.now();
            case "/v1/marketstatus/upcoming" -> marketStatus.upcoming();
            case "/v3/reference/conditions" -> ConditionsRoute.answer(request);
            default -> RestAnswer.plain(404, "404 page not found");
        };
    }

    private boolean lacking(String path) {
        boolean quotes = path.startsWith(QUOTES) || path.startsWith(LAST_QUOTE);
        boolean trades = path.startsWith(TRADES) || path.startsWith(LAST_TRADE);
        return quotes && faults.inForce(FaultKind.NO_QUOTES) || trades && faults.inForce(FaultKind.NO_TRADES);
    }

    private static boolean named(String path, String prefix) {
        return path.startsWith(prefix) && path.length() > prefix.length() && path.indexOf('/', prefix.length()) < 0;
    }
}
