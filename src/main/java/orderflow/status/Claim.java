package orderflow.status;

import java.util.Optional;

/** What came of taking a key. */
public sealed interface Claim {

    /** The key is this watch's until the lock is closed. */
    record Granted(WatchLock lock) implements Claim {}

    /** Another watch has it; what that one says of itself, where it has said anything yet. */
    record Taken(Optional<WatchStatus> holder) implements Claim {}
}
