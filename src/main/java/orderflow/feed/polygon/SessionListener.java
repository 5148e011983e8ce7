package orderflow.feed.polygon;

import orderflow.fault.ExitCode;

/** Hears how the session with the feed goes, on the session's thread; must not block long. */
public interface SessionListener {

    /** Monitoring is worse than it should be, from now on. */
    void onDegraded(Degradation degradation, String detail);

    /** It is as it should be again. */
    void onRestored(Degradation degradation);

    /** The connection is in another state. */
    void onState(SessionState state);

    /** Something that the user should know, in one line. */
    void onNote(String line);

    /** The watch cannot go on. */
    void onEnd(ExitCode code, String reason);
}
