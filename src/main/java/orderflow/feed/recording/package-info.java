/** Recordings in and out: bytes to events by a scanner for the usual lines and Jackson for all others. */
package orderflow.feed.recording;
