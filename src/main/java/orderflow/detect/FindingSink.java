package orderflow.detect;

import orderflow.alert.Finding;

/** Takes what a detector of one symbol finds, with the time of the event that it was just given. */
public interface FindingSink {

    void onFinding(Finding finding, long nowMillis);
}
