/** The detectors: each finds one thing in the events of one symbol. */
package orderflow.detect;
