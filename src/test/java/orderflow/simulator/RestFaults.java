package orderflow.simulator;

import java.util.Map;
import java.util.Optional;

/** The faults that put another answer in the place of the right one. */
final class RestFaults {

    /** An origin that is not the server's; nobody listens there. */
    static final String ELSEWHERE = "http://127.0.0.2:9";

    private final Faults faults;

    RestFaults(Faults faults) {
        this.faults = faults;
    }

    /** The answer of the first fault that strikes this request, if any does. */
    Optional<RestAnswer> answer(RestRequest request) {
        String path = request.path();
        if (strikes(FaultKind.RATE_LIMIT, path).isPresent()) {
            return Optional.of(tooMany(request));
        }
        Optional<FaultSpec> retryAfter = strikes(FaultKind.RATE_LIMIT_RETRY_AFTER, path);
        if (retryAfter.isPresent()) {
            return retryAfter.map(fault -> tooMany(request).with("Retry-After", fault.value()));
        }
        Optional<FaultSpec> serverError = strikes(FaultKind.SERVER_ERROR, path);
        if (serverError.isPresent()) {
            return serverError.map(
                    fault -> RestAnswer.html((int) fault.number(), "<html><body>upstream connect error</body></html>"));
        }
        if (strikes(FaultKind.PLAIN_404, path).isPresent()) {
            return Optional.of(RestAnswer.plain(404, "404 page not found"));
        }
        if (strikes(FaultKind.NO_JSON, path).isPresent()) {
            return Optional.of(RestAnswer.html(200, "<html><body>please log in to this network</body></html>"));
        }
        if (strikes(FaultKind.REDIRECT, path).isPresent()) {
            return Optional.of(RestAnswer.plain(302, "moved").with("Location", ELSEWHERE + path));
        }
        return strikes(FaultKind.HUGE_BODY, path).map(fault -> huge(fault.number()));
    }

    private Optional<FaultSpec> strikes(FaultKind kind, String path) {
        return faults.strikes(kind, path);
    }

    private static RestAnswer tooMany(RestRequest request) {
        return RestAnswer.error(
                429,
                request.id(),
                "You've exceeded the maximum requests per minute, please wait or upgrade your plan.");
    }

    private static RestAnswer huge(long megabytes) {
        byte[] body = new byte[Math.toIntExact(megabytes * 1_000_000)];
        java.util.Arrays.fill(body, (byte) ' ');
        return new RestAnswer(200, "application/json", body, Map.of());
    }
}
