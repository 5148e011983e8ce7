package orderflow.detect;

import orderflow.alert.Finding;

/** Takes what the detectors of one symbol find, at the time of the event they were just given. */
public interface FindingSink {

    void onFinding(Finding finding);
}
